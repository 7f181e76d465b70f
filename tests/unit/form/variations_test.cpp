// The layouts of samples/layouts drawn in other ways: what people, converters and page breaks do to
// a table must not change what is read from it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "form/labels.hpp"
#include "ptcheck/project.hpp"
#include "support/tianjin_form.hpp"

namespace ptcheck {
namespace {

using namespace test;
namespace fs = std::filesystem;

/// A paragraph, or a table when it has rows.
struct Piece {
    std::string paragraph;
    std::uint8_t outline = 0;
    Rows rows;
    bool nested = false;  ///< in a layout table of one cell
};
using Pieces = std::vector<Piece>;

/// `\\n` and `\\l` break the line, `\\s` is a blank; marks of runs say nothing here.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        if (c == 'n' || c == 'l') out += '\n';
        if (c == 's') out += ' ';
        if (c == '|' || c == '\\') out += c;
    }
    return out;
}

/// `| a | < | ^ |`: `<` goes on from the left, `^` from above.
RowSpec row_of(const std::string& line) {
    RowSpec row;
    std::size_t start = 1;
    for (std::size_t at = line.find('|', 1); at != std::string::npos;
         start = at + 1, at = line.find('|', start)) {
        const std::string text(trim(std::string_view(line).substr(start, at - start)));
        if (text == "<" && !row.empty()) {
            ++row.back().span;
        } else if (text == "^") {
            row.push_back(more());
        } else {
            row.emplace_back(unescaped(text));
        }
    }
    return row;
}

/// A cell that is continued below begins a merge.
void mark_merges(Rows& rows) {
    for (std::size_t r = 1; r < rows.size(); ++r) {
        std::uint32_t column = 0;
        for (const CellSpec& cell : rows[r]) {
            std::uint32_t above = 0;
            for (CellSpec& upper : rows[r - 1]) {
                if (above == column && cell.merge == VerticalMerge::carry_on &&
                    upper.merge == VerticalMerge::none)
                    upper.merge = VerticalMerge::restart;
                above += upper.span;
            }
            column += cell.span;
        }
    }
}

Pieces read_source(const std::string& path) {
    Pieces pieces;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("columns")) {
            pieces.emplace_back();
        } else if (line.front() == '|') {
            pieces.back().rows.push_back(row_of(line));
        } else {
            const std::uint8_t outline = line.front() == '=' ? 1 : 0;
            pieces.push_back({line.substr(2), outline, {}});
        }
    }
    for (Piece& piece : pieces) mark_merges(piece.rows);
    return pieces;
}

FormBuilder build(const Pieces& pieces) {
    FormBuilder form;
    for (const Piece& piece : pieces) {
        if (piece.nested) {
            form.table({{""}});
            const auto outer = static_cast<std::uint32_t>(form.document().tables.size() - 1);
            form.table(piece.rows, outer);
        } else if (piece.rows.empty()) {
            form.paragraph(piece.paragraph, piece.outline);
        } else {
            form.table(piece.rows);
        }
    }
    return form;
}

std::string raw(const std::optional<Text>& text) {
    return text ? std::string(text->trimmed()) : "null";
}

/// Everything that is read but the places; texts that a variation may move are left to `compare`.
std::string said_by(const Document& document) {
    std::ostringstream out;
    for (const Project& p : read_forms(document).projects) {
        out << "project " << raw(p.name) << " | " << p.unit_code << p.unit_name << " | "
            << p.money_unit_name << " | " << raw(p.budget.text) << " = " << raw(p.fiscal_funds.text)
            << " + " << raw(p.other_funds.text) << " | " << raw(p.goal) << " | "
            << standard_name(p.standard) << "\n";
        for (const Indicator& row : p.indicators) {
            out << block_name(row.block) << " " << static_cast<int>(row.level1_type) << "."
                << static_cast<int>(row.level2_type);
            for (const auto& cell :
                 {row.level1, row.level2, row.level3, row.description, row.value, row.sign,
                  row.measure_unit, row.direction, row.weight, row.actual, row.score, row.reason})
                out << " | " << raw(cell);
            out << " -> " << op_name(row.normal.op) << "\n";
        }
    }
    return out.str();
}

