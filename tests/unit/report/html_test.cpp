// The HTML report; tests/formats/html opens it in a browser.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "printed_report.hpp"
#include "report/html_form.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Html, draws_the_form_with_the_cell_marked_and_the_finding_beside_it) {
    Config config;
    config.selection.select = {"N03"};
    const std::string page =
        printed_report(Format::html, check_bytes("a.docx", faulty_form(), config), config);
    EXPECT_THAT(page, HasSubstr("<tr><th scope=\"row\">项目名称</th><td>2024年培训项目</td></tr>"));
    EXPECT_THAT(page, HasSubstr("<td class=\"error\">≥5≥5次 <a class=\"mark\" "
                                "href=\"#f1\">[1]</a></td>"));
    EXPECT_THAT(page, HasSubstr("<li id=\"f1\" class=\"error\" data-level=\"error\" "
                                "data-dimension=\"规范性\">"));
    EXPECT_THAT(page, HasSubstr("<p>可直接改为：<ins>≥5次</ins></p>"));
    EXPECT_THAT(page, HasSubstr("<tr id=\"r-N03\">"));
    EXPECT_THAT(page, HasSubstr("<html lang=\"zh-CN\">"));
}

TEST(Html, a_level_and_its_labels_stand_once_over_their_rows) {
    Config config;
    config.selection.select = {"N03"};
    const FileResult file = check_bytes(
        "a.docx",
        small_form({{"产出指标", "数量指标", "甲", "甲", "≥5≥5次"}, {"", "", "乙", "乙", "≥6次"}}),
        config);
    const std::string page = printed_report(Format::html, file, config);
    EXPECT_THAT(page, HasSubstr("<tr><td rowspan=\"2\">产出指标</td><td rowspan=\"2\">数量指标</td>"
                                "<td>甲</td>"));
    EXPECT_THAT(page, HasSubstr("<tr><td>乙</td><td>≥6次</td></tr>"));
}

TEST(Html, a_document_can_add_nothing_but_text) {
    EXPECT_EQ(html_lines("<b>\"a\" & 'b'\nc\x01"),
              "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;<br>c\\x01");
    EXPECT_EQ(html_lines(std::string(3'000, 'x')), std::string(2'000, 'x') + "…");
    Config config;
    config.min_level = Level::note;
    const std::string hostile = "</li><script>alert(1)</script>\" onclick=\"x";
    const std::string form =
        small_form({{"产出指标", hostile, hostile, hostile, "≥5≥5次"}}, hostile);
    const std::string page =
        printed_report(Format::html, check_bytes(hostile, form, config), config);
    EXPECT_EQ(page.find("<script>"), page.rfind("<script>")) << "only the page's own";
    EXPECT_THAT(page, Not(HasSubstr("\" onclick")));
}

TEST(Html, tells_what_could_not_be_read_and_what_has_nothing_to_show) {
    Config config;
    config.language = Language::en;
    const std::string broken =
        printed_report(Format::html, check_bytes("a&b.docx", "no zip", config), config);
    EXPECT_THAT(broken, HasSubstr("<tr><td>a&amp;b.docx</td><td>I02</td><td>"));
    EXPECT_THAT(broken, HasSubstr("<p>Nothing is listed.</p>"));
    EXPECT_THAT(broken, HasSubstr("<html lang=\"en\">"));
}

}  // namespace
}  // namespace ptcheck::test
