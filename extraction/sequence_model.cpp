#include "extraction/sequence_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "extraction/seeds.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kMagic{"PGSEQ1\n", 8};
constexpr std::size_t kEntriesInBucket = 4;
constexpr std::uint32_t kClusterEntryBytes = 3;

/// Where a column of a model file stands in ScoreColumns.
constexpr std::array<std::uint8_t, kColumns> kPlaces = [] {
  std::array<std::uint8_t, kColumns> out{};
  for (std::size_t column = 0; column < kColumns; ++column)
    out[column] = static_cast<std::uint8_t>(column / kMaxLabels * kLabelPlaces + column % kMaxLabels);
  return out;
}();

template <typename T>
T load(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

template <typename T>
void store(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

unsigned bucket_bits(std::size_t entries) {
  unsigned bits = 1;
  while ((std::size_t{1} << bits) * kEntriesInBucket < entries) ++bits;
  return bits;
}

struct Entry {
  FeatureHash hash = 0;
  std::string bytes;  ///< What stands behind the u16 of the hash.
};

/// Appends the offsets of the buckets to `offsets` and the entries to `area`.
void write_table(std::vector<Entry> entries, unsigned bits, std::string& offsets, std::string& area) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
  std::size_t next = 0;
  for (std::uint64_t bucket = 0; bucket < (1ULL << bits); ++bucket) {
    store(offsets, static_cast<std::uint32_t>(area.size()));
    for (; next < entries.size() && entries[next].hash >> (64 - bits) == bucket; ++next) {
      store(area, static_cast<std::uint16_t>(entries[next].hash));
      area += entries[next].bytes;
    }
  }
  store(offsets, static_cast<std::uint32_t>(area.size()));
}

std::vector<Entry> row_entries(const std::vector<FeatureRow>& rows) {
  std::vector<Entry> out;
  for (const FeatureRow& row : rows) {
    if (row.weights.empty()) continue;
    Entry entry{row.hash, {}};
    store(entry.bytes, static_cast<std::uint8_t>(row.weights.size()));
    for (const auto& [column, weight] : row.weights) {
      store(entry.bytes, column);
      store(entry.bytes, weight);
    }
    out.push_back(std::move(entry));
  }
  return out;
}

std::vector<Entry> cluster_entries(const std::vector<std::string>& clusters) {
  std::vector<Entry> out;
  for (std::size_t i = 0; i < clusters.size(); ++i)
    for (const std::string_view word : split(clusters[i], ' '))
      out.push_back({hash_text(word), std::string(1, static_cast<char>(i + 1))});
  return out;
}

/// Reads forward and refuses to leave the bytes.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  const char* take(std::size_t n) {
    if (n > bytes_.size()) throw std::runtime_error("model file: cut short");
    const char* at = bytes_.data();
    bytes_.remove_prefix(n);
    return at;
  }
  template <typename T>
  T number() {
    return load<T>(take(sizeof(T)));
  }
  std::string word() {
    const std::size_t end = bytes_.find('\0');
    if (end == std::string_view::npos) throw std::runtime_error("model file: a label has no end");
    return {take(end + 1), end};
  }

 private:
  std::string_view bytes_;
};

/// Throws unless the offsets of 2^bits buckets rise from 0 to the size of the area, in whole `unit`s.
void check_offsets(const char* offsets, unsigned bits, std::uint32_t area_bytes, std::uint32_t unit) {
  std::uint32_t before = 0;
  for (std::size_t bucket = 0; bucket <= std::size_t{1} << bits; ++bucket) {
    const auto offset = load<std::uint32_t>(offsets + 4 * bucket);
    if (offset < before || offset > area_bytes || offset % unit != 0 || (bucket == 0 && offset != 0))
      throw std::runtime_error("model file: an offset leads outside");
    before = offset;
  }
  if (before != area_bytes) throw std::runtime_error("model file: an offset leads outside");
}

/// Throws unless the buckets hold whole rows whose columns exist, so that add() can read them unchecked.
void check_rows(const char* offsets, unsigned bits, const char* rows) {
  for (std::size_t bucket = 0; bucket < std::size_t{1} << bits; ++bucket) {
    const char* at = rows + load<std::uint32_t>(offsets + 4 * bucket);
    const char* const end = rows + load<std::uint32_t>(offsets + 4 * bucket + 4);
    while (at < end) {
      const std::size_t count = end - at < 3 ? 0 : static_cast<unsigned char>(at[2]);
      if (end - at < static_cast<std::ptrdiff_t>(3 + 2 * count)) throw std::runtime_error("model file: a row is cut");
      for (std::size_t i = 0; i < count; ++i)
        if (static_cast<unsigned char>(at[3 + 2 * i]) >= kColumns)
          throw std::runtime_error("model file: a weight has no column");
      at += 3 + 2 * count;
    }
  }
}

}  // namespace

