// What no reader that builds a tree can do without: inflating document.xml and parsing it.
#pragma once

#include <stdexcept>
#include <string>

#include <pugixml.hpp>
#include <zip.h>

namespace ptcheck::bench {

// The flags of the reader (src/docx/xml_part.cpp), so that both sides parse alike.
inline constexpr unsigned reader_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                         pugi::parse_doctype | pugi::parse_ws_pcdata_single |
                                         pugi::parse_embed_pcdata;

/// document.xml in a buffer of exactly its size, the cheapest way libzip offers.
inline std::string inflate(const std::string& docx) {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(docx.data(), docx.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) throw std::runtime_error("no archive");
    zip_stat_t stat;
    zip_stat(archive, "word/document.xml", 0, &stat);
    zip_file_t* file = zip_fopen(archive, "word/document.xml", 0);
    std::string xml(stat.size, '\0');
    if (zip_fread(file, xml.data(), xml.size()) != static_cast<zip_int64_t>(xml.size())) {
        throw std::runtime_error("short read");
    }
    zip_fclose(file);
    zip_discard(archive);
    return xml;
}

/// Returns the size of the XML.
inline std::size_t inflate_and_parse(const std::string& docx) {
    std::string xml = inflate(docx);
    pugi::xml_document document;
    const auto result =
        document.load_buffer_inplace(xml.data(), xml.size(), reader_flags, pugi::encoding_utf8);
    if (!result || !document.first_child()) throw std::runtime_error("does not parse");
    return xml.size();
}

}  // namespace ptcheck::bench
