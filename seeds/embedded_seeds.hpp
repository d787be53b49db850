#pragma once

namespace pressgraph {

/// One data file of seeds/ as it stands in the program's read-only memory: its path below seeds/ and its bytes [begin,
/// end).
struct EmbeddedSeed {
  const char* path;
  const char* begin;
  const char* end;
};

/// Returns the embedded files in byte order of their paths, ended by an entry whose path is null.
const EmbeddedSeed* embedded_seeds();

}  // namespace pressgraph
