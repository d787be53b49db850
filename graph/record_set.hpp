#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.hpp"

/// The records that a graph is decided from, as a set to add to, replace in and take from. link() then decides again,
/// so the result equals a build from scratch.
namespace pressgraph {

/// Adds records: one with the document id of a record there replaces it, and so does one without id from the same file
/// (a path that only one record on either side has; the place in a file of several says nothing). The same article
/// again changes nothing.
std::vector<Extraction> add_records(std::vector<Extraction> records, std::vector<Extraction> fresh);

/// Takes out the records of an article, as find_articles() understands its name. Returns how many were taken.
std::size_t retract(std::vector<Extraction>& records, std::string_view article);

/// Which of the documents a person means: those with this document id, path, content hash, IRI or local name (`a…`,
/// `article:a…`), or all articles of the file with this path; else those whose path or file's path ends in `/name`;
/// else those with this title. Indices into `documents`, ascending.
std::vector<std::size_t> find_articles(const std::vector<const DocumentInfo*>& documents, std::string_view name);

/// Whether `article` names this document exactly.
bool is_named(const DocumentInfo& document, std::string_view article);

}  // namespace pressgraph
