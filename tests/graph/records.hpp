#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extraction/extraction.hpp"
#include "extraction/sha256.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {

/// Writes the record of an invented article: each thing's words are appended to the text, so that spans hold.
class RecordWriter {
 public:
  explicit RecordWriter(const std::string& path, const std::string& language = "fr") {
    record_.document.path = path;
    record_.document.title = path;
    record_.document.language = language;
  }

  Excerpt say(const std::string& words) {
    const auto begin = static_cast<std::uint32_t>(count_code_points(text_));
    text_ += words;
    const auto end = static_cast<std::uint32_t>(count_code_points(text_));
    text_ += ' ';
    return {{begin, end}, words};
  }

  std::string entity(const std::string& type, const std::string& name,
                     const std::vector<std::string>& other_names = {}) {
    Entity entity;
    entity.id = "e" + std::to_string(record_.entities.size() + 1);
    entity.type = type;
    entity.name = name;
    entity.aliases = other_names;
    entity.mentions.push_back({say(name), MentionKind::name, "test"});
    for (const std::string& other : other_names) entity.mentions.push_back({say(other), MentionKind::name, "test"});
    record_.entities.push_back(entity);
    return entity.id;
  }

  std::string claim(const std::string& speaker, const std::string& words, std::vector<std::string> about = {}) {
    Claim claim;
    claim.id = "c" + std::to_string(record_.claims.size() + 1);
    claim.speaker = speaker;
    claim.cue = Cue{say("a dit"), "dire"};
    claim.content_parts.push_back(say(words));
    claim.about = std::move(about);
    claim.rule = "test";
    record_.claims.push_back(claim);
    return claim.id;
  }

  Relation& relation(const std::string& subject, const std::string& predicate, const std::string& object,
                     bool object_is_entity = true) {
    Relation relation;
    relation.id = "r" + std::to_string(record_.relations.size() + 1);
    relation.subject = subject;
    relation.predicate = predicate;
    relation.object = object;
    relation.object_is_entity = object_is_entity;
    relation.evidence = say(predicate);
    relation.rule = "test";
    return record_.relations.emplace_back(std::move(relation));
  }

  std::string date(const std::string& day) {
    Date date;
    date.id = "d" + std::to_string(record_.dates.size() + 1);
    date.excerpt = say(day);
    date.value = day;
    date.rule = "test";
    record_.dates.push_back(date);
    return date.id;
  }

  Extraction& record() { return record_; }

  Extraction finish() {
    record_.document.characters = static_cast<std::uint32_t>(count_code_points(text_));
    record_.document.sha256 = sha256_hex(record_.document.path + '\n' + text_);
    return record_;
  }

 private:
  Extraction record_;
  std::string text_;
};

}  // namespace pressgraph
