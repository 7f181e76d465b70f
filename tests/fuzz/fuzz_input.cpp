#include "fuzz/fuzz_input.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <random>
#include <vector>

#include "support/docx_builder.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace ptcheck::fuzz {

namespace {

struct Related {
    char letter;
    std::string_view kind;
    std::string_view target;
};

constexpr std::array related{
    Related{'s', "styles", "styles.xml"},
    Related{'n', "numbering", "numbering.xml"},
    Related{'h', "header", "header1.xml"},
    Related{'f', "footnotes", "footnotes.xml"},
};

std::string_view take(std::string_view& rest, char end) {
    const std::size_t at = std::min(rest.find(end), rest.size());
    const std::string_view piece = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return piece;
}

std::string cell_of_text(std::string_view text) {
    std::string properties;
    if (text.size() > 1 && text[0] >= '0' && text[0] <= '9' && text[1] == '#') {
        properties += "<w:gridSpan w:val=\"" + std::string(1, text[0]) + "\"/>";
        text.remove_prefix(2);
    }
    if (text.starts_with('_')) properties += R"(<w:vMerge w:val="restart"/>)";
    if (text.starts_with('^')) properties += "<w:vMerge/>";
    if (text.starts_with('_') || text.starts_with('^')) text.remove_prefix(1);
    std::string lines(text);
    std::ranges::replace(lines, '\\', '\n');
    return test::cell(lines, properties);
}

std::vector<std::size_t> places_of(std::string_view text, char c) {
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(c); at != std::string_view::npos; at = text.find(c, at + 1)) {
        places.push_back(at);
    }
    return places;
}

constexpr std::array<std::string_view, 24> telling_values{"",
                                                          "0",
                                                          "1",
                                                          "-1",
                                                          "2",
                                                          "999",
                                                          "4294967295",
                                                          "18446744073709551616",
                                                          "restart",
                                                          "continue",
                                                          "true",
                                                          "false",
                                                          "on",
                                                          "off",
                                                          "F0B3",
                                                          "begin",
                                                          "separate",
                                                          "end",
                                                          "auto",
                                                          "decimal",
                                                          "chineseCounting",
                                                          "%1.",
                                                          "../x",
                                                          "http://x/"};

}  // namespace

std::string docx_of_parts(std::string_view parts) {
    test::DocxBuilder builder;
    builder.stored();
    builder.part("word/document.xml", std::string(take(parts, '\0')));
    while (!parts.empty()) {
        const std::string_view part = take(parts, '\0');
        if (part.empty()) continue;
        std::string content(part.substr(1));
        const auto known = std::ranges::find(related, part[0], &Related::letter);
        if (known != related.end()) {
            builder.related(known->kind, std::string(known->target), std::move(content));
        } else if (part[0] == 'r') {
            builder.part("word/_rels/document.xml.rels", std::move(content));
        } else if (part[0] == 'R') {
            builder.part("_rels/.rels", std::move(content));
        } else if (part[0] == 'p') {
            builder.part("docProps/core.xml", std::move(content));
        }
    }
    return builder.bytes();
}

std::string docx_of_rows(std::string_view rows) {
    std::string body;
    std::vector<std::string> table;
    const auto end_table = [&] {
        if (!table.empty()) body += test::table(table);
        table.clear();
    };
    while (!rows.empty()) {
        std::string_view line = take(rows, '\n');
        if (line.find('|') == std::string_view::npos) {
            end_table();
            body += test::paragraph(line);
            continue;
        }
        std::vector<std::string> cells;
        while (!line.empty()) cells.push_back(cell_of_text(take(line, '|')));
        table.push_back(test::row(cells));
    }
    end_table();
    return test::DocxBuilder().stored().body(body).bytes();
}

std::string docx_of_input(std::string_view input) {
    if (input.starts_with("PK")) return std::string(input);
    return input.starts_with('<') ? docx_of_parts(input) : docx_of_rows(input);
}

std::size_t mutate_xml(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    std::minstd_rand random(seed);
    const auto below = [&](std::size_t bound) { return random() % bound; };
    std::string xml(view_of(data, size));
    const std::vector<std::size_t> tags = places_of(xml, '<');
    if (tags.size() < 2 || below(2) == 0) return LLVMFuzzerMutate(data, size, most);
    const std::size_t first = below(tags.size() - 1);
    const std::size_t last = first + 1 + below(std::min<std::size_t>(tags.size() - first - 1, 60));
    const std::size_t from = tags[first];
    const std::size_t to = tags[last];
    const std::size_t target = tags[below(tags.size())];
    const std::string piece = xml.substr(from, to - from);
    switch (below(4)) {
        case 0:
            xml.erase(from, to - from);
            break;
        case 1:
            xml.insert(target, piece);
            break;
        case 2:  // moved
            xml.erase(from, to - from);
            xml.insert(std::min(target, xml.size()), piece);
            break;
        default: {
            const std::size_t open = xml.find('"', from);
            const std::size_t close = open == xml.npos ? open : xml.find('"', open + 1);
            if (close == xml.npos) return LLVMFuzzerMutate(data, size, most);
            xml.replace(open + 1, close - open - 1, telling_values[below(telling_values.size())]);
        }
    }
    if (xml.size() > most) return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, xml.data(), xml.size());
    return xml.size();
}

}  // namespace ptcheck::fuzz
