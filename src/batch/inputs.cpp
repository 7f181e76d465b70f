#include "batch/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fnmatch.h>

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

bool matches_any(const std::vector<std::string>& patterns, const std::string& name,
                 const std::string& path) {
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
        // Those of a configuration are bound to its folder, however the path is written.
        if (pattern.starts_with('/') && !path.starts_with('/')) {
            std::error_code ignored;
            const fs::path whole = fs::absolute(path, ignored).lexically_normal();
            return ::fnmatch(pattern.c_str(), whole.c_str(), 0) == 0;
        }
        return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0 ||
               ::fnmatch(pattern.c_str(), path.c_str(), 0) == 0;
    });
}

std::string real_path(const std::string& path) {
    std::error_code error;
    std::string real = fs::weakly_canonical(path, error).string();
    return error ? path : real;
}

/// A path as it is printed, and what tells it from others.
struct Found {
    std::string path;
    std::string real;
};

}  // namespace

void Inputs::add(const std::string& path) {
    std::error_code ignored;
    if (path == "-") {
        add_once(path, path);
    } else if (fs::is_directory(path, ignored)) {
        add_folder(path);
    } else {
        add_once(path, real_path(path));
    }
}

void Inputs::add_list(std::string_view list, bool nul_separated) {
    // Windows editors begin a text file with a byte order mark.
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (!nul_separated && list.starts_with(byte_order_mark)) {
        list.remove_prefix(byte_order_mark.size());
    }
    const char separator = nul_separated ? '\0' : '\n';
    while (!list.empty()) {
        const std::size_t end = list.find(separator);
        std::string_view line = list.substr(0, end);
        if (!nul_separated && line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) add(line == "-" ? "./-" : std::string(line));
        if (end == std::string_view::npos) break;
        list.remove_prefix(end + 1);
    }
}

bool Inputs::holds(const std::string& path) const {
    return real_paths_.contains(real_path(path));
}

void Inputs::add_once(std::string path, std::string real) {
    if (real_paths_.insert(std::move(real)).second) paths_.push_back(std::move(path));
}

void Inputs::add_folder(const std::string& path) {
    std::vector<Found> found;
    std::vector<Found> folders{{path, real_path(path)}};
    while (!folders.empty()) {
        Found folder = std::move(folders.back());
        folders.pop_back();
        std::error_code error;
        fs::directory_iterator entries(folder.path, error);
        for (; entries != fs::end(entries); entries.increment(error)) {
            const fs::path& entry = entries->path();
            const std::string name = entry.filename().string();
            std::error_code ignored;
            if (matches_any(filter_.exclude, name, entry.string())) continue;
            const bool link = entries->is_symlink(ignored);
            if (entries->is_directory(ignored)) {
                if (link || name.starts_with('.')) continue;
                folders.push_back({entry.string(), folder.real + '/' + name});
                continue;
            }
            const bool wanted =
                filter_.include.empty() || matches_any(filter_.include, name, entry.string());
            if (!wanted || name.starts_with("~$")) continue;
            if (is_word(entry)) {
                // Only a link leads out of the folder, whose own real path is known already.
                found.push_back(
                    {entry.string(), link ? real_path(entry.string()) : folder.real + '/' + name});
            } else if (is_other_office(entry)) {
                ++not_docx_;
            }
        }
        // A folder that cannot be read to its end may hold documents: it must not pass unseen.
        if (error) found.push_back(std::move(folder));
    }
    // A folder with the name of a document and none inside was meant to be one.
    if (found.empty() && is_word(path)) found.push_back({path, real_path(path)});
    std::ranges::sort(found, {}, &Found::path);
    for (Found& file : found) add_once(std::move(file.path), std::move(file.real));
}

}  // namespace ptcheck
