#include "support/told.hpp"

#include <fmt/format.h>

#include "ptcheck/error.hpp"

namespace ptcheck::test {

std::string line_of(const InputError& error) {
    return fmt::format("I{:02} {}", static_cast<int>(error.problem().code) + 1, error.problem().zh);
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

std::string told(const std::string& bytes, const Limits& limits, docx::Reading reading) {
    std::string all;
    try {
        const Document document = docx::read_document(bytes, limits, reading);
        all = fmt::format("title {}\n", document.title);
        for (const std::string_view line : document.header_lines) {
            all += fmt::format("header {}\n", line);
        }
        for (const Paragraph& each : document.paragraphs) {
            all += fmt::format("paragraph [{}] [{}] {} {} {}\n", each.number, each.text,
                               each.next_table, each.outline, each.in_toc);
        }
        for (const Table& table : document.tables) {
            all += fmt::format("table {} {}\n", table.parent, table.depth);
            for (const std::string& row : grid(table)) all += "row " + row + "\n";
            for (const Cell& cell : table.cells) all += fmt::format("number {}\n", cell.number);
        }
        for (const std::string& note : notes(document)) all += note + "\n";
    } catch (const InputError& error) {
        all = line_of(error);
    }
    return all;
}

}  // namespace ptcheck::test
