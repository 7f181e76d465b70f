// The document notes D01–D12: what the reader could not, or need not, take at face value. They have
// no check, because the reader of the file raises them; here is only how they speak.
//
// The names in `basis` are element names of ECMA-376 Part 1 (WordprocessingML). Where nothing of
// the format is at stake, the basis is how forms are filled in.
#include <array>
#include <cstddef>

#include "ptcheck/document.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t note_count = static_cast<std::size_t>(NoteCode::unusual_package) + 1;

// In the order of NoteCode. Level and dimension are the same for all of them.
constexpr Rule note(std::string_view id, std::string_view name, Bilingual title, Bilingual message,
                    std::string_view basis) {
    return {.id = id,
            .name = name,
            .level = Level::note,
            .dimension = Dimension::document,
            .title = title,
            .message = message,
            .why = {},
            .basis = basis,
            .bad = {},
            .good = {}};
}

constexpr std::array<Rule, note_count> notes{
    note("D01", "tracked-changes", {"文档含未接受的修订", "The document holds tracked changes"},
         {"文档含未接受的修订 {} 处，按接受后内容检查",
          "{} tracked change(s) not accepted, checked as if all were accepted"},
         "ECMA-376（w:ins w:del w:moveFrom w:moveTo）"),
    note("D02", "unknown-symbol", {"符号无法识别", "A symbol is not known"},
         {"字体 {} 的符号 {} 无法识别，该处文字可能缺字",
          "the symbol of font {} with code {} is not known, the text may lack a character here"},
         "ECMA-376（w:sym）"),
    note("D03", "placeholder-text", {"控件提示文字未替换", "Placeholder text was left in place"},
         {"“{}”是控件的提示文字，按空白处理", "'{}' is placeholder text, read as blank"},
         "ECMA-376（w:showingPlcHdr）"),
    note("D04", "hidden-text", {"单元格含隐藏文字", "A cell holds hidden text"},
         {"隐藏文字“{}”不在检查范围内", "hidden text '{}' was not checked"},
         "ECMA-376（w:vanish）"),
    note("D05", "struck-text", {"单元格含带删除线的文字", "A cell holds struck-out text"},
         {"“{}”带删除线，仍作为有效内容检查", "'{}' is struck out, but checked as valid text"},
         "填报实务"),
    note("D06", "text-under-merge",
         {"合并单元格下有不可见的文字", "Text is hidden under a merged cell"},
         {"合并单元格下的文字“{}”不显示，不在检查范围内",
          "'{}' is hidden under a merged cell and was not checked"},
         "ECMA-376（w:vMerge）"),
    note("D07", "text-box-not-read", {"文本框内容未检查", "A text box was not checked"},
         {"文本框中的文字“{}”不在检查范围内", "'{}' stands in a text box and was not checked"},
         "ECMA-376（w:txbxContent）"),
    note("D08", "embedded-part-not-read", {"嵌入内容未检查", "An embedded part was not checked"},
         {"嵌入的外部内容（{}）不在检查范围内", "embedded content ({}) was not checked"},
         "ECMA-376（w:altChunk w:subDoc w:object）"),
    note("D09", "equation-read-as-text", {"公式按文字读取", "An equation was read as text"},
         {"公式按文字读取，读作“{}”", "an equation was read as the text '{}'"},
         "ECMA-376（m:oMath）"),
    note("D10", "unbalanced-field", {"域标记不成对", "Field marks are not balanced"},
         {"域的开始标记与结束标记不成对，该处文字可能读取不全",
          "begin and end marks of a field are not balanced, its text may be incomplete"},
         "ECMA-376（w:fldChar）"),
    note("D11", "picture-only-cell", {"单元格只有图片", "A cell holds only a picture"},
         {"单元格内只有图片，没有可检查的文字", "the cell holds only a picture, no text to check"},
         "填报实务"),
    note("D12", "unusual-package", {"文件结构不寻常", "The package is unusual"},
         {"文件结构不寻常：{}", "the package is unusual: {}"}, "ECMA-376（OPC）"),
};

constexpr auto pointers = [] {
    std::array<const Rule*, note_count> all{};
    for (std::size_t i = 0; i < note_count; ++i) all[i] = &notes[i];
    return all;
}();

}  // namespace

std::span<const Rule* const> document_notes() noexcept {
    return pointers;
}

}  // namespace ptcheck
