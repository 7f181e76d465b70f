#include "unit/docx/reading.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace ptcheck::test {

namespace {

void expect_same_reading(const std::string& bytes, const Limits& limits) {
    EXPECT_EQ(told(bytes, limits, docx::Reading::light), told(bytes, limits, docx::Reading::whole));
}

}  // namespace

Document read(std::string bytes, const Limits& limits) {
    expect_same_reading(bytes, limits);
    return docx::read_document(std::move(bytes), limits);
}

Document read_body(std::string_view body_xml) {
    return read(docx(body_xml));
}

std::string cell_text(std::string_view blocks) {
    const Document document = read_body(table({row({cell_of(blocks)})}));
    return std::string(document.tables.at(0).cells.at(0).text);
}

std::string inline_text(std::string_view paragraph_content) {
    return cell_text(fmt::format("<w:p>{}</w:p>", paragraph_content));
}

std::vector<std::string> paragraphs(const Document& document) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : document.paragraphs) texts.emplace_back(paragraph.text);
    return texts;
}

std::string problem(std::string bytes, const Limits& limits) {
    expect_same_reading(bytes, limits);
    try {
        docx::read_document(std::move(bytes), limits);
    } catch (const InputError& error) {
        return line_of(error);
    }
    return {};
}

}  // namespace ptcheck::test
