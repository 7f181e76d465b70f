#include "docx/revision_ids.hpp"

#include <algorithm>
#include <charconv>

namespace ptcheck::docx {

namespace {
constexpr std::uint32_t most = 0x7FFF'FFFF;  // Word reads 32 bits with a sign
}

RevisionIds::RevisionIds(std::string_view xml) {
    constexpr std::string_view attribute = ":id=";
    for (std::size_t at = xml.find(attribute); at != std::string_view::npos;
         at = xml.find(attribute, at)) {
        at += attribute.size();
        if (at >= xml.size() || (xml[at] != '"' && xml[at] != '\'')) continue;
        std::uint32_t id = 0;
        const char* const begin = xml.data() + at + 1;
        const auto [end, error] = std::from_chars(begin, xml.data() + xml.size(), id);
        if (error == std::errc{} && end != begin && id <= most) used_.push_back(id);
    }
    std::ranges::sort(used_);
    if (!used_.empty()) next_ = used_.back() + 1;
}

std::string RevisionIds::next() {
    if (next_ > most) next_ = 0;
    while (std::ranges::binary_search(used_, next_)) ++next_;
    return std::to_string(next_++);
}

}  // namespace ptcheck::docx
