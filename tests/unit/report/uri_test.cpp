#include "report/uri.hpp"

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

TEST(Uri, encodes_what_is_not_unreserved) {
    EXPECT_EQ(uri_of_path("a/B-9._~.docx"), "a/B-9._~.docx");
    EXPECT_EQ(uri_of_path("表 1%.docx"), "%E8%A1%A8%201%25.docx");
    EXPECT_EQ(uri_of_path("a\n#b?.docx"), "a%0A%23b%3F.docx");
    EXPECT_EQ(uri_of_path("\xFF.docx"), "%FF.docx");
}

TEST(Uri, names_no_scheme_by_chance_and_no_folder_twice) {
    EXPECT_EQ(uri_of_path("c:x.docx"), "c%3Ax.docx");
    EXPECT_EQ(uri_of_path("./a.docx"), "a.docx");
    EXPECT_EQ(uri_of_path(".//./a.docx"), "a.docx");
    EXPECT_EQ(uri_of_path("/数据/a.docx"), "file:///%E6%95%B0%E6%8D%AE/a.docx");
}

}  // namespace
}  // namespace ptcheck
