// Command-line arguments → the files of a run, in their order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ptcheck {

/// Shell patterns (POSIX fnmatch; `*` also crosses `/`) for what is met in folders. A pattern is
/// held against the name and against the whole path; what the command line names stays.
struct InputFilter {
    std::vector<std::string> include;  ///< empty = every Word file
    std::vector<std::string> exclude;  ///< files, and folders with all they hold
};

/// Builds the list: arguments in the order given, a folder's files in byte order of their path.
class Inputs {
public:
    explicit Inputs(InputFilter filter = {}) : filter_(std::move(filter)) {}

    /// A file or a folder (searched recursively for Word files; hidden folders, folder links and
    /// `~$` lock files are left out). What cannot be found or opened, be it a folder within a
    /// folder, stays in the list: reading it says why. `-` stands for stdin.
    void add(const std::string& path);
    /// Every path of a list: one a line, or each ended by a NUL byte. `-` is a file of that name.
    void add_list(std::string_view list, bool nul_separated);

    /// Each real path once.
    [[nodiscard]] const std::vector<std::string>& paths() const noexcept { return paths_; }
    /// Whether `path`, however it is written, is one of them.
    [[nodiscard]] bool holds(const std::string& path) const;
    /// Other office files met in folders (.doc .wps .rtf .xls .xlsx .pdf).
    [[nodiscard]] std::size_t not_docx() const noexcept { return not_docx_; }

private:
    void add_once(std::string path, std::string real);
    void add_folder(const std::string& path);

    InputFilter filter_;
    std::vector<std::string> paths_;
    std::unordered_set<std::string> real_paths_;
    std::size_t not_docx_ = 0;
};

}  // namespace ptcheck
