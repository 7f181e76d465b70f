#include "report/json_writer.hpp"

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

TEST(JsonWriter, nests_and_separates) {
    std::string out = "x";
    JsonWriter json(out);
    json.begin_object();
    json.member("a", "甲");
    json.member("n", -12);
    json.key("list");
    json.begin_array();
    json.boolean(true);
    json.null();
    json.begin_object();
    json.end_object();
    json.raw(R"({"b":1})");
    json.end_array();
    json.end_object();
    EXPECT_EQ(out, R"(x{"a":"甲","n":-12,"list":[true,null,{},{"b":1}]})");
}

TEST(JsonWriter, escapes_what_could_steer_a_terminal) {
    std::string out;
    JsonWriter(out).string("“≥90%”\x7F\u009B31m\u202E甲\u2028\uFFFE");
    EXPECT_EQ(out, R"("“≥90%”\u007f\u009b31m\u202e甲\u2028\ufffe")");
}

TEST(JsonWriter, escapes_only_what_json_asks_for) {
    std::string out;
    JsonWriter(out).string(std::string_view("<&/'\"\\\n\x01\0 ≥", 13));
    EXPECT_EQ(out, "\"<&/'\\\"\\\\\\n\\u0001\\u0000 ≥\"");
}

TEST(JsonWriter, replaces_each_invalid_byte) {
    std::string out;
    JsonWriter(out).string("\xFF甲\xE4\xB8乙\x80");
    EXPECT_EQ(out, "\"\uFFFD甲\uFFFD\uFFFD乙\uFFFD\"");
}

TEST(JsonWriter, writes_line_after_line) {
    std::string out;
    JsonWriter json(out);
    for (int i = 0; i < 2; ++i) {
        json.begin_object();
        json.member("i", i);
        json.end_object();
        json.end_line();
    }
    EXPECT_EQ(out, "{\"i\":0}\n{\"i\":1}\n");
}

TEST(JsonWriter, takes_an_empty_text) {
    std::string out;
    JsonWriter(out).string(std::string_view());
    EXPECT_EQ(out, "\"\"");
}

}  // namespace
}  // namespace ptcheck
