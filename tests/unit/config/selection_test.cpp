#include <string>

#include <gtest/gtest.h>

#include "ptcheck/config.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {
namespace {

const Rule& f03() {
    return *find_rule("F03");
}
const Rule& d01() {
    return *find_rule("D01");
}

TEST(selection, everything_is_enabled_by_default) {
    const Selection all;
    EXPECT_TRUE(all.enabled(f03()));
    EXPECT_TRUE(all.enabled(d01()));
    EXPECT_FALSE(all.named(f03()));
    EXPECT_EQ(all.level_of(f03()), std::nullopt);
}

TEST(selection, takes_ids_prefixes_and_names) {
    for (const char* entry : {"F03", "F", "F0", "parts-exceed-total"}) {
        Selection some;
        some.select = {entry};
        EXPECT_NO_THROW(some.validate()) << entry;
        EXPECT_TRUE(some.enabled(f03())) << entry;
        EXPECT_FALSE(some.enabled(d01())) << entry;
    }
}

TEST(selection, ignore_beats_select) {
    Selection some;
    some.select = {"F03", "D"};
    some.ignore = {"F"};
    EXPECT_FALSE(some.enabled(f03()));
    EXPECT_TRUE(some.enabled(d01()));
}

TEST(selection, only_a_full_id_or_name_names_a_rule) {
    Selection some;
    some.select = {"F0"};
    EXPECT_FALSE(some.named(f03()));
    some.select = {"D", "F03"};
    EXPECT_TRUE(some.named(f03()));
    EXPECT_FALSE(some.named(d01()));
    some.select = {"parts-exceed-total"};
    EXPECT_TRUE(some.named(f03()));
}

TEST(selection, the_closest_level_entry_decides) {
    Selection some;
    some.levels["F"] = Level::note;
    EXPECT_EQ(some.level_of(f03()), Level::note);
    some.levels["F0"] = Level::warning;
    EXPECT_EQ(some.level_of(f03()), Level::warning);
    some.levels["F03"] = std::nullopt;
    EXPECT_FALSE(some.enabled(f03()));
    some.levels.erase("F03");
    some.levels["parts-exceed-total"] = Level::error;
    some.levels["F"] = std::nullopt;
    EXPECT_TRUE(some.enabled(f03()));
    EXPECT_EQ(some.level_of(f03()), Level::error);
}

TEST(selection, names_the_entry_it_does_not_know) {
    const auto complaint = [](const Selection& selection) -> std::string {
        try {
            selection.validate();
        } catch (const UsageError& error) {
            return error.what();
        }
        return {};
    };
    for (const char* unknown : {"Q", "F99", "f03", "parts", "F03 ", "I01"}) {
        Selection some;
        some.select = {"F03", unknown};
        EXPECT_NE(complaint(some).find(unknown), std::string::npos) << unknown;
        some.select.clear();
        some.ignore = {unknown};
        EXPECT_NE(complaint(some).find(unknown), std::string::npos) << unknown;
        some.ignore.clear();
        some.levels[unknown] = Level::note;
        EXPECT_NE(complaint(some).find(unknown), std::string::npos) << unknown;
    }
    Selection empty;
    empty.select = {""};
    EXPECT_THROW(empty.validate(), UsageError);
}

}  // namespace
}  // namespace ptcheck
