#include "ptcheck/fingerprint.hpp"

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "check/sha256.hpp"
#include "ptcheck/check.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t fingerprint_bytes = 8;

// Length first, so that no two lists of fields can run together into the same bytes.
void add_field(std::string& key, std::string_view field) {
    field = trim(field);
    const auto length = static_cast<std::uint32_t>(field.size());
    for (unsigned shift = 0; shift < 32; shift += 8) {
        key += static_cast<char>(length >> shift & 0xFFU);
    }
    key += field;
}

std::string_view raw_of(const std::optional<Text>& text) {
    return text ? text->raw : std::string_view{};
}

/// What the finding speaks of; the number is still to be added.
std::string key_of(const FileResult& file, const Finding& finding) {
    const std::string_view path = file.path;
    const std::string_view base = path.substr(path.find_last_of('/') + 1);
    const Project* project = finding.project == 0 ? nullptr : &file.projects[finding.project - 1];
    const Indicator* row = project != nullptr && finding.at.indicator != no_indicator
                               ? &project->indicators[finding.at.indicator]
                               : nullptr;
    std::string key;
    constexpr std::size_t usual = 512;
    key.reserve(usual);
    add_field(key, finding.rule->id);
    add_field(key, base);
    add_field(key, project != nullptr ? raw_of(project->name) : std::string_view{});
    add_field(key, row != nullptr ? raw_of(row->level1) : std::string_view{});
    add_field(key, row != nullptr ? raw_of(row->level2) : std::string_view{});
    add_field(key, row != nullptr ? raw_of(row->level3) : std::string_view{});
    add_field(key, field_name(finding.at.field));
    add_field(key, finding.at.raw);
    return key;
}

std::string fingerprint(const FileResult& file, const Finding& finding, std::uint32_t number) {
    std::string key = key_of(file, finding);
    add_field(key, std::to_string(number));
    return sha256_hex(key, fingerprint_bytes);
}

std::uint64_t as_number(std::string_view hex) noexcept {
    std::uint64_t number = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
    return number;
}

}  // namespace

void set_own_fingerprints(FileResult& file) {
    for (Finding& finding : file.findings) finding.fingerprint = fingerprint(file, finding, 0);
}

void Fingerprints::set(FileResult& file) {
    for (Finding& finding : file.findings) {
        if (finding.fingerprint.empty()) finding.fingerprint = fingerprint(file, finding, 0);
        const std::uint32_t number = seen_[as_number(finding.fingerprint)]++;
        if (number != 0) finding.fingerprint = fingerprint(file, finding, number);
    }
}

}  // namespace ptcheck
