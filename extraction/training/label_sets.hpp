#pragma once

#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/training/annotated_text.hpp"
#include "extraction/training/crf_trainer.hpp"

namespace pressgraph {

/// The labels of names of these types: O, then B-type and I-type for each, in order.
std::vector<std::string> name_labels(const std::vector<std::string>& types);

/// For each token of the document the labels that the annotation allows. A token that a span cuts in two, and one that
/// the annotators did not decide, allows several or all.
std::vector<LabelSet> allowed_name_labels(const Document& document, const AnnotatedText& annotation, std::size_t types);

/// The same for parts of speech: the labels are the types themselves. A token without a part allows all.
std::vector<LabelSet> allowed_part_labels(const Document& document, const AnnotatedText& annotation, std::size_t types);

/// Whether no BIO sequence goes from one label of name_labels() to the other.
bool forbidden_in_names(std::size_t from, std::size_t to);

}  // namespace pressgraph
