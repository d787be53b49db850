#include "extraction/numeral_parts.hpp"

#include <unordered_map>

namespace pressgraph {

std::optional<NumeralKind> parse_numeral_kind(std::string_view name) {
  static const std::unordered_map<std::string_view, NumeralKind> kParts = {
      {"one", NumeralKind::one},           {"unit", NumeralKind::unit},
      {"teen", NumeralKind::teen},         {"ten", NumeralKind::ten},
      {"hundred", NumeralKind::hundred},   {"thousand", NumeralKind::thousand},
      {"scale", NumeralKind::scale},       {"collective", NumeralKind::collective},
      {"fraction", NumeralKind::fraction}, {"half", NumeralKind::half},
      {"link", NumeralKind::link}};
  const auto found = kParts.find(name);
  return found == kParts.end() ? std::nullopt : std::optional(found->second);
}

bool NumeralSum::add(NumeralPart part) {
  const auto rest = static_cast<long>(open_) % 100;
  switch (part.kind) {
    case NumeralKind::one:
    case NumeralKind::unit:
      if (rest % 10 != 0 || (rest == 10 && part.value < 7) || (part.kind == NumeralKind::one && empty_)) return false;
      open_ += part.value;
      break;
    case NumeralKind::teen:
      if (rest != 0 && rest != 60 && rest != 80) return false;
      open_ += part.value;
      break;
    case NumeralKind::ten:
      if (rest != 0 && !(rest == 4 && part.value == 20)) return false;
      open_ += rest == 4 ? 76 : part.value;  // quatre-vingt
      break;
    case NumeralKind::hundred:
      if (open_ >= 100) return false;
      open_ = (open_ == 0 ? 1 : open_) * 100;
      break;
    case NumeralKind::thousand:
      if (open_ >= 1000 || thousands_ > 0) return false;
      thousands_ = (open_ == 0 ? 1 : open_) * 1000;
      open_ = 0;
      break;
    case NumeralKind::scale:
      if (part.value >= scale_ || (open_ + thousands_ == 0)) return false;
      closed_ += (open_ + thousands_) * part.value;
      scale_ = part.value;
      open_ = thousands_ = 0;
      break;
    default:
      return false;
  }
  empty_ = false;
  return true;
}

}  // namespace pressgraph
