#include "unit/docx/reading.hpp"

#include <fmt/format.h>

namespace ptcheck::test {

Document read(std::string bytes, const Limits& limits) {
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

std::vector<std::string> grid(const Table& table) {
    std::vector<std::string> rows;
    for (std::size_t r = 0; r < table.rows(); ++r) {
        std::string line;
        for (const Cell& cell : table.row(r)) {
            if (!line.empty()) line += " ";
            line += std::to_string(cell.column);
            if (cell.span != 1) line += fmt::format("+{}", cell.span);
            if (cell.merge == VerticalMerge::restart) line += "v";
            if (cell.merge == VerticalMerge::carry_on) line += "^";
            line += fmt::format(":{}", cell.text);
        }
        rows.push_back(line);
    }
    return rows;
}

std::vector<std::string> notes(const Document& document) {
    std::vector<std::string> lines;
    for (const Note& note : document.notes) {
        std::string line = fmt::format("D{:02} T{}.R{}.C{}", static_cast<int>(note.code) + 1,
                                       note.place.table, note.place.row, note.place.column);
        for (const std::string& argument : note.args) line += fmt::format(" [{}]", argument);
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> paragraphs(const Document& document) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : document.paragraphs) texts.emplace_back(paragraph.text);
    return texts;
}

std::string problem(std::string bytes, const Limits& limits) {
    try {
        docx::read_document(std::move(bytes), limits);
    } catch (const InputError& error) {
        return fmt::format("I{:02} {}", static_cast<int>(error.problem().code) + 1,
                           error.problem().zh);
    }
    return {};
}

}  // namespace ptcheck::test
