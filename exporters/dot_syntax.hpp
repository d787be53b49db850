#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The strings of the DOT language (https://graphviz.org/doc/info/lang.html), escaped so that Graphviz shows the text
/// as it is. Graphviz reads each kind of attribute in its own way; one function stands for each.
namespace pressgraph {

/// One line of what can be drawn: white space becomes single spaces, no-break spaces stay, and control characters, code
/// points that XML 1.0 refuses and bytes that are not UTF-8 are dropped.
std::string drawable(std::string_view text);

/// A quoted identifier, or the value of an attribute that is taken as it stands.
std::string dot_id(std::string_view text);

/// A quoted label, lines under each other. The lines must be drawable. https://graphviz.org/docs/attr-types/escString/
std::string dot_label(const std::vector<std::string>& lines);

/// A quoted tooltip, each line of it made drawable. Graphviz reads a backslash in it twice, so that one is written as
/// four.
std::string dot_tooltip(std::string_view text);

/// A quoted address.
std::string dot_url(std::string_view iri);

/// Text inside an HTML-like label. https://graphviz.org/doc/info/shapes.html#html
std::string dot_html(std::string_view text);

/// Cuts at spaces into lines of about equal length, none longer than `columns` code points but a single word of up to
/// three lines' length; longer words are cut. At least one line. The lines joined with spaces are the text, where no
/// word was cut.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// The first `characters` code points at most, cut at a word with an ellipsis where that is not all.
std::string shorten(std::string_view text, std::size_t characters);

}  // namespace pressgraph