std::string write_model(ModelContent content) {
  const std::vector<Entry> rows = row_entries(content.rows);
  const std::vector<Entry> clusters = cluster_entries(content.clusters);
  const unsigned row_bits = bucket_bits(rows.size());
  const unsigned cluster_bits = bucket_bits(clusters.size());
  std::string row_offsets, row_area, cluster_offsets, cluster_area;
  write_table(rows, row_bits, row_offsets, row_area);
  write_table(clusters, cluster_bits, cluster_offsets, cluster_area);
  std::string out(kMagic);
  store(out, static_cast<std::uint32_t>(content.labels.size()));
  store(out, static_cast<std::uint32_t>(row_bits));
  store(out, static_cast<std::uint32_t>(cluster_bits));
  store(out, content.scale);
  for (const std::string& label : content.labels) out.append(label).push_back('\0');
  for (const std::int16_t weight : content.transitions) store(out, weight);
  out += row_offsets;
  out += cluster_offsets;
  store(out, static_cast<std::uint32_t>(row_area.size()));
  store(out, static_cast<std::uint32_t>(cluster_area.size()));
  out += row_area;
  out += cluster_area;
  return out;
}

SequenceModel::SequenceModel(std::string_view bytes) : transitions_(kMaxLabels * kMaxLabels, kForbidden) {
  if (!bytes.starts_with(kMagic)) throw std::runtime_error("model file: not a sequence model of this version");
  Reader reader(bytes.substr(kMagic.size()));
  const auto label_count = reader.number<std::uint32_t>();
  const auto row_bits = reader.number<std::uint32_t>();
  const auto cluster_bits = reader.number<std::uint32_t>();
  scale_ = reader.number<double>();
  if (!std::isfinite(scale_) || scale_ <= 0) throw std::runtime_error("model file: the scale is no positive number");
  if (label_count > kMaxLabels || row_bits > 28 || cluster_bits > 28 || row_bits == 0 || cluster_bits == 0)
    throw std::runtime_error("model file: a size is out of range");
  for (std::uint32_t i = 0; i < label_count; ++i) labels_.push_back(reader.word());
  constexpr float kLeastShare = 1e-30F;
  constexpr std::size_t kMostShares = 1U << 16U;
  for (float share = 1; share > kLeastShare && shares_below_.size() < kMostShares;
       share = std::exp(-static_cast<float>(static_cast<double>(shares_below_.size()) * scale_)))
    shares_below_.push_back(share);
  for (std::uint32_t from = 0; from < label_count; ++from)
    for (std::uint32_t to = 0; to < label_count; ++to)
      transitions_[from * kMaxLabels + to] = reader.number<std::int16_t>();
  for (const std::int32_t weight : transitions_)
    factors_.push_back(weight == kForbidden ? 0.0F : std::exp(static_cast<float>(weight * scale_)));
  row_shift_ = 64 - row_bits;
  cluster_shift_ = 64 - cluster_bits;
  row_offsets_ = reader.take(4 * ((std::size_t{1} << row_bits) + 1));
  cluster_offsets_ = reader.take(4 * ((std::size_t{1} << cluster_bits) + 1));
  const auto row_bytes = reader.number<std::uint32_t>();
  const auto cluster_bytes = reader.number<std::uint32_t>();
  rows_ = reader.take(row_bytes);
  cluster_entries_ = reader.take(cluster_bytes);
  check_offsets(row_offsets_, row_bits, row_bytes, 1);
  check_rows(row_offsets_, row_bits, rows_);
  check_offsets(cluster_offsets_, cluster_bits, cluster_bytes, kClusterEntryBytes);
}

SequenceModel read_model(const Seeds& seeds, const std::string& path) {
  try {
    return SequenceModel(seeds.file(path));
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(path + ": " + error.what());
  }
}

void SequenceModel::add(FeatureHash feature, ScoreColumns& columns) const {
  const char* bucket = row_offsets_ + 4 * (feature >> row_shift_);
  const char* at = rows_ + load<std::uint32_t>(bucket);
  const char* end = rows_ + load<std::uint32_t>(bucket + 4);
  const auto wanted = static_cast<std::uint16_t>(feature);
  while (at < end) {
    const std::size_t count = static_cast<unsigned char>(at[2]);
    if (load<std::uint16_t>(at) == wanted) {
      for (const char* pair = at + 3; pair < at + 3 + 2 * count; pair += 2) {
        std::int16_t& score = columns[kPlaces[static_cast<unsigned char>(pair[0])]];
        score = static_cast<std::int16_t>(score + static_cast<signed char>(pair[1]));
      }
      return;
    }
    at += 3 + 2 * count;
  }
}

void SequenceModel::prefetch_row(FeatureHash feature) const {
  __builtin_prefetch(rows_ + load<std::uint32_t>(row_offsets_ + 4 * (feature >> row_shift_)));
}

std::uint8_t SequenceModel::cluster(FeatureHash folded) const {
  const char* bucket = cluster_offsets_ + 4 * (folded >> cluster_shift_);
  const char* end = cluster_entries_ + load<std::uint32_t>(bucket + 4);
  for (const char* at = cluster_entries_ + load<std::uint32_t>(bucket); at < end; at += 3)
    if (load<std::uint16_t>(at) == static_cast<std::uint16_t>(folded)) return static_cast<std::uint8_t>(at[2]);
  return 0;
}

}  // namespace pressgraph
