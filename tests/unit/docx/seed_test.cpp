// Both seed documents, read as they are.
#include <gtest/gtest.h>

#include "docx/read_document.hpp"
#include "support/docx_builder.hpp"

namespace ptcheck {
namespace {

std::size_t row_count(const Document& document) {
    std::size_t rows = 0;
    for (const Table& table : document.tables) rows += table.rows();
    return rows;
}

Document seed(const std::string& name) {
    return docx::read_document(test::file_bytes(PTCHECK_SOURCE_DIR "/samples/tianjin-2023/" + name),
                               Limits());
}

TEST(Seed, two_tables_a_project) {
    const Document document = seed("tianjin-2023.docx");
    EXPECT_EQ(document.tables.size(), 138U);
    EXPECT_EQ(row_count(document), 1162U);
    EXPECT_EQ(document.title, "绩效目标表");
    EXPECT_EQ(document.paragraphs.size(), 69U);
    EXPECT_EQ(document.paragraphs.front().text, "1.2023年物业费项目绩效目标表");
    EXPECT_EQ(document.paragraphs.front().outline, 1);
    EXPECT_EQ(document.notes.size(), 0U);
}

TEST(Seed, one_table_a_project) {
    const Document document = seed("tianjin-2023-onetable.docx");
    EXPECT_EQ(document.tables.size(), 69U);
    EXPECT_EQ(row_count(document), 1162U);
}

}  // namespace
}  // namespace ptcheck
