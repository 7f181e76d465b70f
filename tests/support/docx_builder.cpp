#include "support/docx_builder.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <zip.h>

namespace ptcheck::test {

namespace {

constexpr std::string_view declaration =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(</Types>)";

constexpr std::string_view relationships_open =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";

constexpr std::string_view type_prefix =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

constexpr std::string_view document_open =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office")"
    R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
    R"( xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml")"
    R"( xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><w:body>)";

std::string relationship(std::string_view id, std::string_view kind, std::string_view target) {
    std::string xml = R"(<Relationship Id=")";
    xml.append(id).append(R"(" Type=")").append(type_prefix).append(kind);
    return xml.append(R"(" Target=")").append(target).append(R"("/>)");
}

std::string relationships_part(std::string_view entries) {
    return std::string(declaration).append(relationships_open).append(entries) + "</Relationships>";
}

std::string element(std::string_view name, std::string_view properties, std::string_view content) {
    std::string xml = "<w:" + std::string(name) + ">";
    if (!properties.empty()) {
        xml.append("<w:").append(name).append("Pr>").append(properties);
        xml.append("</w:").append(name).append("Pr>");
    }
    return xml.append(content).append("</w:").append(name).append(">");
}

void require(bool ok, const char* what) {
    if (!ok) throw std::runtime_error(std::string("docx builder: ") + what);
}

}  // namespace

DocxBuilder::DocxBuilder() {
    part("[Content_Types].xml", std::string(declaration).append(content_types));
    part("_rels/.rels",
         relationships_part(relationship("rId1", "officeDocument", "word/document.xml")));
    body("");
}

DocxBuilder& DocxBuilder::part(std::string name, std::string content) {
    for (auto& [known, bytes] : parts_) {
        if (known == name) {
            bytes = std::move(content);
            return *this;
        }
    }
    parts_.emplace_back(std::move(name), std::move(content));
    return *this;
}

DocxBuilder& DocxBuilder::remove(std::string_view name) {
    std::erase_if(parts_, [&](const auto& entry) { return entry.first == name; });
    return *this;
}

DocxBuilder& DocxBuilder::body(std::string_view xml) {
    return part("word/document.xml", std::string(declaration).append(document_open).append(xml) +
                                         "</w:body></w:document>");
}

DocxBuilder& DocxBuilder::related(std::string_view kind, std::string target, std::string content) {
    const std::string id = "rId" + std::to_string(parts_.size());
    relationships_ += relationship(id, kind, target);
    part("word/_rels/document.xml.rels", relationships_part(relationships_));
    return part("word/" + target, std::move(content));
}

DocxBuilder& DocxBuilder::stored(bool on) {
    stored_ = on;
    return *this;
}

DocxBuilder& DocxBuilder::password(std::string password) {
    password_ = std::move(password);
    return *this;
}

std::string DocxBuilder::bytes() const {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    require(target != nullptr, "no buffer");
    zip_source_keep(target);  // outlives the archive that writes into it
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    require(archive != nullptr, "no archive");
    for (const auto& [name, content] : parts_) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        require(index >= 0, "part not added");
        const auto entry = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(archive, entry, stored_ ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
        zip_file_set_dostime(archive, entry, 0, 0x5621, 0);  // the same bytes on every run
        if (!password_.empty()) {
            require(
                zip_file_set_encryption(archive, entry, ZIP_EM_TRAD_PKWARE, password_.c_str()) == 0,
                "no encryption");
        }
    }
    require(zip_close(archive) == 0, "archive not written");
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string result(stat.size, '\0');
    require(zip_source_open(target) == 0, "buffer not readable");
    zip_source_read(target, result.data(), result.size());
    zip_source_close(target);
    zip_source_free(target);
    return result;
}

std::string docx(std::string_view body_xml) {
    return DocxBuilder().body(body_xml).bytes();
}

std::string escape(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string run(std::string_view text, std::string_view properties) {
    return element("r", properties, R"(<w:t xml:space="preserve">)" + escape(text) + "</w:t>");
}

std::string paragraph(std::string_view text, std::string_view properties) {
    return element("p", properties, text.empty() ? std::string() : run(text));
}

std::string cell(std::string_view text, std::string_view properties) {
    std::string blocks;
    for (;;) {
        const std::size_t end = text.find('\n');
        blocks += paragraph(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return cell_of(blocks, properties);
}

std::string cell_of(std::string_view blocks, std::string_view properties) {
    return element("tc", properties, blocks);
}

std::string row(const std::vector<std::string>& cells, std::string_view properties) {
    std::string content;
    for (const std::string& xml : cells) content += xml;
    return element("tr", properties, content);
}

std::string table(const std::vector<std::string>& rows) {
    std::string content;
    for (const std::string& xml : rows) content += xml;
    return element("tbl", {}, content);
}

std::string table_of(const std::vector<std::vector<std::string>>& texts) {
    std::vector<std::string> rows;
    for (const auto& line : texts) {
        std::vector<std::string> cells;
        for (const std::string& text : line) cells.push_back(cell(text));
        rows.push_back(row(cells));
    }
    return table(rows);
}

std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file.is_open()) throw std::runtime_error("cannot open " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace ptcheck::test