bool is_header(const RowSpec& row) {
    return std::ranges::any_of(row, [](const CellSpec& cell) {
        return form::find_label(cell.text).label == form::Label::level3;
    });
}

/// The second row of a header, or a row of labels alone.
bool is_second_header(const RowSpec& row) {
    bool any = false;
    for (const CellSpec& cell : row) {
        if (cell.merge == VerticalMerge::carry_on || is_header({cell})) continue;
        if (!form::is_column(form::find_label(cell.text).label)) return false;
        any = true;
    }
    return any;
}

/// Calls `change` with every table that has a block: its rows, and where the header stands.
void for_each_block(
    Pieces& pieces,
    const std::function<void(Pieces&, std::size_t, std::size_t, std::size_t)>& do_) {
    for (std::size_t i = pieces.size(); i-- > 0;) {
        const Rows& rows = pieces[i].rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (!is_header(rows[r])) continue;
            const bool second = r + 1 < rows.size() && is_second_header(rows[r + 1]);
            do_(pieces, i, r, r + (second ? 2 : 1));
            break;
        }
    }
}

/// The rows from `first` on as a table of their own: no merge goes on across the cut.
Rows cut(const Rows& rows, std::size_t first, std::size_t last) {
    Rows part(rows.begin() + static_cast<std::ptrdiff_t>(first),
              rows.begin() + static_cast<std::ptrdiff_t>(last));
    if (part.empty()) return part;
    std::size_t at = 0;
    for (CellSpec& cell : part.front()) {
        if (cell.merge == VerticalMerge::carry_on) {
            const bool goes_on = part.size() > 1 && at < part[1].size() &&
                                 part[1][at].merge == VerticalMerge::carry_on;
            cell.merge = goes_on ? VerticalMerge::restart : VerticalMerge::none;
        }
        ++at;
    }
    return part;
}

/// Cells merged down become cells of their own, blank or with the text again. Values keep theirs.
void unmerge(Pieces& pieces, bool repeat) {
    for (Piece& piece : pieces) {
        for (std::size_t r = 0; r < piece.rows.size(); ++r) {
            std::uint32_t column = 0;
            for (CellSpec& cell : piece.rows[r]) {
                if (cell.merge == VerticalMerge::carry_on && repeat) {
                    std::uint32_t above = 0;
                    for (const CellSpec& upper : piece.rows[r - 1]) {
                        if (above == column) cell.text = upper.text;
                        above += upper.span;
                    }
                }
                column += cell.span;
            }
        }
        for (RowSpec& row : piece.rows) {
            for (CellSpec& cell : row) cell.merge = VerticalMerge::none;
        }
    }
}

struct Variation {
    const char* name;
    std::function<void(Pieces&)> apply;
};

/// Changes the labels of heads and headers; those of the rows below may be names of indicators.
void relabel(Pieces& pieces, const std::function<std::string(const std::string&)>& change) {
    for (Piece& piece : pieces) {
        std::size_t end = piece.rows.size();
        for (std::size_t r = 0; r < end; ++r) {
            if (is_header(piece.rows[r])) end = std::min(end, r + 2);
            if (r + 1 == end && r > 0 && is_header(piece.rows[r - 1]) &&
                !is_second_header(piece.rows[r]))
                break;
            for (CellSpec& cell : piece.rows[r]) {
                if (form::find_label(cell.text)) cell.text = change(cell.text);
            }
        }
    }
}

/// The first line that differs, of both.
std::string difference(const std::string& expected, const std::string& given) {
    std::istringstream a(expected);
    std::istringstream b(given);
    std::string x;
    std::string y;
    while (x == y) {
        const bool more_a = static_cast<bool>(std::getline(a, x));
        const bool more_b = static_cast<bool>(std::getline(b, y));
        if (!more_a && !more_b) return {};
        if (!more_a) x = "nothing";
        if (!more_b) y = "nothing";
    }
    return "expected " + x + "\n   given " + y;
}

