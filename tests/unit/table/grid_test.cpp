#include "ptcheck/grid.hpp"

#include <gtest/gtest.h>

#include "support/form_builder.hpp"

namespace ptcheck {
namespace {

using test::down;
using test::FormBuilder;
using test::more;
using test::wide;

TEST(Grid, shows_a_merged_cell_in_every_row_it_covers) {
    const FormBuilder form = FormBuilder().table({{down("产出指标"), "数量指标"},
                                                  {more("hidden"), "质量指标"},
                                                  {more(), "时效指标"},
                                                  {"效益指标", "社会效益指标"}});
    const Grid grid(form.document().tables[0], 7);
    EXPECT_EQ(grid.rows(), 4U);
    EXPECT_EQ(grid.columns(), 2U);
    for (std::size_t r = 0; r < 3; ++r) EXPECT_EQ(grid.at(r, 0)->text, "产出指标") << r;
    EXPECT_EQ(grid.at(3, 0)->text, "效益指标");
    EXPECT_EQ(grid.origin_row(2, 0), 0U);
    EXPECT_EQ(grid.origin_row(2, 1), 2U);
    const Text text = grid.text(2, 0, Field::level1);
    EXPECT_EQ(text.raw, "产出指标");
    EXPECT_EQ(text.place, (Place{7, 1, 1}));
    EXPECT_EQ(text.field, Field::level1);
}

TEST(Grid, a_continued_cell_without_a_start_is_an_ordinary_cell) {
    const FormBuilder form =
        FormBuilder().table({{more("a"), "x"}, {more("b"), "y"}, {"c", "z"}, {more("d"), "w"}});
    const Grid grid(form.document().tables[0], 1);
    EXPECT_EQ(grid.at(0, 0)->text, "a");
    EXPECT_EQ(grid.at(1, 0)->text, "b");
    EXPECT_EQ(grid.at(3, 0)->text, "d");
    EXPECT_EQ(grid.origin_row(1, 0), 1U);
}

TEST(Grid, merges_only_cells_of_the_same_columns) {
    const FormBuilder form =
        FormBuilder().table({{down("a", 2), "x"}, {more("b"), more("c", 2)}, {"d", down("e", 2)}});
    const Grid grid(form.document().tables[0], 1);
    EXPECT_EQ(grid.at(1, 0)->text, "b");
    EXPECT_EQ(grid.at(1, 1)->text, "c");
    EXPECT_EQ(grid.at(2, 2)->text, "e");
}

TEST(Grid, a_restart_begins_a_new_region) {
    const FormBuilder form = FormBuilder().table({{down("a")}, {down("b")}, {more()}});
    const Grid grid(form.document().tables[0], 1);
    EXPECT_EQ(grid.at(1, 0)->text, "b");
    EXPECT_EQ(grid.at(2, 0)->text, "b");
}

TEST(Grid, has_holes_where_a_row_is_short) {
    const FormBuilder form = FormBuilder().table({{"a", "b", "c"}, {"d"}, {}}, no_table, 2);
    const Grid grid(form.document().tables[0], 3);
    EXPECT_EQ(grid.columns(), 5U);
    EXPECT_EQ(grid.at(0, 0), nullptr);
    EXPECT_EQ(grid.at(0, 2)->text, "a");
    EXPECT_EQ(grid.at(1, 3), nullptr);
    EXPECT_EQ(grid.at(2, 2), nullptr);
    EXPECT_EQ(grid.at(9, 0), nullptr);
    EXPECT_EQ(grid.text(1, 4, Field::value).raw, "");
    EXPECT_EQ(grid.text(1, 4, Field::value).place, (Place{3, 2, 5}));
    EXPECT_EQ(grid.origin_row(1, 4), 1U);
    EXPECT_EQ(grid.next_column(1, 4), 5U);
}

TEST(Grid, knows_what_a_wide_cell_covers) {
    const FormBuilder form = FormBuilder().table({{wide("a", 5), wide("b", 2)}});
    const Grid grid(form.document().tables[0], 1);
    EXPECT_EQ(grid.at(0, 4)->text, "a");
    EXPECT_EQ(grid.at(0, 5)->text, "b");
    EXPECT_EQ(grid.at(0, 7), nullptr);
    EXPECT_EQ(grid.next_column(0, 1), 5U);
    EXPECT_EQ(grid.text(0, 6, Field::money_unit).place, (Place{1, 1, 6}));
}

TEST(Grid, takes_no_memory_for_claimed_width) {
    const std::vector<test::RowSpec> rows(
        1000, test::RowSpec{down("a", 1'000'000), wide("b", 1'000'000)});
    const FormBuilder form = FormBuilder().table(rows);
    const Grid grid(form.document().tables[0], 1);
    EXPECT_EQ(grid.columns(), 2'000'000U);
    EXPECT_EQ(grid.at(999, 1'999'999)->text, "b");
    EXPECT_EQ(grid.at(999, 2'000'000), nullptr);
}

}  // namespace
}  // namespace ptcheck
