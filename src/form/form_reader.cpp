#include "form/form_reader.hpp"

#include <algorithm>
#include <utility>

#include "form/heading.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

std::vector<Draft> FormReader::read() {
    first_drafts_.assign(document_.tables.size(), none32);
    for (std::uint32_t t = 0; t < document_.tables.size(); ++t) read_table(t);
    return std::move(drafts_);
}

void FormReader::read_table(std::uint32_t table) {
    const Grid grid(document_.tables[table], table + 1);
    grid_ = &grid;
    table_ = table;
    region_ = Region::none;
    draft_ = none32;
    expected_ = {};
    passed_rows_ = unlabelled_row_ = false;
    header_end_ = 0;
    titled_.reset();
    before_ = last_;
    drafts_before_ = drafts_.size();
    const auto rows = static_cast<std::uint32_t>(grid.rows());
    for (std::uint32_t r = 0; r < rows; r = std::max(r + 1, header_end_)) {
        row_.load(grid, document_.tables[table], table, r);
        // A blank row of a head may still be the cell of a label merged down to it.
        if (!row_.blank() || region_ == Region::head) read_row();
    }
    drop_list();
    // A line above a table that is no form says nothing of the forms after it.
    if (passed_rows_ || draft_ != none32) pending_ = {};
}

void FormReader::read_row() {
    if (region_ == Region::block) {
        read_block_row();
        return;
    }
    row_.find_labels();
    const bool after_head =
        region_ == Region::head || (last_ != none32 && !drafts_[last_].has_block);
    if (const auto columns = read_header(after_head)) {
        begin_block(*columns);
    } else if (is_head_row(row_)) {
        use(draft_for_head());
        region_ = Region::head;
        read_head_row(drafts_[draft_], row_, expected_);
    } else if (goes_on_without_header()) {
        use(draft_for_block(*columns_, row_));
        mark_block();
        region_ = Region::block;
        read_listed_head();
        read_indicators(drafts_[draft_], row_, *columns_);
    } else {
        read_other_row();
    }
}

// The label that decides what a row of the block is: that of its first text, left edges merged
// down from above left out. Most rows begin like the one above them.
Label FormReader::leading_label() noexcept {
    for (const RowCell& cell : row_.cells()) {
        if (!row_.own(cell)) continue;
        if (cell.text != leading_text_) {
            if (is_blank(cell.text)) continue;
            leading_text_ = cell.text;
            leading_label_ = find_label(cell.text).label;
            const auto found = leading_label_ == Label::none ? find_inline_label(cell.text)
                                                             : std::optional<InlineLabel>{};
            if (found) leading_label_ = found->match.label;
        }
        // An indicator may be called 预算执行率 or 资金用途; none is called 合计.
        const bool name = cell.column >= columns_->names();
        const bool opens = cell.column == row_.cells().front().column &&
                           (is_column(leading_label_) || leading_label_ == Label::project_name);
        return !name || opens || leading_label_ == Label::footer ? leading_label_ : Label::none;
    }
    return Label::none;
}

// The columns named by this row, or by this row and the one below it.
std::optional<Columns> FormReader::read_header(bool expected) {
    const auto& cells = row_.cells();
    if (std::ranges::none_of(cells, [](const RowCell& c) { return is_column(c.label.label); }))
        return std::nullopt;
    if (!titled_) titled_ = form_begins_above(false);
    expected = expected || *titled_ || pending_.title.has_value();
    const Row* below = nullptr;
    if (load_row(peeked_, row_.index() + std::size_t{1})) {
        peeked_.find_labels();
        if (divides_header(row_, peeked_)) below = &peeked_;
    }
    const bool first = row_.index() == 0 || !load_row(above_, row_.index() - std::size_t{1});
    const std::vector<HeaderCell> header = header_cells(row_, below);
    const Row* above = first ? nullptr : &above_;
    auto columns = Columns::from_header(header, above, expected);
    if (!columns && columns_ && last_ != none32) {
        // What names too little to head a block may head the rest of one.
        columns = Columns::from_header(header, above, true);
        if (columns && !columns->same_labels(*columns_)) columns.reset();
    }
    if (columns) header_end_ = row_.index() + (below == nullptr ? 1 : 2);
    return columns;
}

// The header is printed again at the top of a page: its label stands in the column of the names.
bool FormReader::repeats_header() const noexcept {
    constexpr std::size_t longest = 48;  // bytes; hardly a name is that short
    const RowCell* cell = row_.covering(columns_->names());
    if (cell == nullptr || cell->text.size() > longest) return false;
    const Label label = find_label(cell->text).label;
    return label == Label::level3 || label == Label::indicators;
}

