// The word tables: no word may hide a longer one.
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "value/date_words.hpp"
#include "value/signs.hpp"
#include "value/units.hpp"

namespace ptcheck {
namespace {

template <class Table>
void expect_sound(const Table& table, const std::string& name) {
    std::set<std::string_view> words;
    for (const auto& entry : table.entries()) {
        ASSERT_FALSE(entry.word.empty()) << name;
        EXPECT_TRUE(words.insert(entry.word).second) << name << " holds twice: " << entry.word;
        // Alone and with anything behind it, a word is found as itself or as a longer one.
        for (const std::string& behind : {std::string(), std::string("元"), std::string("5")}) {
            const std::string text = std::string(entry.word) + behind;
            const auto* found = table.longest(text);
            ASSERT_NE(found, nullptr) << name << ": " << text;
            EXPECT_GE(found->word.size(), entry.word.size()) << name << ": " << text;
            EXPECT_TRUE(text.starts_with(found->word)) << name << ": " << text;
        }
    }
    for (auto word = words.begin(); word != words.end(); ++word) {
        for (auto longer = std::next(word); longer != words.end() && longer->starts_with(*word);
             ++longer) {
            EXPECT_EQ(table.longest(*longer)->word, *longer) << name;
        }
    }
}

TEST(Words, no_word_hides_a_longer_one) {
    expect_sound(comparators, "comparators");
    expect_sound(nearly, "nearly");
    expect_sound(suffixes, "suffixes");
    expect_sound(directions, "directions");
    expect_sound(multipliers, "multipliers");
    expect_sound(percents, "percents");
    expect_sound(changes, "changes");
    expect_sound(changes_to, "changes_to");
    expect_sound(doings, "doings");
    expect_sound(done_words, "done_words");
    expect_sound(modals, "modals");
    expect_sound(dashes, "dashes");
    expect_sound(figures, "figures");
    expect_sound(units, "units");
    expect_sound(end_words, "end_words");
    expect_sound(year_words, "year_words");
    expect_sound(time_labels, "time_labels");
    expect_sound(turning_words, "turning_words");
    expect_sound(by_words, "by_words");
    expect_sound(early_words, "early_words");
    expect_sound(recur_words, "recur_words");
    expect_sound(window_words, "window_words");
}

}  // namespace
}  // namespace ptcheck
