// How names are found. Spans come from capitals and heads (name_spans), the tagger and the lists; every source votes on
// every span, for types and on being a name at all; the document pools the votes of equal and related forms
// (name_forms); then each sentence takes the spans that do not overlap and together count most.
#include "extraction/names.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

#include "extraction/name_context.hpp"
#include "extraction/name_forms.hpp"
#include "extraction/name_tagger.hpp"

namespace pressgraph {

struct NameFinder::Data {
  Data(const Seeds& seeds, const LanguageData& of, const Gazetteer& known, NameSources asked)
      : language(of), gazetteer(known), sources(asked), lexicon(seeds, of) {
    const std::string path = of.code() + "/names.model";
    if (!sources.tagger || !seeds.has(path)) return;
    model.emplace(read_model(seeds, path));
    if (!are_name_labels(model->labels())) throw std::runtime_error(path + ": not the labels of names");
    types.emplace(model->labels());
  }
  const LanguageData& language;
  const Gazetteer& gazetteer;
  NameSources sources;
  NameLexicon lexicon;
  std::optional<SequenceModel> model;
  std::optional<NameTypes> types;  ///< Of the model.
};

namespace {

/// What a span must count to be taken for a name.
constexpr std::int32_t kThreshold = 70;
/// The same where no tagger has spoken for any span.
constexpr std::int32_t kThresholdOfRules = 40;
/// The most that the points of its type may speak for a span: being surely a firm does not make bad bounds good.
constexpr std::int32_t kMostForType = 190;

struct Decision {
  NameType type = NameType::person;
  std::int32_t points = 0;  ///< Above the threshold.
  std::int32_t margin = 0;  ///< Over the next coarse type.
};

Decision decide(const NameCandidate& candidate, const NameForm& form, std::int32_t threshold) {
  const TypePoints points = points_of(form);
  TypePoints broad{};
  for (std::size_t t = 0; t < kNameTypes; ++t)
    broad[static_cast<std::size_t>(coarse(static_cast<NameType>(t)))] += points[t];
  const NameType kind = best_type(broad);
  Decision decision{kind, 0, 0};
  std::int32_t most = -1;
  for (std::size_t t = 0; t < kNameTypes; ++t)
    if (coarse(static_cast<NameType>(t)) == kind && points[t] > most) {
      most = points[t];
      decision.type = static_cast<NameType>(t);
    }
  const std::int32_t best = broad[static_cast<std::size_t>(kind)];
  broad[static_cast<std::size_t>(kind)] = 0;
  decision.margin = best - broad[static_cast<std::size_t>(best_type(broad))];
  decision.points = std::min(best, kMostForType) + name_points_of(candidate, form) - threshold;
  return decision;
}

/// The spans of one sentence that do not overlap and count most together; a span counts by its words, so that a long
/// name is not worth less than its parts. `first` and `last` bound the candidates of the sentence, in text order.
std::vector<std::uint32_t> choose(const std::vector<NameCandidate>& list, const std::vector<Decision>& decisions,
                                  std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> by_end;
  for (std::uint32_t c = first; c < last; ++c)
    if (decisions[c].points > 0) by_end.push_back(c);
  std::sort(by_end.begin(), by_end.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(list[a].tokens.last, list[a].tokens.first) < std::pair(list[b].tokens.last, list[b].tokens.first);
  });
  std::vector<std::int64_t> best(by_end.size() + 1);
  std::vector<std::size_t> previous(by_end.size() + 1);
  std::vector<bool> taken(by_end.size() + 1);
  for (std::size_t k = 0; k < by_end.size(); ++k) {
    const NameCandidate& candidate = list[by_end[k]];
    const auto before =
        std::partition_point(by_end.begin(), by_end.begin() + static_cast<std::ptrdiff_t>(k),
                             [&](std::uint32_t c) { return list[c].tokens.last <= candidate.tokens.first; });
    previous[k + 1] = static_cast<std::size_t>(before - by_end.begin());
    const std::int64_t with =
        best[previous[k + 1]] + std::int64_t{decisions[by_end[k]].points} * candidate.tokens.size();
    taken[k + 1] = with > best[k];
    best[k + 1] = std::max(with, best[k]);
  }
  std::vector<std::uint32_t> out;
  for (std::size_t k = by_end.size(); k > 0; k = taken[k] ? previous[k] : k - 1)
    if (taken[k]) out.push_back(by_end[k - 1]);
  std::reverse(out.begin(), out.end());
  return out;
}

std::string describe(const NameVote& vote) {
  std::string out(vote.rule);
  if (!vote.words.empty()) out.append(" « ").append(vote.words).append(" »");
  if (vote.typed) out.append(": ").append(to_string(vote.type));
  return out.append(vote.points < 0 ? " " : " +").append(std::to_string(vote.points));
}

/// The votes that bear on the decision, the weightiest first.
std::vector<std::string> evidence_of(const NameCandidate& candidate, const NameForm& form, NameType type) {
  std::vector<NameVote> votes;
  votes.reserve(candidate.votes.size() + form.votes.size());
  const auto add = [&](const NameVote& vote) {
    if (vote.typed && coarse(vote.type) == coarse(type)) votes.push_back(vote);
  };
  std::for_each(candidate.votes.begin(), candidate.votes.end(), add);
  std::for_each(form.votes.begin(), form.votes.end(), add);
  std::stable_sort(votes.begin(), votes.end(),
                   [](const NameVote& a, const NameVote& b) { return a.points > b.points; });
  std::copy_if(candidate.votes.begin(), candidate.votes.end(), std::back_inserter(votes),
               [](const NameVote& vote) { return !vote.typed; });
  std::vector<std::string> out;
  out.reserve(votes.size());
  for (const NameVote& vote : votes) out.push_back(describe(vote));
  return out;
}

Name make_name(const NameCandidate& candidate, const NameForm& form, const Decision& decision) {
  constexpr double kEvenOdds = 40;
  Name name;
  name.tokens = candidate.tokens;
  name.type = to_string(decision.type);
  name.confidence = 1 / (1 + std::exp(-(static_cast<double>(std::min(decision.points, decision.margin)) / kEvenOdds)));
  name.evidence = evidence_of(candidate, form, decision.type);
  return name;
}

}  // namespace