void FormReader::read_block_row() {
    const Label label = leading_label();
    if (is_column(label) || repeats_header()) {
        row_.find_labels();
        if (const auto columns = read_header(true)) {
            begin_block(*columns);
            return;
        }
    }
    if (label == Label::footer) {
        read_total();
        return;
    }
    // A score for spending the budget may stand among the indicators.
    const bool aside = label == Label::other || label == Label::execution || label == Label::spent;
    if (aside && !states_indicator(row_, *columns_)) return;
    if ((label == Label::unit || label == Label::unit_code) && read_pending_unit()) return;
    if (is_head(label) && !aside) {
        row_.find_labels();
        use(draft_for_head());
        region_ = Region::head;
        read_head_row(drafts_[draft_], row_, expected_);
        return;
    }
    if (row_.cells().size() <= 3 && read_pending_row()) return;
    read_listed_head();
    read_indicators(drafts_[draft_], row_, *columns_);
}

void FormReader::read_other_row() {
    if (read_pending_row()) return;
    if (region_ == Region::head) {
        const bool labelled = std::ranges::any_of(
            row_.cells(), [](const RowCell& cell) { return static_cast<bool>(cell.label); });
        const bool awaited =
            expected_.goal_row == row_.index() || expected_.purpose_row == row_.index() ||
            (row_.index() > 0 && (expected_.columns_row == row_.index() - 1 ||
                                  expected_.funds.columns_row == row_.index() - 1));
        if (!row_.blank() && !labelled && !awaited) unlabelled_row_ = true;
        read_head_row(drafts_[draft_], row_, expected_);
    } else if (!row_.blank()) {
        passed_rows_ = true;
    }
}

void FormReader::begin_block(const Columns& columns) {
    const bool has_more = load_next_row();
    use(draft_for_block(columns, has_more ? peeked_ : row_));
    columns_ = columns;
    region_ = Region::block;
    mark_block();
}

void FormReader::mark_block() {
    Draft& draft = drafts_[draft_];
    draft.has_block = true;
    draft.states_actual =
        draft.states_actual || columns_->has(Label::actual) || columns_->has(Label::score);
    draft.states_weight = draft.states_weight || columns_->has(Label::weight);
    if (columns_->points()) draft.project.indicator_points = columns_->points();
    draft.states_description = draft.states_description || columns_->tianjin();
}

// A list of projects under one header row: a new name begins a project, whose other fields stand
// beside it.
void FormReader::read_listed_head() {
    const auto& head = columns_->head();
    const auto is_name = [](const HeadColumn& c) { return c.match.label == Label::project_name; };
    const auto column = std::ranges::find_if(head, is_name);
    if (column == head.end()) return;
    const RowCell* name = row_.covering(column->start);
    if (name == nullptr || is_blank(name->text)) return;
    if (const auto& known = drafts_[draft_].project.name) {
        if (known->raw == name->text) return;
        use(new_draft());
        mark_block();
    }
    for (const HeadColumn& field : head) {
        const RowCell* cell = row_.covering(field.start);
        if (cell != nullptr)
            set_field(drafts_[draft_], field.match, row_.text(*cell, Field::project));
    }
}

// 合计, 总分 below the rows of a block: the score of a self-evaluation, the amount of a list.
void FormReader::read_total() {
    if (draft_ == none32) return;
    const auto first = std::ranges::find_if(
        row_.cells(), [&](const RowCell& cell) { return row_.own(cell) && !is_blank(cell.text); });
    if (first == row_.cells().end()) return;
    const FoldedText label(first->text);
    const bool subtotal = label.view() == "小计";
    const bool total = label.view() == "合计" || label.view() == "总计" || label.view() == "总分" ||
                       label.view() == "总得分";
    if (!total && !subtotal) return;
    Project& project = drafts_[draft_].project;
    if (const RowCell* cell = columns_->cells_of(row_, 0)[Label::score];
        cell != nullptr && total && !project.total_score && row_.own(*cell))
        project.total_score = row_.text(*cell, Field::total_score);
    for (const HeadColumn& column : columns_->head()) {
        if (column.match.label != Label::budget) continue;
        const RowCell* cell = row_.covering(column.start);
        if (cell == nullptr || !row_.own(*cell) || project.list_total) continue;
        project.list_total = ListTotal{{row_.text(*cell, Field::list_total), {}}, subtotal};
    }
}

bool FormReader::goes_on_without_header() const {
    if (!columns_ || last_ == none32 || region_ == Region::head) return false;
    if (passed_rows_ || row_.cells().size() != columns_->cells()) return false;
    return goes_on(row_, *columns_) && !form_begins_above(true);
}

