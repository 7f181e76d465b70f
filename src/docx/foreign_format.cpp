#include "docx/foreign_format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "ptcheck/error.hpp"

namespace ptcheck::docx {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t head_size = 4096;

struct Signature {
    std::string_view start;
    Bilingual name;
    Advice advice = Advice::save_as;
};

constexpr std::array signatures{
    Signature{"{\\rtf", {"RTF 文件", "an RTF document"}},
    Signature{"%PDF-", {"PDF 文件", "a PDF file"}},
    Signature{"Rar!\x1A\x07", {"RAR 压缩包", "a RAR archive"}, Advice::unpack},
    Signature{"7z\xBC\xAF\x27\x1C", {"7z 压缩包", "a 7z archive"}, Advice::unpack},
    Signature{"\x1F\x8B", {"gzip 压缩文件", "a gzip file"}, Advice::unpack},
    Signature{"\xFF\xD8\xFF", {"图片", "a picture"}, Advice::ask_docx},
    Signature{"\x89PNG", {"图片", "a picture"}, Advice::ask_docx},
};

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

// The head of a text file: lower case, one byte a character (the zero bytes of UTF-16 dropped),
// without byte order mark and leading white space.
std::string text_head(std::string_view bytes) {
    std::string head = lower(bytes.substr(0, head_size));
    const bool wide = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
    if (wide) std::erase(head, '\0');
    if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
    if (wide) head.erase(0, 2);
    head.erase(0, std::min(head.find_first_not_of(" \t\r\n"sv), head.size()));
    return head;
}

// Whether an OLE2 file has a directory entry of this name ([MS-CFB] 2.6.1: entries of 128 bytes,
// the name in UTF-16LE at their start).
bool has_ole_entry(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) wide.append({c, '\0'});
    wide.append(2, '\0');
    for (std::size_t at = 512; at + 128 <= bytes.size(); at += 128) {
        if (bytes.substr(at, wide.size()) == wide) return true;
    }
    return false;
}

[[noreturn]] void refuse_ole(std::string_view bytes) {
    if (has_ole_entry(bytes, "EncryptedPackage")) encrypted_input();
    if (has_ole_entry(bytes, "Workbook") || has_ole_entry(bytes, "Book")) {
        not_docx("旧版 Excel 工作簿（.xls）", "a legacy Excel workbook (.xls)", Advice::ask_docx);
    }
    if (has_ole_entry(bytes, "PowerPoint Document")) {
        not_docx("旧版 PowerPoint 演示文稿（.ppt）", "a legacy PowerPoint presentation (.ppt)",
                 Advice::ask_docx);
    }
    throw InputError(
        InputCode::legacy_format,
        "旧版 Word 或 WPS 文件（.doc、.wps），用 Word 或 WPS 打开后另存为 .docx 再检查",
        "a legacy Word or WPS file (.doc, .wps); open it in Word or WPS and save it as "
        ".docx");
}

// Names a text format by its head; nullptr when it is none of the known ones.
const Bilingual* text_format(std::string_view head) {
    static constexpr Bilingual flat_opc{"Flat OPC（单个 XML 形式的 Word 文件）",
                                        "a Flat OPC file (Word document as one XML file)"};
    static constexpr Bilingual word_2003{"Word 2003 XML 文件", "a Word 2003 XML file"};
    static constexpr Bilingual mht{"MHT 网页存档", "an MHT web archive"};
    static constexpr Bilingual html{"网页（HTML）", "an HTML page"};
    static constexpr Bilingual xml{"XML 文件", "an XML file"};
    const auto has = [&](std::string_view what) { return head.find(what) != head.npos; };
    if (head.starts_with("mime-version:") ||
        (has("mime-version:") && has("content-type: multipart/related"))) {
        return &mht;
    }
    if (!head.starts_with('<')) return nullptr;
    if (has("schemas.microsoft.com/office/2006/xmlpackage")) return &flat_opc;
    if (has("schemas.microsoft.com/office/word/2003/wordml")) return &word_2003;
    if (has("<html") || head.starts_with("<!doctype html")) return &html;
    if (head.starts_with("<?xml")) return &xml;
    return nullptr;
}

}  // namespace

void not_docx(std::string_view zh, std::string_view en, Advice advice) {
    static constexpr std::array<Bilingual, 3> advices{
        Bilingual{"用 Word 或 WPS 打开后另存为 .docx 再检查",
                  "open it in Word or WPS and save it as .docx"},
        Bilingual{"解压后再检查其中的 docx 文件", "unpack it and check the .docx files in it"},
        Bilingual{"应提供 docx 格式的文件", "expected a .docx file"},
    };
    const Bilingual& what_to_do = advices.at(static_cast<std::size_t>(advice));
    // Chinese and Latin letters are set apart by a blank.
    const bool latin = static_cast<unsigned char>(zh.front()) < 0x80;
    throw InputError(
        InputCode::not_docx,
        fmt::format("不是 docx 文件，而是{}{}，{}", latin ? " " : "", zh, what_to_do.zh),
        fmt::format("not a .docx file but {}; {}", en, what_to_do.en));
}

void encrypted_input() {
    throw InputError(InputCode::encrypted, "已加密，请先解密后再检查",
                     "encrypted; remove the password and try again");
}

void refuse_foreign_format(std::string_view bytes) {
    if (bytes.empty()) {
        throw InputError(InputCode::not_docx, "文件为空（0 字节），请重新取得该文件",
                         "the file is empty (0 bytes); get it again");
    }
    if (bytes.starts_with("PK")) return;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) refuse_ole(bytes);
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.start)) {
            not_docx(signature.name.zh, signature.name.en, signature.advice);
        }
    }
    if (const Bilingual* format = text_format(text_head(bytes))) not_docx(format->zh, format->en);
}

void refuse_unknown_format(std::string_view bytes) {
    // Word's lock file (~$name.docx): the length of the user name, the name, blanks; 162 bytes.
    const bool lock_file = bytes.size() == 162 && bytes[0] > 0 && bytes[0] <= 52;
    if (lock_file && bytes.find('\0') != bytes.npos) {
        throw InputError(InputCode::not_docx,
                         "Word 打开文档时生成的锁定文件（~$ 开头），不是文档，请检查文档本身",
                         "a lock file that Word keeps beside an open document (~$…); check the "
                         "document itself");
    }
    const std::string_view head = bytes.substr(0, head_size);
    const bool binary = head.find('\0') != head.npos && !head.starts_with("\xFF\xFE") &&
                        !head.starts_with("\xFE\xFF");
    if (!binary) not_docx("纯文本", "plain text");
    throw InputError(InputCode::not_docx, "不是 docx 文件，格式无法识别，应提供 docx 格式的文件",
                     "not a .docx file, its format is not known; expected a .docx file");
}

}  // namespace ptcheck::docx
