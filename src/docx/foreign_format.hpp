// Recognises, by their first bytes, files that are no .docx, and says what to do with them.
#pragma once

#include <cstdint>
#include <string_view>

namespace ptcheck::docx {

/// Throws I02, I03 or I04 when `bytes` are of a known format other than zip, or empty.
void refuse_foreign_format(std::string_view bytes);
/// Throws I02 for bytes that are no zip and of no known format: plain text or anything else.
[[noreturn]] void refuse_unknown_format(std::string_view bytes);
/// Throws I02 for a zip package of a known other kind, told by the parts it holds; `has` tells
/// whether a part exists.
template <typename Has>
void refuse_foreign_package(const Has& has);
/// What helps with a file that is no .docx.
enum class Advice : std::uint8_t {
    save_as,   ///< Word or WPS opens it
    unpack,    ///< an archive
    ask_docx,  ///< nothing turns it into a document
};
/// Throws I02: this is `zh`/`en`, and what to do.
[[noreturn]] void not_docx(std::string_view zh, std::string_view en,
                           Advice advice = Advice::save_as);
/// Throws I04.
[[noreturn]] void encrypted_input();

template <typename Has>
void refuse_foreign_package(const Has& has) {
    if (has("xl/workbook.xml") || has("xl/workbook.bin")) {
        not_docx("Excel 工作簿", "an Excel workbook", Advice::ask_docx);
    }
    if (has("ppt/presentation.xml")) {
        not_docx("PowerPoint 演示文稿", "a PowerPoint presentation", Advice::ask_docx);
    }
    if (has("OFD.xml")) not_docx("OFD 版式文件", "an OFD document", Advice::ask_docx);
    if (has("content.xml") && has("mimetype"))
        not_docx("OpenDocument 文件", "an OpenDocument file");
    if (has("uof.xml") || has("_meta/meta.xml")) not_docx("标文通（UOF）文件", "a UOF document");
}

}  // namespace ptcheck::docx
