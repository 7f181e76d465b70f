// Runs the built pt-check as a user would.
#pragma once

#include <string>
#include <vector>

namespace ptcheck::test {

struct Ran {
    int exit_code = -1;  ///< 128 + signal when one ended it
    std::string out;
    std::string err;
};

/// Runs pt-check in the source folder with LANG=C.UTF-8 and no other locale variable.
Ran run_program(const std::vector<std::string>& arguments, const std::string& input = {});

/// Runs a shell command line; `pt-check` in it is the built program.
Ran run_shell(const std::string& command);

/// Whether a pseudo terminal can be had here, which some containers lack.
bool has_terminal();

/// A folder of its own for one test, removed with everything in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    /// Writes a file and gives its path.
    std::string write(const std::string& name,
                      const std::string& bytes) const;  // NOLINT(modernize-use-nodiscard)

private:
    std::string path_;
};

std::string read_whole_file(const std::string& path);

}  // namespace ptcheck::test
