#include "support/run_program.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <sys/wait.h>

namespace ptcheck::test {

namespace {

std::string quoted(const std::string& word) {
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "pt-check-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path path = std::filesystem::path(path_) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
}

std::string read_whole_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Ran run_shell(const std::string& command) {
    const TemporaryFolder folder;
    const std::string out = folder.path() + "/out";
    const std::string err = folder.path() + "/err";
    const std::string whole = "cd " + quoted(PTCHECK_SOURCE_DIR) +
                              " && unset LC_ALL LC_MESSAGES NO_COLOR && export LANG=C.UTF-8 &&"
                              " pt-check() { " +
                              quoted(PTCHECK_PROGRAM) + " \"$@\"; } && { " + command + "\n} >" +
                              quoted(out) + " 2>" + quoted(err);
    const int status = std::system(("bash -c " + quoted(whole)).c_str());
    Ran ran;
    ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ran.out = read_whole_file(out);
    ran.err = read_whole_file(err);
    return ran;
}

Ran run_program(const std::vector<std::string>& arguments, const std::string& input) {
    const TemporaryFolder folder;
    std::string command = "pt-check";
    for (const std::string& argument : arguments) command += " " + quoted(argument);
    command += " <" + quoted(folder.write("in", input));
    return run_shell(command);
}

bool has_terminal() {
    return run_shell("script -qec true /dev/null </dev/null").exit_code == 0;
}

}  // namespace ptcheck::test
