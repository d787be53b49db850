#include "extraction/tagged_names.hpp"

#include <algorithm>
#include <array>

#include "extraction/name_type.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kMostStates = kMaxLabels;

/// Begin and inside of each group, outside at 0.
using States = std::array<float, kMostStates>;
constexpr std::size_t begin_of(std::size_t group) {
  return 2 * group + 1;
}
constexpr std::size_t inside_of(std::size_t group) {
  return 2 * group + 2;
}

States states_at(const float* marginals, const NameTypes& types) {
  States out{};
  out[0] = marginals[0];
  for (std::size_t type = 0; type < types.types.size(); ++type) {
    out[begin_of(types.group[type])] += marginals[2 * type + 1];
    out[inside_of(types.group[type])] += marginals[2 * type + 2];
  }
  return out;
}

/// The states of one sentence by dynamic programming: inside follows only begin or inside of its group.
std::vector<std::uint8_t> best_states(const std::vector<States>& gain, std::size_t groups) {
  const std::size_t n = gain.size();
  const std::size_t states = 2 * groups + 1;
  std::vector<std::array<std::uint8_t, kMostStates>> from(n);
  States total{};
  for (std::size_t s = 0; s < states; ++s) total[s] = s != 0 && s % 2 == 0 ? -1.0F : gain[0][s];
  for (std::size_t i = 1; i < n; ++i) {
    const auto top = static_cast<std::uint8_t>(
        std::max_element(total.begin(), total.begin() + static_cast<std::ptrdiff_t>(states)) - total.begin());
    States next{};
    for (std::size_t s = 0; s < states; ++s) {
      std::uint8_t before = top;
      if (s != 0 && s % 2 == 0) before = static_cast<std::uint8_t>(total[s] >= total[s - 1] ? s : s - 1);
      next[s] = total[before] + gain[i][s];
      from[i][s] = before;
    }
    total = next;
  }
  std::vector<std::uint8_t> out(n);
  auto state = static_cast<std::uint8_t>(
      std::max_element(total.begin(), total.begin() + static_cast<std::ptrdiff_t>(states)) - total.begin());
  for (std::size_t i = n; i-- > 0;) {
    out[i] = state;
    if (i > 0) state = from[i][state];
  }
  return out;
}

std::vector<float> type_shares(const Labels& labels, TokenRange tokens, std::size_t types) {
  std::vector<float> out(types);
  for (std::size_t type = 0; type < types; ++type) {
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
      out[type] += labels.marginals[i * kMaxLabels + 2 * type + 1] + labels.marginals[i * kMaxLabels + 2 * type + 2];
    out[type] /= static_cast<float>(tokens.size());
  }
  return out;
}

}  // namespace

NameTypes::NameTypes(const std::vector<std::string>& labels) {
  for (std::size_t i = 1; i < labels.size(); i += 2) types.push_back(labels[i].substr(2));
  std::vector<std::string> heads;
  for (const std::string& type : types)
    if (std::none_of(types.begin(), types.end(),
                     [&](const std::string& other) { return other != type && is_a(type, other); }))
      heads.push_back(type);
  groups = heads.size();
  for (const std::string& type : types) {
    const auto head =
        std::find_if(heads.begin(), heads.end(), [&](const std::string& other) { return is_a(type, other); });
    group.push_back(static_cast<std::uint8_t>(head - heads.begin()));
  }
}

bool are_name_labels(const std::vector<std::string>& labels) {
  if (labels.size() < 3 || labels.size() % 2 == 0 || labels[0] != "O") return false;
  for (std::size_t i = 1; i < labels.size(); i += 2)
    if (!labels[i].starts_with("B-") || labels[i + 1] != "I-" + labels[i].substr(2) ||
        !parse_name_type(std::string_view(labels[i]).substr(2)))
      return false;
  return true;
}

std::vector<TaggedName> read_names(const Document& document, const Labels& labels, const NameTypes& types) {
  std::vector<TaggedName> out;
  std::vector<States> gain;
  for (const Sentence& sentence : document.sentences) {
    // Where « outside » is likelier than all else together at every token, it is the best of the sentence.
    bool outside = true;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last && outside; ++i)
      outside = labels.marginals[i * kMaxLabels] > 0.5F;
    if (outside) continue;
    gain.clear();
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
      gain.push_back(states_at(&labels.marginals[i * kMaxLabels], types));
    const std::vector<std::uint8_t> best = best_states(gain, types.groups);
    for (std::uint32_t i = 0; i < best.size(); ++i) {
      if (best[i] % 2 == 0) continue;
      TaggedName name{{sentence.tokens.first + i, sentence.tokens.first + i + 1}, {}, gain[i][best[i]]};
      for (std::uint32_t k = i + 1; k < best.size() && best[k] == best[i] + 1; ++k) {
        name.confidence = std::min(name.confidence, gain[k][best[k]]);
        ++name.tokens.last;
      }
      name.types = type_shares(labels, name.tokens, types.types.size());
      out.push_back(std::move(name));
    }
  }
  return out;
}

}  // namespace pressgraph
