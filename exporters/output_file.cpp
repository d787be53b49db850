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

OutputFile::OutputFile(std::string path) : path_(std::move(path)), target_(path_) {
  if (to_standard_output()) return;
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (fs::is_directory(status)) throw OutputError(path_ + ": is a folder, expected a file to write");
  errno = 0;
  if (fs::exists(status) && !fs::is_regular_file(status))
    file_.open(target_, std::ios::binary);
  else
    open_temporary();
  if (!file_) throw OutputError(path_ + ": " + reason());
}

void OutputFile::open_temporary() {
  std::error_code error;
  // A link stays a link: what is replaced is the file it points to.
  if (const fs::path behind = fs::is_symlink(path_, error) ? fs::canonical(path_, error) : fs::path();
      !error && !behind.empty())
    target_ = behind.string();
  const bool replaces = fs::exists(target_, error);
  errno = 0;
  if (replaces && access(target_.c_str(), W_OK) != 0) throw OutputError(path_ + ": " + reason());
  temporary_ = target_ + ".tmp" + std::to_string(getpid());
  file_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (replaces && file_) fs::permissions(temporary_, fs::status(target_, error).permissions(), error);
}

OutputFile::~OutputFile() {
  file_.close();
  if (temporary_.empty()) return;
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

std::ostream& OutputFile::stream() {
  return to_standard_output() ? std::cout : file_;
}

void OutputFile::commit() {
  if (stream()) errno = 0;  // Else it tells why bytes were lost.
  if (to_standard_output()) {
    if (!std::cout.flush()) throw OutputError("standard output: " + reason());
    return;
  }
  file_.close();
  if (!file_) throw OutputError(path_ + ": " + reason());
  if (temporary_.empty()) return;
  std::error_code error;
  fs::rename(temporary_, target_, error);
  if (error) throw OutputError(path_ + ": " + error.message());
  temporary_.clear();
}

}  // namespace pressgraph