void FormReader::use(std::uint32_t draft) {
    draft_ = last_ = draft;
    auto& tables = drafts_[draft].tables;
    if (tables.empty() || tables.back() != table_) tables.push_back(table_);
    first_drafts_[table_] = std::min(first_drafts_[table_], draft);
}

// A list of projects has a header row such as 项目名称 | 金额 and then rows without any label:
// what looked like a head is none, and the form before it may still go on.
void FormReader::drop_list() {
    if (!unlabelled_row_ || drafts_.size() != drafts_before_ + 1) return;
    const Draft& draft = drafts_.back();
    if (draft.has_block || (draft.project.goal && !draft.listed)) return;
    drafts_.pop_back();
    draft_ = none32;
    passed_rows_ = true;
    last_ = before_;
    first_drafts_[table_] = none32;
}

std::uint32_t FormReader::draft_for_head() {
    if (draft_ != none32) {
        const Draft& draft = drafts_[draft_];
        const bool done = region_ == Region::block || (states_name(row_) && draft.project.name);
        return done || pending_.any() ? new_draft() : draft_;
    }
    // A head that is drawn as two tables.
    if (last_ != none32 && !pending_.any()) {
        const Draft& draft = drafts_[last_];
        if (!draft.has_block && !repeats_field(draft, row_) && !form_begins_above(false))
            return last_;
    }
    return new_draft();
}

std::uint32_t FormReader::draft_for_block(const Columns& columns, const Row& first) {
    if (draft_ != none32 && !pending_.any()) return draft_;
    const std::uint32_t ancestor = waiting_ancestor();
    if (ancestor != none32) return ancestor;
    if (last_ == none32 || pending_.title) return new_draft();
    const Draft& draft = drafts_[last_];
    if (!draft.has_block) return form_begins_above(false) ? new_draft() : last_;
    const bool goes_on = !pending_.any() && !form_begins_above(true) && columns_ &&
                         columns_->same_labels(columns) && !starts_over(draft, first, columns);
    return goes_on ? last_ : new_draft();
}

std::uint32_t FormReader::new_draft() {
    Draft& draft = drafts_.emplace_back();
    draft.title_row = pending_.title;
    draft.year_line = pending_.year;
    draft.project.unit = pending_.unit;
    draft.ranks[static_cast<std::size_t>(Label::unit)] = pending_.unit_rank;
    draft.unit_code = pending_.unit_code;
    draft.project.money_unit = pending_.money_unit;
    const bool above = pending_.any();
    draft.project.whole =
        above ? *pending_.first_cell : row_.text(row_.cells().front(), Field::project);
    if (above && pending_.table != table_) draft.tables.push_back(pending_.table);
    pending_ = {};
    expected_ = {};
    return static_cast<std::uint32_t>(drafts_.size() - 1);
}

// A block nested in the form whose head stands in a table around it. When that table holds
// several heads, their blocks come in the same order.
std::uint32_t FormReader::waiting_ancestor() noexcept {
    for (std::uint32_t t = document_.tables[table_].parent; t != no_table;
         t = document_.tables[t].parent) {
        for (std::uint32_t& at = first_drafts_[t]; at < drafts_.size(); ++at) {
            const Draft& draft = drafts_[at];
            if (std::ranges::find(draft.tables, t) == draft.tables.end()) break;
            if (!draft.has_block) return at;
        }
    }
    return none32;
}

// Whether a heading between this table and the one before says that a form begins here. Between
// a head and its block sub-headings are common, so that only a form's own title counts there.
bool FormReader::form_begins_above(bool any_heading) const {
    const ParagraphRange range = paragraphs_above(document_, table_);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const Paragraph& paragraph = document_.paragraphs[i];
        if (paragraph.in_toc) continue;
        if (is_form_title(paragraph.text) || (any_heading && paragraph.outline > 0)) return true;
    }
    return false;
}

bool FormReader::load_row(Row& row, std::size_t index) {
    const Table& table = document_.tables[table_];
    if (index >= table.rows()) return false;
    row.load(*grid_, table, table_, static_cast<std::uint32_t>(index));
    return true;
}

// The row behind the header that is not blank, for a look at where its block stands.
bool FormReader::load_next_row() {
    for (std::size_t r = header_end_; r < header_end_ + std::size_t{7}; ++r) {
        if (!load_row(peeked_, r)) return false;
        if (!peeked_.blank()) return true;
    }
    return false;
}

}  // namespace ptcheck::form
