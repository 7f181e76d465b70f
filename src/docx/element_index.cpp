#include "docx/element_index.hpp"

#include <algorithm>
#include <limits>

namespace ptcheck::docx {

namespace {

[[noreturn]] void unmatched() {
    damaged("部件的起止标签不匹配", "start and end tags of a part do not match");
}

// Behind the `>` of a tag: one within an attribute's quotes ends nothing.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
    // By pointers: most bytes of a part stand in its tags.
    const char* const end = xml.data() + xml.size();
    for (const char* next = xml.data() + at; next != end; ++next) {
        if (*next > '>') continue;
        if (*next == '>') return static_cast<std::size_t>(next + 1 - xml.data());
        if (*next != '"' && *next != '\'') continue;
        next = std::find(next + 1, end, *next);
        if (next == end) break;
    }
    unmatched();
}

std::size_t behind(std::string_view xml, std::size_t at, std::string_view mark) {
    const std::size_t found = xml.find(mark, at);
    if (found == std::string_view::npos) unmatched();
    return found + mark.size();
}

}  // namespace

ElementIndex::ElementIndex(std::string_view xml) {
    if (xml.size() >= std::numeric_limits<Offset>::max()) {
        over_size({"主文档部件", "the main part is"}, std::numeric_limits<Offset>::max(), "part");
    }
    std::vector<std::size_t> open;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
        const std::string_view rest = xml.substr(at);
        const char kind = rest.size() > 1 ? rest[1] : '\0';
        if (kind == '!' && rest.starts_with("<!--")) {
            at = behind(xml, at + 4, "-->");
        } else if (kind == '!' && rest.starts_with("<![CDATA[")) {
            at = behind(xml, at, "]]>");
        } else if (kind == '?') {
            at = behind(xml, at, "?>");
        } else if (kind == '/') {
            if (open.empty()) unmatched();
            Entry& entry = entries_[open.back()];
            open.pop_back();
            entry.content_end = static_cast<Offset>(at);
            at = end_of_tag(xml, at);
            entry.end = static_cast<Offset>(at);
            if (open.empty()) return;  // the root
        } else {
            const auto begin = static_cast<Offset>(at);
            at = end_of_tag(xml, at);
            const auto end = static_cast<Offset>(at);
            entries_.push_back({begin, end, end, end});
            if (xml[at - 2] != '/') open.push_back(entries_.size() - 1);
            if (open.empty()) return;
        }
    }
    unmatched();
}

ElementSpan ElementIndex::named_at(std::size_t offset) const {
    const std::size_t begin = offset - 1;
    const auto entry = std::ranges::lower_bound(entries_, begin, {}, &Entry::begin);
    if (entry == entries_.end() || entry->begin != begin) {
        unmatched();
    }
    return {{entry->begin, entry->end}, {entry->content_begin, entry->content_end}};
}

}  // namespace ptcheck::docx
