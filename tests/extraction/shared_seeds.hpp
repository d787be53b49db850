#pragma once

#include "extraction/analyzer.hpp"
#include "extraction/gazetteer.hpp"

/// What the tests and benchmarks of extraction need in common, made once in each program.
namespace pressgraph {

inline const Seeds& seeds() {
  static const Seeds all;
  return all;
}

inline const Gazetteer& gazetteer() {
  static const Gazetteer known(seeds());
  return known;
}

inline const Analyzer& analyzer() {
  static const Analyzer shipped(seeds());
  return shipped;
}

}  // namespace pressgraph
