// parse_value reads any bytes: every piece of every known value, random bytes, and long texts.
#include <fstream>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {
namespace {

/// A value is well formed: it prints as JSON, and its bounds are in order.
void expect_sound(std::string_view text) {
    const Value value = parse_value(text, 2023);
    EXPECT_EQ(value.raw.data(), text.data());
    EXPECT_EQ(invalid_utf8(value_json(value)), std::string::npos);
    if (value.lo && value.hi) {
        EXPECT_LE(*value.lo, *value.hi) << text;
    }
    if (value.kind == ValueKind::invalid) {
        EXPECT_LE(value.invalid_at, text.size());
        EXPECT_FALSE(value.invalid_expected.empty());
    }
    if (value.kind == ValueKind::deadline && value.date_to_strict) {
        EXPECT_LT(*value.date_to_strict, *value.date_to) << text;
    }
}

TEST(Totality, every_piece_of_every_value_of_the_source_document) {
    std::ifstream file(PTCHECK_SOURCE_DIR "/tests/unit/value/data/values.tsv");
    std::string line;
    std::size_t pieces = 0;
    while (std::getline(file, line)) {
        const std::string text = line.substr(0, line.find('\t'));
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            expect_sound(std::string_view(text).substr(0, cut));
            expect_sound(std::string_view(text).substr(cut));
            pieces += 2;
        }
    }
    EXPECT_GT(pieces, 10'000U);
}

TEST(Totality, random_words_and_bytes) {
    std::mt19937 random(20230101);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run every time
    const std::vector<std::string> words{"≥",    "≤",    "5",  "100", "%",  "万",     "元", "年",
                                         "月",   "底",   "前", "第",  "二", "季度",   "/",  "-",
                                         "份",   "，",   "；", "率",  "各", "（",     "）", "无",
                                         "\xFF", "\xE4", " ",  ".",   ",",  "不超过", "十", "分之",
                                         "2023", "日",   "约", "余",  "次", "每",     "《", "》"};
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (std::size_t n = random() % 9; n > 0; --n) text += words[random() % words.size()];
        expect_sound(text);
    }
}

TEST(Totality, long_texts_are_prose) {
    for (const char* piece : {"9", "≥", "（", "1份", "一", "，100%", " ", "\xE4", "率100%", "A"}) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        expect_sound(text);
    }
    const std::string prose = std::string(300, 'x') + "率100%";
    EXPECT_EQ(parse_value(prose).kind, ValueKind::qualitative);
}

}  // namespace
}  // namespace ptcheck
