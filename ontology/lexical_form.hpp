#pragma once

#include <string_view>

namespace pressgraph {

/// Whether `lexical` is in the lexical space of an XML Schema datatype (https://www.w3.org/TR/xmlschema11-2/): string,
/// boolean, integer, nonNegativeInteger, decimal, double, date, gYearMonth, gYear. Of other datatypes every form is
/// taken as valid.
bool is_valid_lexical_form(std::string_view lexical, std::string_view datatype);

}  // namespace pressgraph
