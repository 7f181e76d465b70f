// Damaged documents: whatever stands in the XML, reading ends with a document or an InputError.
#include <cstdint>

#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

// The same sequence on every machine (a linear congruential generator, Knuth's MMIX constants).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % bound;
    }

private:
    std::uint64_t state_;
};

std::string rich_body() {
    const std::string field =
        R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>)"
        R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>目录</w:t></w:r>)"
        R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
    const std::string control =
        R"(<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r>)"
        R"(</w:sdtContent></w:sdt>)";
    const std::string math =
        R"(<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:d><m:e><m:r><m:t>2</m:t>)"
        R"(</m:r></m:e></m:d></m:den></m:f></m:oMath>)";
    const std::string box =
        R"(<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:tbl>)"
        R"(<w:tr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent>)"
        R"(</w:drawing></mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r>)";
    const std::string symbol =
        R"(<w:r><w:rPr><w:vanish/><w:strike/></w:rPr><w:sym w:font="Symbol" w:char="F0B3"/></w:r>)";
    const std::string looks =
        R"(<w:proofErr w:type="spellStart"/><w:r w:rsidR="00CE271D"><w:rPr><w:rFonts w:ascii="x"/>)"
        R"(<w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"> 年</w:t></w:r><w:r><w:rPr>)"
        R"(<w:rFonts w:ascii="x"/><w:sz w:val="18"/></w:rPr><w:t>度<w:lang/></w:t></w:r>)";
    const std::string inner = test::table({test::row(
        {test::cell("a", R"(<w:vMerge w:val="restart"/>)"), test::cell("b", "<w:hMerge/>")})});
    const std::string outer = test::table(
        {test::row({test::cell_of(test::paragraph("上", "<w:rPr><w:del/></w:rPr>") + inner),
                    test::cell("c", R"(<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>)")},
                   R"(<w:gridBefore w:val="2"/>)"),
         test::row({test::cell("d"), test::cell("e", R"(<w:gridSpan w:val="3"/><w:vMerge/>)")},
                   "<w:ins/>"),
         test::row({test::cell("f", "<w:cellDel/>")})});
    return "<w:p>" + field + control + math + box + symbol + looks + "</w:p>" + outer +
           R"(<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>)";
}

// Pieces between `>` and `<` and tags, to be moved about whole.
std::vector<std::string> tokens(const std::string& xml) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t end = xml[at] == '<' ? xml.find('>', at) + 1 : xml.find('<', at);
        found.push_back(xml.substr(at, end - at));
        at = std::min(end, xml.size());
    }
    return found;
}

void expect_document_or_problem(std::string bytes) {
    try {
        const Document document = test::read(std::move(bytes));
        for (const Table& table : document.tables) {
            ASSERT_EQ(table.row_starts.back(), table.cells.size());
            for (std::size_t r = 0; r < table.rows(); ++r) {
                std::uint32_t column = 0;
                for (const Cell& cell : table.row(r)) {
                    ASSERT_GE(cell.column, column);
                    ASSERT_GE(cell.span, 1U);
                    column = cell.column + cell.span;
                    ASSERT_EQ(invalid_utf8(cell.text), std::string_view::npos);
                }
            }
        }
    } catch (const InputError& error) {
        EXPECT_FALSE(error.problem().zh.empty());
    }
}

TEST(Mutations, of_tags) {
    const std::vector<std::string> original = tokens(rich_body());
    Random random(2023);
    for (int round = 0; round < 400; ++round) {
        std::vector<std::string> changed = original;
        for (std::size_t n = 1 + random.below(3); n > 0; --n) {
            const std::size_t from = random.below(changed.size());
            const std::size_t to = random.below(changed.size());
            switch (random.below(3)) {
                case 0:
                    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(from));
                    break;
                case 1:
                    std::swap(changed[from], changed[to]);
                    break;
                default:
                    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(to),
                                   changed[from]);
            }
        }
        std::string body;
        for (const std::string& token : changed) body += token;
        expect_document_or_problem(test::docx(body));
    }
}

// Elements change their meaning while the tags stay balanced.
TEST(Mutations, of_names) {
    const char* const names[] = {"w:p",       "w:r",    "w:t",         "w:tbl", "w:tr",
                                 "w:tc",      "w:sdt",  "w:del",       "m:d",   "w:txbxContent",
                                 "w:ruby",    "w:pPr",  "w:rPr",       "w:x",   "w:ins",
                                 "mc:Choice", "w:body", "w:sdtContent"};
    const std::string original = rich_body();
    Random random(38);
    for (int round = 0; round < 400; ++round) {
        std::string body = original;
        for (int n = 0; n < 3; ++n) {
            const std::string from = names[random.below(std::size(names))];
            const std::string to = names[random.below(std::size(names))];
            for (const std::string& open : {"<" + from + ">", "</" + from + ">"}) {
                const std::string made = open[1] == '/' ? "</" + to + ">" : "<" + to + ">";
                std::size_t at = 0;
                while ((at = body.find(open, at)) != std::string::npos) {
                    body.replace(at, open.size(), made);
                    at += made.size();
                }
            }
        }
        expect_document_or_problem(test::docx(body));
    }
}

TEST(Mutations, of_bytes_of_the_file) {
    const std::string original =
        test::DocxBuilder().stored().body(test::table_of({{"绩效", "≥90%"}})).bytes();
    Random random(101);
    for (int round = 0; round < 1000; ++round) {
        std::string bytes = original;
        bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        expect_document_or_problem(std::move(bytes));
    }
}

}  // namespace
}  // namespace ptcheck
