#pragma once

#include <string>

namespace pressgraph {

/// One article to analyse: its text exactly as offsets count it (UTF-8), and what is known of it from outside.
struct Article {
  std::string text;
  std::string path;       ///< As given by the user.
  std::string id;         ///< IRI, or empty.
  std::string title;      ///< Empty: taken from the text.
  std::string published;  ///< ISO 8601 date, or empty.
  std::string publisher;
  std::string url;
  std::string author;
  std::string language;       ///< BCP 47, or empty: detected.
  bool carries_text = false;  ///< The text is not the file's own bytes (HTML, JSON): the extraction carries it.
};

}  // namespace pressgraph
