#pragma once

#include <algorithm>
#include <random>
#include <string>

#include "graph/linker.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph::test {

/// Text made of what breaks DOT, HTML-like labels and SVG.
inline std::string nasty_text(std::mt19937& random) {
  static const std::string kPieces[] = {"\"",
                                        "\\",
                                        "\\\\",
                                        "\\n",
                                        "\\N",
                                        "\\G",
                                        "\\E",
                                        "\\l",
                                        "\n",
                                        "\r\n",
                                        "\t",
                                        "\x01",
                                        "\x0b",
                                        "\x1f",
                                        "\x7f",
                                        "\xc2\x80",
                                        "\xe2\x80\xa8",
                                        "\xef\xbb\xbf",
                                        "\xef\xbf\xbe",
                                        "\xf0\x9f\x98\x80",
                                        "é",
                                        "œ",
                                        "«\xe2\x80\xaf»",
                                        "’",
                                        "漢字",
                                        "مرحبا",
                                        "<",
                                        ">",
                                        "&",
                                        "&amp;",
                                        "&lt;",
                                        "&#92;",
                                        "&nbsp;",
                                        "]]>",
                                        "<!--",
                                        "-->",
                                        "<B>",
                                        "</B>",
                                        "<BR/>",
                                        "{",
                                        "}",
                                        "[",
                                        "]",
                                        "|",
                                        "#",
                                        "//",
                                        "/*",
                                        "*/",
                                        ";",
                                        "->",
                                        "--",
                                        "=",
                                        ",",
                                        ":",
                                        "@",
                                        "%",
                                        " ",
                                        "  ",
                                        "a",
                                        "B",
                                        "7",
                                        "mot",
                                        "strict",
                                        "graph",
                                        "node",
                                        "edge",
                                        "subgraph",
                                        "\\",
                                        "\""};
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1), count(1, 12);
  std::string out;
  for (std::size_t n = count(random); n > 0; --n) out += kPieces[piece(random)];
  return out;
}

/// A small graph with nasty names, claims, roles, dates and relations of every certainty; the same at every run.
inline KnowledgeGraph nasty_graph(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  static const char* const kTypes[] = {"Person",  "Company", "GovernmentBody", "Event",       "Product",
                                       "AIModel", "Place",   "Work",           "Organization"};
  RecordWriter writer("a" + std::to_string(seed) + nasty_text(random) + ".txt");
  writer.record().document.title = nasty_text(random);
  writer.record().document.published = "2025-02-2" + std::to_string(below(10));
  std::vector<std::string> entities;
  for (std::size_t n = 2 + below(4); n > 0; --n)
    entities.push_back(writer.entity(kTypes[below(std::size(kTypes))], "n" + std::to_string(n) + nasty_text(random)));
  for (std::size_t n = below(3); n > 0; --n) {
    writer.claim(entities[below(entities.size())], nasty_text(random), {entities[below(entities.size())]});
    Claim& claim = writer.record().claims.back();
    claim.kind = static_cast<ClaimKind>(below(4));
    claim.polarity = static_cast<Polarity>(below(2));
    claim.modality = static_cast<Modality>(below(5));
  }
  for (std::size_t n = below(5); n > 0; --n) {
    const bool role = below(3) == 0;
    Relation& relation = writer.relation(entities[below(entities.size())], role ? "holdsRole" : "develops",
                                         role ? nasty_text(random) : entities[below(entities.size())], !role);
    if (role) relation.organization = entities[below(entities.size())];
    relation.evidence.surface = nasty_text(random);
    relation.polarity = static_cast<Polarity>(below(2));
    relation.modality = static_cast<Modality>(below(5));
  }
  return link({writer.finish()});
}

}  // namespace pressgraph::test
