#include "input_list.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

#include "check/read_file.hpp"
#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

[[noreturn]] void refuse(const CommandLine& line, const std::string& list, std::string_view zh,
                         std::string_view en) {
    throw UsageError(line.config.language == Language::zh
                         ? "--files-from " + list + "：" + std::string(zh)
                         : "--files-from " + list + ": " + std::string(en));
}

/// May be a pipe: `--files-from <(find …)`.
std::string read_list(const CommandLine& line, const std::string& list) {
    constexpr auto no_limit = std::numeric_limits<std::uint64_t>::max();
    const bool standard_input = list == "-";
    const int descriptor =
        standard_input ? STDIN_FILENO : ::open(list.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) refuse(line, list, "不能打开该清单", "the list cannot be opened");
    std::string text;
    std::optional<InputProblem> problem;
    try {
        text = read_descriptor(descriptor, no_limit);
    } catch (const InputError& error) {
        problem = error.problem();
    }
    if (!standard_input) ::close(descriptor);
    if (problem) refuse(line, list, problem->zh, problem->en);
    return text;
}

}  // namespace

Inputs read_inputs(const CommandLine& line) {
    if (std::ranges::count(line.arguments, "-") + std::ranges::count(line.files_from, "-") > 1) {
        throw UsageError(line.config.language == Language::zh ? "标准输入（-）只能使用一次"
                                                              : "stdin (-) can be read only once");
    }
    Inputs inputs(line.filter);
    for (const std::string& path : line.arguments) inputs.add(path);
    for (const std::string& list : line.files_from) {
        const std::string text = read_list(line, list);
        // `find -print0` without -0 would be one path that ends at its first NUL.
        if (!line.nul_separated && text.find('\0') != std::string::npos) {
            refuse(line, list, "清单以 NUL 分隔，须加 -0", "the list is NUL-separated, add -0");
        }
        inputs.add_list(text, line.nul_separated);
    }
    return inputs;
}

}  // namespace ptcheck
