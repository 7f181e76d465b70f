// The language beyond the source document: each text of data/language.tsv gets its normal form.
#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "normal_form.hpp"

namespace ptcheck {
namespace {

TEST(Language, every_text_gets_its_normal_form) {
    std::ifstream file(PTCHECK_SOURCE_DIR "/tests/unit/value/data/language.tsv");
    std::string line;
    std::getline(file, line);  // the header
    std::map<std::string, int> passed;
    while (std::getline(file, line)) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        ASSERT_NE(second, std::string::npos) << line;
        const std::string family = line.substr(0, first);
        const std::string text = line.substr(first + 1, second - first - 1);
        const std::string got = normal_form(text);
        const bool same = same_json(got, line.substr(second + 1));
        EXPECT_TRUE(same) << text << "\n got " << got << "\nwant " << line.substr(second + 1);
        if (same) ++passed[family];
    }
    // Every kind of value but none (one word) has cases here.
    for (const char* family : {"area", "deadline", "deferred", "duration", "frequency", "invalid",
                               "length", "list", "mass", "money", "number", "period", "qualitative",
                               "quantity", "ratio", "relative", "score"}) {
        EXPECT_GE(passed[family], 1) << family;
        RecordProperty(family, passed[family]);
    }
}

}  // namespace
}  // namespace ptcheck
