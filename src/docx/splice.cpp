#include "docx/splice.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ptcheck::docx {

std::string_view ElementSpan::name(std::string_view xml) const noexcept {
    const std::string_view tag = xml.substr(whole.begin + 1, whole.end - whole.begin - 1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

void Splice::fill(std::string_view xml, const ElementSpan& element, std::string text) {
    if (!element.self_closed()) return insert(element.content.end, std::move(text));
    constexpr std::size_t slash = 2;  // of `/>`
    std::string filled = ">" + std::move(text);
    filled.append("</").append(element.name(xml)).append(">");
    replace({element.whole.end - slash, element.whole.end}, std::move(filled));
}

std::string Splice::apply(std::string_view text) const {
    std::vector<const Edit*> order;
    std::size_t size = text.size();
    for (const Edit& edit : edits_) {
        order.push_back(&edit);
        size += edit.text.size();
    }
    std::ranges::stable_sort(order, {}, [](const Edit* edit) {
        return std::tuple(edit->span.begin, !edit->span.empty());
    });
    std::string result;
    result.reserve(size);
    std::size_t done = 0;
    for (const Edit* edit : order) {
        if (edit->span.begin < done) continue;
        result.append(text, done, edit->span.begin - done).append(edit->text);
        done = edit->span.end;
    }
    return result.append(text, done);
}

}  // namespace ptcheck::docx