std::string broken(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = code_point_length(std::string_view(text).substr(i));
        out += text.substr(i, n) + "\n";
        i += n;
    }
    return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

const std::vector<Variation>& variations() {
    static const std::vector<Variation> all{
        {"labels_written_downwards", [](Pieces& p) { relabel(p, broken); }},
        {"labels_with_blanks_and_colons",
         [](Pieces& p) {
             relabel(p, [](const std::string& t) { return "\u3000* " + t + " ："; });
         }},
        {"narrow_brackets",
         [](Pieces& p) {
             relabel(p, [](const std::string& t) {
                 return replaced(replaced(t, "（", "("), "）", ")");
             });
         }},
        {"wide_brackets",
         [](Pieces& p) {
             relabel(p, [](const std::string& t) {
                 return replaced(replaced(t, "(", "【"), ")", "】");
             });
         }},
        {"merges_left_blank", [](Pieces& p) { unmerge(p, false); }},
        {"merges_repeated", [](Pieces& p) { unmerge(p, true); }},
        {"in_layout_tables",
         [](Pieces& p) {
             for (Piece& piece : p) piece.nested = !piece.rows.empty();
         }},
        {"blank_rows",
         [](Pieces& p) {
             for_each_block(p, [](Pieces& all_pieces, std::size_t i, std::size_t, std::size_t end) {
                 Rows& rows = all_pieces[i].rows;
                 if (end >= rows.size()) return;
                 RowSpec blank = rows[end];
                 for (CellSpec& cell : blank) cell = {"", cell.span, VerticalMerge::none};
                 rows.push_back(blank);
             });
         }},
        {"head_and_block_in_two_tables",
         [](Pieces& p) {
             for_each_block(p, [](Pieces& all_pieces, std::size_t i, std::size_t at, std::size_t) {
                 const Rows rows = all_pieces[i].rows;
                 if (at == 0) return;
                 all_pieces[i].rows = cut(rows, 0, at);
                 all_pieces.insert(all_pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                   {{}, 0, cut(rows, at, rows.size())});
             });
         }},
        {"header_again_on_the_next_page",
         [](Pieces& p) {
             for_each_block(p,
                            [](Pieces& all_pieces, std::size_t i, std::size_t at, std::size_t end) {
                                Rows& rows = all_pieces[i].rows;
                                if (end + 1 >= rows.size()) return;
                                const Rows header = cut(rows, at, end);
                                rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                                            header.begin(), header.end());
                            });
         }},
        {"header_again_in_the_next_table",
         [](Pieces& p) {
             for_each_block(p, [](Pieces& all_pieces, std::size_t i, std::size_t at,
                                  std::size_t end) {
                 const Rows rows = all_pieces[i].rows;
                 if (end + 1 >= rows.size()) return;
                 all_pieces[i].rows = cut(rows, 0, end + 1);
                 all_pieces.insert(all_pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                   {{}, 0, cut(rows, at, end) + cut(rows, end + 1, rows.size())});
             });
         }},
    };
    return all;
}

std::vector<std::string> sources() {
    std::vector<std::string> found;
    for (const auto& entry :
         fs::recursive_directory_iterator(PTCHECK_SOURCE_DIR "/samples/layouts")) {
        if (entry.path().extension() == ".table") found.push_back(entry.path().string());
    }
    std::ranges::sort(found);
    return found;
}

class Variations : public testing::TestWithParam<std::string> {};

TEST_P(Variations, do_not_change_what_is_read) {
    const Pieces source = read_source(GetParam());
    const FormBuilder plain = build(source);
    const std::string expected = said_by(plain.document());
    ASSERT_NE(expected.find("\n"), std::string::npos);
    for (const Variation& variation : variations()) {
        Pieces changed = source;
        variation.apply(changed);
        const FormBuilder form = build(changed);
        const std::string what = difference(expected, said_by(form.document()));
        EXPECT_TRUE(what.empty()) << variation.name << "\n" << what;
    }
}

INSTANTIATE_TEST_SUITE_P(Layout, Variations, testing::ValuesIn(sources()), [](const auto& test) {
    std::string name = fs::path(test.param).stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace ptcheck
