// Every distinct value of the source document gets exactly its normal form.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "ptcheck/report.hpp"

namespace ptcheck {
namespace {

TEST(ValuesTsv, all_370_values_of_the_source_document) {
    std::ifstream file(PTCHECK_SOURCE_DIR "/tests/unit/value/data/values.tsv");
    std::string line;
    std::getline(file, line);  // the header
    std::size_t checked = 0;
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string text;
        std::string count;
        std::string types;
        std::string family;
        std::string wanted;
        std::getline(fields, text, '\t');
        std::getline(fields, count, '\t');
        std::getline(fields, types, '\t');
        std::getline(fields, family, '\t');
        std::getline(fields, wanted, '\t');
        rapidjson::Document expected;
        ASSERT_FALSE(expected.Parse(wanted.c_str()).HasParseError()) << line;
        rapidjson::Document got;
        got.Parse(value_json(parse_value(text, 2023)).c_str());
        // Objects compare member by member, in any order.
        EXPECT_TRUE(got == expected)
            << text << "\n got " << value_json(parse_value(text, 2023)) << "\nwant " << wanted;
        ++checked;
    }
    EXPECT_EQ(checked, 370U);
}

}  // namespace
}  // namespace ptcheck
