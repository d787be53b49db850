#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.hpp"

/// The records that a graph is decided from, as a set to add to, replace in and take from. link() then decides again,
/// so the result equals a build from scratch.
namespace pressgraph {

/// Adds records: one with the document id of a record there replaces it, and so does one without id from the same file
/// (a path that only one record on either side has). The same article again changes nothing.
std::vector<Extraction> add_records(std::vector<Extraction> records, std::vector<Extraction> fresh);

/// Takes out the records of an article, named by its document id, path, content hash or local name (`a…`,
/// `article:a…`). Returns how many were taken.
std::size_t retract(std::vector<Extraction>& records, std::string_view article);

/// Whether `article` names this document, as retract() understands names.
bool is_named(const DocumentInfo& document, std::string_view article);

}  // namespace pressgraph
