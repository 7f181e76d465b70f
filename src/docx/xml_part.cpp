#include "docx/xml_part.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>

#include "docx/encoding.hpp"

namespace ptcheck::docx {

namespace {

// White space is kept only where it is all an element holds: `<w:t> </w:t>` must be seen.
constexpr unsigned parse_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                 pugi::parse_doctype | pugi::parse_ws_pcdata_single |
                                 pugi::parse_embed_pcdata;

// Elements, texts and attributes the tree will hold: at least as many as there are `<` and `=`.
std::uint64_t count_nodes(std::string_view xml) noexcept {
    const auto marks = [](std::string_view bytes) {
        std::uint8_t count = 0;
        for (const char c : bytes) {
            count = static_cast<std::uint8_t>(count + (c == '<' ? 1 : 0) + (c == '=' ? 1 : 0));
        }
        return count;
    };
    // Blocks of a fixed size whose count fits a byte: many bytes are then compared at once.
    constexpr std::size_t block = 128;
    std::uint64_t nodes = 0;
    for (; xml.size() >= block; xml.remove_prefix(block)) nodes += marks({xml.data(), block});
    return nodes + marks(xml);
}

// Before the tree is built; counted only where so many would fit at all.
void check_nodes(std::string_view name, std::string_view xml, const Limits& limits) {
    if (xml.size() / 2 <= limits.nodes) return;
    const std::uint64_t nodes = count_nodes(xml);
    if (nodes <= limits.nodes) return;
    over_limit({fmt::format("部件 {} 的 XML 节点数", name),
                fmt::format("part {}: number of XML nodes", name)},
               nodes, limits.nodes, "nodes");
}

struct Reason {
    std::string_view zh;
    std::string_view en;
};

Reason parse_reason(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_end_element_mismatch:
            return {"起止标签不匹配", "start and end tags do not match"};
        case pugi::status_no_document_element:
            return {"没有根元素", "no root element"};
        case pugi::status_bad_attribute:
            return {"属性书写错误", "malformed attribute"};
        case pugi::status_bad_start_element:
        case pugi::status_bad_end_element:
        case pugi::status_unrecognized_tag:
            return {"标签书写错误", "malformed tag"};
        default:
            return {"XML 书写错误", "malformed XML"};
    }
}

[[noreturn]] void broken_at(std::string_view name, std::size_t at, std::string_view zh,
                            std::string_view en) {
    damaged(fmt::format("部件 {} 第 {} 字节处：{}", name, at, zh),
            fmt::format("part {}: {} at byte {}", name, en, at));
}

}  // namespace

Buffer in_utf8(std::string_view name, Buffer bytes) {
    if (!is_utf16(bytes.view())) return bytes;
    std::size_t bad = 0;
    std::optional<Buffer> converted = utf16_to_utf8(bytes.view(), bad);
    if (!converted) broken_at(name, bad, "UTF-16 编码错误", "invalid UTF-16");
    return *std::move(converted);
}

XmlPart::XmlPart(std::string name, Buffer bytes, const Bounds& bounds, Reading reading)
    : name_(std::move(name)), buffer_(in_utf8(name_, std::move(bytes))), reading_(reading) {
    check_nodes(name_, buffer_.view(), bounds.limits());
    const CharacterReferences references = character_references(buffer_.view());
    if (references.bad != std::string::npos) {
        fail(references.bad, "字符引用无效", "invalid character reference");
    }
    flat_ = (reading == Reading::light && lighten(buffer_, references.any)) ||
            declares_at_root_only(buffer_.view());
    bounds.check_time();
    const pugi::xml_parse_result result = tree_.load_buffer_inplace(
        buffer_.data.get(), buffer_.size, parse_flags, pugi::encoding_utf8);
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
    if (!result) {
        const auto [zh, en] = parse_reason(result.status);
        fail(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), zh, en);
    }
    for (const pugi::xml_node node : tree_) {
        if (node.type() == pugi::node_doctype) {
            damaged(fmt::format("部件 {} 含有 DOCTYPE 声明，docx 不允许", name_),
                    fmt::format("part {} holds a DOCTYPE, which a .docx must not", name_));
        }
        if (node.type() != pugi::node_element) continue;
        if (root_) fail(offset(node.name()), "根元素多于一个", "more than one root element");
        root_ = node;
    }
    bounds.check_time();
}

std::size_t XmlPart::offset(const char* text) const noexcept {
    return static_cast<std::size_t>(text - buffer_.data.get());
}

void XmlPart::fail(std::size_t at, std::string_view zh, std::string_view en) const {
    if (reading_ == Reading::light) throw Relook();
    broken_at(name_, at, zh, en);
}

}  // namespace ptcheck::docx
