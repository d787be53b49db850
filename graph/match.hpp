#pragma once

#include "graph/clusters.hpp"
#include "graph/forms.hpp"

/// The rules of resolution across articles, in the order in which resolve() applies them. Each joins forms that are one
/// thing, or leaves its doubt; none compares all pairs: candidates share a key.
namespace pressgraph {

/// Forms with an identifier in common, such as one Wikidata item.
void match_identifiers(const Forms& forms, Clusters& clusters);
/// « Pékin » and "Beijing", « ONU » and "UN": names that a gazetteer lists for one thing.
void match_known_names(const Forms& forms, const LinkLexicon& lexicon, Clusters& clusters);
/// « Banque mondiale » and "World Bank": the same words in two languages.
void match_translations(const Forms& forms, Clusters& clusters);
/// A name that some article uses for a thing of another name, acronyms first, where only one thing claims it.
void match_other_names(const Forms& forms, Clusters& clusters);
/// « OMS » and « Organisation mondiale de la santé » where no article has both.
void match_initials(const Forms& forms, Clusters& clusters);
/// "Donald J. Trump", « DUPONT Jean », "Zelensky" and "Zelenskyy".
void match_persons(const Forms& forms, Clusters& clusters);
/// "GPT-4" and "OpenAI GPT-4"; « R1 » that an article says DeepSeek develops, and "DeepSeek-R1".
void match_models(const Forms& forms, const std::vector<Extraction>& records, Clusters& clusters);
/// « Kerbrat » where only one person of that family name is known, « Quasarine » for « Quasarine AI »: beside the same
/// people and organisations.
void match_shortened_names(const Forms& forms, const LinkLexicon& lexicon, Clusters& clusters);
/// « Martin » in two articles, beside the same people and organisations.
void match_short_names(const Forms& forms, Clusters& clusters);

/// Events without a name, of one kind and with the same participants: which are one, the first of them on the left. To
/// be asked when names are settled.
std::vector<Decision> match_events(const Forms& forms, const std::vector<Extraction>& records,
                                   const Clusters& clusters);

}  // namespace pressgraph
