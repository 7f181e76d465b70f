// Every normal form that the language gives is read back from its JSON.
#include "merge/read_value.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"

namespace ptcheck::test {
namespace {

std::string again(const Value& value) {
    std::string line = value_json(value);
    JsonReader reader;
    JsonFault fault;
    EXPECT_TRUE(reader.read(line, fault)) << line;
    return value_json(read_value(Record(reader.nodes())));
}

TEST(ReadValue, gives_back_what_was_written) {
    std::size_t seen = 0;
    for (const auto& [name, column] : {std::pair{"values.tsv", 0}, std::pair{"language.tsv", 1}}) {
        std::ifstream file(std::string(PTCHECK_SOURCE_DIR "/tests/unit/value/data/") + name);
        for (std::string line; std::getline(file, line);) {
            const std::size_t begin = column == 0 ? 0 : line.find('\t') + 1;
            const Value value =
                parse_value(line.substr(begin, line.find('\t', begin) - begin), 2023);
            EXPECT_EQ(again(value), value_json(value));
            ++seen;
        }
    }
    EXPECT_GT(seen, 500U);
}

TEST(ReadValue, keeps_numbers_with_more_digits_than_are_kept) {
    for (const char* text : {"≥100000000000亿元", "≥123456789012345678亿元", "≥0.000000000001%"}) {
        const Value value = parse_value(std::string_view(text));
        ASSERT_TRUE(value.lo.has_value()) << text;
        EXPECT_EQ(again(value), value_json(value));
    }
}

TEST(ReadValue, refuses_what_no_value_has) {
    for (std::string line :
         {R"({})", R"({"kind":"x"})", R"({"kind":"money","lo":"1e5"})",
          R"({"kind":"money","hi":"12345678901234567891"})",
          R"({"kind":"deadline","date_to":"2023"})",
          R"({"kind":"deadline","date_to":"2023-12-31x"})", R"({"kind":"list","items":[1]})",
          R"({"kind":"money","repairs":["x"]})", R"({"kind":"money","lo_open":1})"}) {
        const std::string given = line;
        JsonReader reader;
        JsonFault fault;
        ASSERT_TRUE(reader.read(line, fault)) << given;
        EXPECT_THROW(read_value(Record(reader.nodes())), RecordError) << given;
    }
}

}  // namespace
}  // namespace ptcheck::test
