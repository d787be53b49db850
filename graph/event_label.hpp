#pragma once

#include <string>

#include "extraction/extraction.hpp"

namespace pressgraph {

/// Names a business event (a funding round, an acquisition, …) by its participants, in the article's language and as a
/// noun, so that it asserts nothing: « rachat : Pollen Robotics, par Hugging Face ». Empty where the language has no
/// words for its kind (seeds/<lang>/event_labels.tsv) or no participant is known.
std::string event_label(const Extraction& record, const Entity& event);

}  // namespace pressgraph
