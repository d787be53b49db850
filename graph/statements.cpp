#include "graph/statements.hpp"

#include <algorithm>
#include <charconv>

#include "ontology/classes.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kSchemaHttp = "http://schema.org/";

std::uint64_t key(TermId predicate, TermId object) {
  return static_cast<std::uint64_t>(predicate) << 32 | object;
}

}  // namespace

Statements::Statements(Dataset& quads) : quads_(quads) {
  quads.sort(QuadOrder::lines);
  for (const EncodedQuad& quad : quads_.quads()) {
    if (!quads_.is_iri(quad.object)) continue;
    std::vector<TermId>& list = subjects_[key(quad.predicate, quad.object)];
    if (list.empty() || list.back() != quad.subject) list.push_back(quad.subject);
  }
}

std::optional<TermId> Statements::term(std::string_view iri) const {
  std::optional<TermId> found = quads_.find(iri);
  if (!found && iri.starts_with(vocabulary::kSchema))
    found = quads_.find(std::string(kSchemaHttp) + std::string(iri.substr(vocabulary::kSchema.size())));
  return found;
}

std::vector<TermId> Statements::objects(TermId subject, std::string_view predicate) const {
  std::vector<TermId> out;
  const std::optional<TermId> id = term(predicate);
  if (!id) return out;
  const auto before = [](const EncodedQuad& quad, const std::pair<TermId, TermId>& wanted) {
    return std::pair(quad.subject, quad.predicate) < wanted;
  };
  const auto& all = quads_.quads();
  for (auto quad = std::lower_bound(all.begin(), all.end(), std::pair(subject, *id), before);
       quad != all.end() && quad->subject == subject && quad->predicate == *id; ++quad)
    if (out.empty() || out.back() != quad->object) out.push_back(quad->object);
  return out;
}

std::optional<TermId> Statements::object(TermId subject, std::string_view predicate) const {
  const std::vector<TermId> all = objects(subject, predicate);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

bool Statements::has(TermId subject, std::string_view predicate, std::string_view object) const {
  const std::optional<TermId> id = term(object);
  const std::vector<TermId> all = objects(subject, predicate);
  return id && std::find(all.begin(), all.end(), *id) != all.end();
}

std::vector<TermId> Statements::subjects(std::string_view predicate, TermId object) const {
  const std::optional<TermId> id = term(predicate);
  const auto found = id ? subjects_.find(key(*id, object)) : subjects_.end();
  return found == subjects_.end() ? std::vector<TermId>{} : found->second;
}

std::vector<TermId> Statements::instances(std::string_view class_iri) const {
  const std::optional<TermId> id = term(class_iri);
  return id ? subjects(vocabulary::rdf_type, *id) : std::vector<TermId>{};
}

std::vector<TermId> Statements::all_objects(std::string_view predicate) const {
  std::vector<TermId> out;
  const std::optional<TermId> id = term(predicate);
  if (!id) return out;
  for (const EncodedQuad& quad : quads_.quads())
    if (quad.predicate == *id) out.push_back(quad.object);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string Statements::text(TermId id) const {
  if (quads_.is_iri(id)) return std::string(quads_.iri_text(id));
  return std::get<Literal>(parse_ntriples_term(quads_.form(id))).lexical();
}

std::string Statements::text(TermId subject, std::string_view predicate) const {
  const std::optional<TermId> id = object(subject, predicate);
  return id ? text(*id) : std::string();
}

std::vector<std::string> Statements::texts(TermId subject, std::string_view predicate) const {
  std::vector<std::string> out;
  for (const TermId id : objects(subject, predicate)) out.push_back(text(id));
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<double> Statements::number(TermId subject, std::string_view predicate) const {
  const std::string digits = text(subject, predicate);
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return !digits.empty() && error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                                         : std::nullopt;
}

bool Statements::flag(TermId subject, std::string_view predicate) const {
  return text(subject, predicate) == "true";
}

std::string Statements::iri(TermId id) const {
  const std::string_view found = quads_.iri_text(id);
  if (!found.starts_with(kSchemaHttp)) return std::string(found);
  return std::string(vocabulary::kSchema) + std::string(found.substr(kSchemaHttp.size()));
}

std::string Statements::value_name(TermId subject, std::string_view predicate) const {
  const std::optional<TermId> id = object(subject, predicate);
  if (!id || !quads_.is_iri(*id)) return {};
  const std::string value = iri(*id);
  const std::string_view name = notation(value);
  if (!name.empty()) return std::string(name);
  return value.starts_with(vocabulary::kPressgraph) ? value.substr(vocabulary::kPressgraph.size()) : std::string();
}

}  // namespace pressgraph
