#pragma once

#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string>

namespace pressgraph {

/// An output that cannot be written: one line with the file's name and the reason.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file that appears only when it is whole: written beside its final name and renamed by `commit`. Without `commit`
/// nothing is left, and a file that was there before stays as it was; the file that replaces it has its permissions.
/// What is there and is no regular file (a device, a FIFO) is written through to. The path "-" is standard output.
class OutputFile {
 public:
  /// Opens the file. Throws OutputError where the folder is missing or cannot be written.
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream();
  const std::string& path() const { return path_; }

  /// Flushes and renames. Throws OutputError, and leaves nothing behind, where the disk is full or the name is taken by
  /// a folder.
  void commit();

 private:
  bool to_standard_output() const { return path_ == "-"; }

  void open_temporary();

  std::string path_;
  std::string target_;     ///< What `path_` means behind symbolic links.
  std::string temporary_;  ///< Empty where bytes go straight to the target.
  std::ofstream file_;
};

}  // namespace pressgraph
