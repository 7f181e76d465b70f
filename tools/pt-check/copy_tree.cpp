#include "copy_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "output_file.hpp"
#include "streams.hpp"

namespace ptcheck {

CopyTree::CopyTree(const Words& words, std::string option, std::string folder, const Inputs& inputs,
                   std::string stdin_name)
    : option_(std::move(option)),
      folder_(std::move(folder)),
      stdin_name_(stdin_name.empty() ? "stdin.docx" : std::move(stdin_name)) {
    std::map<std::string, std::string> taken;
    for (const std::string& input : inputs.paths()) {
        const std::string copy = path_of(input);
        // Whole: of a relative path a folder that is not there yet would hide where it leads.
        if (inputs.holds(std::filesystem::absolute(copy).string())) {
            throw UsageError(words.pick(
                option_ + " 的副本会覆盖待检查的文件：" + copy + "（可用 --exclude 排除该文件夹）",
                option_ + ": a copy would overwrite one of the inputs: " + copy +
                    " (--exclude leaves its folder out)"));
        }
        const auto [other, fresh] = taken.try_emplace(copy, input);
        if (!fresh) {
            throw UsageError(words.pick(
                option_ + "：" + other->second + " 与 " + input + " 的副本是同一个文件：" + copy,
                option_ + ": the copies of " + other->second + " and " + input +
                    " would be one file: " + copy));
        }
    }
}

std::string CopyTree::path_of(std::string_view input) const {
    std::string_view rest =
        input == "-" || input == "<stdin>" ? std::string_view(stdin_name_) : input;
    std::string path = folder_;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        const std::string_view segment = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (segment.empty() || segment == ".") continue;
        if (!path.ends_with('/')) path += '/';
        path += segment == ".." ? "__" : segment;
    }
    return path;
}

std::vector<std::string> CopyTree::paths(const Inputs& inputs) const {
    std::vector<std::string> all;
    for (const std::string& input : inputs.paths()) all.push_back(path_of(input));
    return all;
}

void CopyTree::write(std::string_view input, std::string_view bytes) const {
    const std::string path = path_of(input);
    const std::string folder = std::filesystem::path(path).parent_path().string();
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw ReportError("不能创建文件夹 " + folder + "（" + error.message() + "）",
                          "cannot make the folder " + folder + " (" + error.message() + ")");
    }
    if (std::filesystem::equivalent(path, input, error)) {
        throw ReportError("副本会覆盖原文件 " + path,
                          "the copy would overwrite its source " + path);
    }
    OutputFile file(path);
    file.sink().write(bytes);
    file.commit();
}

}  // namespace ptcheck