NameFinder::NameFinder(const Seeds& seeds, const LanguageData& language, const Gazetteer& gazetteer,
                       NameSources sources)
    : data_(std::make_unique<Data>(seeds, language, gazetteer, sources)) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;

const NameLexicon& NameFinder::lexicon() const {
  return data_->lexicon;
}

std::vector<Name> NameFinder::find(const Document& document) const {
  const NameContext context(document, data_->language, data_->lexicon);
  NameCandidates candidates;
  add_spans(context, candidates);
  const std::vector<KnownName> known = data_->gazetteer.find(document);
  std::optional<TaggerVotes> tagger;
  if (data_->model) {
    tagger.emplace(document, data_->language, data_->gazetteer, known, *data_->model, *data_->types);
    tagger->add_spans(candidates);
  }
  add_spans_behind_apposed(context, candidates);
  if (data_->sources.lists) add_listed_spans(known, candidates);
  candidates.sort();
  for (NameCandidate& candidate : candidates.list) {
    vote_by_shape(context, candidate);
    vote_by_bounds(context, candidate);
    if (data_->sources.cues) vote_by_cues(context, candidate);
    if (data_->sources.lists) vote_by_lists(context, data_->gazetteer, candidate);
    if (tagger) tagger->vote(candidate);
  }
  const std::vector<NameForm> forms =
      data_->sources.document ? pool_forms(context, candidates) : forms_apart(context, candidates);
  std::vector<Decision> decisions;
  for (const NameCandidate& candidate : candidates.list)
    decisions.push_back(decide(candidate, forms[candidate.form], tagger ? kThreshold : kThresholdOfRules));
  std::vector<Name> out;
  for (std::uint32_t first = 0; first < candidates.list.size();) {
    const std::uint32_t sentence = document.tokens[candidates.list[first].tokens.first].sentence;
    std::uint32_t last = first;
    while (last < candidates.list.size() && document.tokens[candidates.list[last].tokens.first].sentence == sentence)
      ++last;
    for (const std::uint32_t c : choose(candidates.list, decisions, first, last))
      out.push_back(make_name(candidates.list[c], forms[candidates.list[c].form], decisions[c]));
    first = last;
  }
  return out;
}

}  // namespace pressgraph
