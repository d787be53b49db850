#include "exporters/output_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <system_error>

namespace pressgraph {
namespace {

namespace fs = std::filesystem;

std::string reason() {
  return errno == 0 ? "it cannot be written" : std::strerror(errno);
}

}  // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  if (to_standard_output()) return;
  std::error_code error;
  if (fs::is_directory(path_, error)) throw OutputError(path_ + ": is a folder, expected a file to write");
  // A link stays a link: what is replaced is the file it points to.
  const fs::path target = fs::is_symlink(path_, error) ? fs::canonical(path_, error) : fs::path(path_);
  if (!error && !target.empty()) path_ = target.string();
  if (fs::exists(path_, error) && access(path_.c_str(), W_OK) != 0) throw OutputError(path_ + ": " + reason());
  temporary_ = path_ + ".tmp" + std::to_string(getpid());
  errno = 0;
  file_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!file_) throw OutputError(path_ + ": " + reason());
}

OutputFile::~OutputFile() {
  if (temporary_.empty()) return;
  file_.close();
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

std::ostream& OutputFile::stream() {
  return to_standard_output() ? std::cout : file_;
}

void OutputFile::commit() {
  errno = 0;
  if (to_standard_output()) {
    if (!std::cout.flush()) throw OutputError("standard output: " + reason());
    return;
  }
  file_.close();
  if (!file_) throw OutputError(path_ + ": " + reason());
  std::error_code error;
  fs::rename(temporary_, path_, error);
  if (error) throw OutputError(path_ + ": " + error.message());
  temporary_.clear();
}

}  // namespace pressgraph
