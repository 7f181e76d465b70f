#include "batch/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace ptcheck {

namespace fs = std::filesystem;

namespace {

std::string lower_extension(const fs::path& path) {
    std::string extension = path.extension().string();
    for (char& c : extension) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return extension;
}

bool is_word(const fs::path& path) {
    constexpr std::array<std::string_view, 3> known{".docx", ".docm", ".dotx"};
    return std::ranges::find(known, lower_extension(path)) != known.end();
}

bool is_other_office(const fs::path& path) {
    constexpr std::array<std::string_view, 6> known{".doc", ".wps",  ".rtf",
                                                    ".xls", ".xlsx", ".pdf"};
    return std::ranges::find(known, lower_extension(path)) != known.end();
}

}  // namespace

void Inputs::add(const std::string& path) {
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored)) {
        add_folder(path);
    } else {
        add_file(path);
    }
}

void Inputs::add_list(std::string_view list, bool nul_separated) {
    const char separator = nul_separated ? '\0' : '\n';
    while (!list.empty()) {
        const std::size_t end = list.find(separator);
        std::string_view line = list.substr(0, end);
        if (!nul_separated && line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) add(std::string(line));
        if (end == std::string_view::npos) break;
        list.remove_prefix(end + 1);
    }
}

void Inputs::add_file(std::string path) {
    std::error_code error;
    std::string real = path == "-" ? path : fs::weakly_canonical(path, error).string();
    if (error) real = path;
    const auto at = std::ranges::lower_bound(real_paths_, real);
    if (at != real_paths_.end() && *at == real) return;
    real_paths_.insert(at, std::move(real));
    paths_.push_back(std::move(path));
}

void Inputs::add_folder(const std::string& path) {
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator entries(path, fs::directory_options::skip_permission_denied,
                                             error);
    // A folder that cannot be opened is an input that cannot be read: it must not pass unseen.
    if (error) add_file(path);
    for (; !error && entries != fs::end(entries); entries.increment(error)) {
        const fs::path& entry = entries->path();
        const std::string name = entry.filename().string();
        std::error_code ignored;
        if (entries->is_directory(ignored)) {
            if (name.starts_with('.')) entries.disable_recursion_pending();
            continue;
        }
        if (name.starts_with("~$")) continue;
        if (is_word(entry)) {
            found.push_back(entry.string());
        } else if (is_other_office(entry)) {
            ++not_docx_;
        }
    }
    std::ranges::sort(found);
    for (std::string& file : found) add_file(std::move(file));
}

}  // namespace ptcheck
