// Builds .docx files in memory, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ptcheck::test {

/// A package under construction. Starts with content types, package relationships and an empty
/// main part `word/document.xml`; every part can be replaced or removed.
class DocxBuilder {
public:
    DocxBuilder();

    /// Adds a part, or replaces the one of that exact name.
    DocxBuilder& part(std::string name, std::string content);
    DocxBuilder& remove(std::string_view name);
    /// word/document.xml with `xml` inside w:body; w, r, m, mc, wp, a, wps, v, o, w14, w15, w16se
    /// and pic are declared on the root.
    DocxBuilder& body(std::string_view xml);
    /// Adds a part beside the main part together with its relationship: `kind` is the last segment
    /// of the relationship type (`styles`, `numbering`, `header`).
    DocxBuilder& related(std::string_view kind, std::string target, std::string content);
    /// Stores parts instead of deflating them.
    DocxBuilder& stored(bool on = true);
    /// Encrypts every part with this password (traditional zip encryption).
    DocxBuilder& password(std::string password);

    /// The bytes of the file.
    [[nodiscard]] std::string bytes() const;

private:
    std::vector<std::pair<std::string, std::string>> parts_;
    std::string relationships_;
    std::string password_;
    bool stored_ = false;
};

/// A whole document from the XML inside w:body.
std::string docx(std::string_view body_xml);

/// Escapes text for XML.
std::string escape(std::string_view text);
/// `<w:r>` with the text in a `w:t` that preserves space; `properties` go inside `w:rPr`.
std::string run(std::string_view text, std::string_view properties = {});
/// `<w:p>` with one run; `properties` go inside `w:pPr`.
std::string paragraph(std::string_view text, std::string_view properties = {});
/// `<w:tc>` with one paragraph a line of `text`; `properties` go inside `w:tcPr`.
std::string cell(std::string_view text, std::string_view properties = {});
/// `<w:tc>` around block XML.
std::string cell_of(std::string_view blocks, std::string_view properties = {});
/// `<w:tr>`; `properties` go inside `w:trPr`.
std::string row(const std::vector<std::string>& cells, std::string_view properties = {});
/// `<w:tbl>` without a grid: readers do not need one.
std::string table(const std::vector<std::string>& rows);
/// A table of plain texts.
std::string table_of(const std::vector<std::vector<std::string>>& texts);

/// The whole content of a file; fails the test when it cannot be read.
std::string file_bytes(const std::string& path);

}  // namespace ptcheck::test
