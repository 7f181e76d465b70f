#include "docx/docx_copy.hpp"

#include <chrono>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "docx/central_directory.hpp"
#include "docx/read_document.hpp"

namespace ptcheck::docx {

namespace {

using Seconds = std::chrono::sys_seconds;

std::string stamp(Seconds time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

// `2023-01-31T08:00:00Z`, the form Word writes; others (W3CDTF has several) are not understood.
bool is_stamp(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !digit : text[i] != form[i]) return false;
    }
    return true;
}

// MS-DOS time and date (APPNOTE 4.4.6), two little-endian fields of 16 bits.
std::string entry_stamp(std::string_view zip, std::size_t header) {
    constexpr std::size_t date_at = 12;
    const auto field = [&](std::size_t at) {
        const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(zip[i]); };
        return static_cast<unsigned>(octet(header + at) | octet(header + at + 1) << 8);
    };
    const unsigned time = field(date_at);
    const unsigned date = field(date_at + 2);
    const std::chrono::year_month_day day{std::chrono::year(1980 + static_cast<int>(date >> 9U)),
                                          std::chrono::month(date >> 5U & 0xFU),
                                          std::chrono::day(date & 0x1FU)};
    if (!day.ok()) return stamp(std::chrono::sys_days(std::chrono::year(1980) / 1 / 1));
    return stamp(std::chrono::sys_days(day) + std::chrono::hours(time >> 11U) +
                 std::chrono::minutes(time >> 5U & 0x3FU) +
                 std::chrono::seconds((time & 0x1FU) * 2));
}

}  // namespace

DocxCopy::DocxCopy(std::string bytes, const Limits& limits)
    : bounds_(limits),
      package_(std::move(bytes), bounds_),
      document_(read_document(package_, bounds_, sources_)),
      editor_(package_, bounds_) {}

bool DocxCopy::forbids_changes() {
    for (const Relationship& each : read_relationships(package_, sources_.part, bounds_)) {
        if (each.kind != "settings" || each.external) continue;
        PartEdit* settings = editor_.part(each.target);
        if (settings == nullptr) continue;
        const Names names(settings->tree());
        for (const pugi::xml_node node : settings->root()) {
            if (!names.is(node, Ns::main, "documentProtection")) continue;
            const char* value = names.attribute(node, Ns::main, "enforcement");
            const std::string_view enforced = value == nullptr ? "0" : value;
            if (enforced == "1" || enforced == "true" || enforced == "on") return true;
        }
    }
    return false;
}

std::string DocxCopy::date(std::optional<std::int64_t> seconds) {
    constexpr std::int64_t latest = 253'402'300'799;  // the end of 9999, as far as the form goes
    if (seconds && *seconds >= 0 && *seconds <= latest) {
        return stamp(Seconds(std::chrono::seconds(*seconds)));
    }
    for (const Relationship& each : read_relationships(package_, "", bounds_)) {
        if (each.kind != "core-properties" || each.external) continue;
        PartEdit* properties = editor_.part(each.target);
        if (properties == nullptr) continue;
        const Names names(properties->tree());
        for (const pugi::xml_node node : properties->root()) {
            if (!names.is(node, Ns::dublin_core_terms, "modified")) continue;
            if (is_stamp(node.child_value())) return node.child_value();
        }
    }
    const std::vector<std::size_t> headers = directory_headers(package_.bytes());
    const std::vector<std::uint64_t> at = package_.indices(sources_.part);
    if (at.empty() || at.front() >= headers.size()) return stamp(Seconds());
    return entry_stamp(package_.bytes(), headers[at.front()]);
}

std::string DocxCopy::finish(std::vector<CopyNote>& notes) {
    if (splice_.empty() && !editor_.changed()) return std::string(package_.bytes());
    if (!splice_.empty()) {
        if (sources_.utf16) {
            declare_utf8(sources_.xml, splice_);
            notes.push_back(CopyNote::utf16_converted);
        }
        editor_.write(sources_.part, splice_.apply(sources_.xml));
    }
    if (editor_.remove_signatures()) notes.push_back(CopyNote::signatures_removed);
    return editor_.result();
}

const SourceCell* CellFinder::find(const Place& place) {
    if (place.row == 0 || place.table == 0 || place.table > document_.tables.size()) return nullptr;
    if (table_ != place.table) {
        table_ = place.table;
        grid_.emplace(document_.tables[place.table - 1], place.table);
    }
    if (place.row > grid_->rows()) return nullptr;
    return sources_.cell(grid_->place(place.row - 1, place.column - 1));
}

}  // namespace ptcheck::docx
