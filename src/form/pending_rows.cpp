// Rows above a head that belong to the form below: its title, its year, whose it is, and what its
// amounts are counted in.
#include "form/form_reader.hpp"
#include "form/heading.hpp"
#include "form/unit_line.hpp"
#include "form/year.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

// A title across the table, or the unit and the money unit above a head.
bool FormReader::read_pending_row() {
    if (region_ != Region::head && read_pending_unit()) return true;
    const RowCell* only = row_.only_text();
    std::optional<Text> title;
    std::optional<Text> unit;
    std::optional<Text> money;
    if (only != nullptr && region_ == Region::none && is_year_line(only->text)) {
        pending_.year = only_year(only->text);
        keep_pending_place();
        return true;
    }
    if (only != nullptr && is_form_title(only->text)) {
        title = row_.text(*only, Field::heading);
    } else {
        const RowCell* plain = nullptr;
        for (const RowCell& cell : row_.cells()) {
            const std::string_view text = trim(cell.text);
            if (text.empty() || !row_.own(cell)) continue;
            const UnitLine line = split_unit_line(cell.text);
            if (line.money_unit) {
                money = row_.text(cell, Field::money_unit);
                money->raw = line.unit.empty() ? cell.text : line.money;
            }
            if (line.unit.empty() || find_label(text)) continue;
            const bool coded = !split_unit_code(line.unit).code.empty();
            if (line.unit_labelled || coded || line.money_unit) {
                unit = row_.text(cell, Field::unit);
                if (line.unit_labelled || line.money_unit) unit->raw = line.unit;
            } else if (plain == nullptr) {
                plain = &cell;
            }
        }
        if (money && !unit && plain != nullptr) unit = row_.text(*plain, Field::unit);
        // A code alone counts only where nothing else stands in the row.
        if (!money && unit && only == nullptr) return false;
    }
    if (!title && !unit && !money) return false;
    if (region_ == Region::head && !title) {
        Project& project = drafts_[draft_].project;
        if (!project.unit) project.unit = unit;
        if (!project.money_unit) project.money_unit = money;
        return true;
    }
    const auto take = [](std::optional<Text>& kept, const std::optional<Text>& read) {
        if (read) kept = read;
    };
    take(pending_.title, title);
    take(pending_.unit, unit);
    if (unit) pending_.unit_rank = 0;
    take(pending_.money_unit, money);
    keep_pending_place();
    return true;
}

// `部门编码 | 409001 | 部门名称 | 某局` above the name of the project.
bool FormReader::read_pending_unit() {
    const auto& cells = row_.cells();
    bool found = false;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        const LabelMatch match = find_label(cells[i].text);
        const bool code = match.label == Label::unit_code;
        if (!code && (match.label != Label::unit || FoldedText(cells[i].text).view() == "单位"))
            continue;
        const RowCell& cell = cells[i + 1];
        if (!row_.own(cells[i]) || is_blank(cell.text) || find_label(cell.text)) continue;
        found = true;
        if (code) {
            pending_.unit_code = trim(cell.text);
        } else if (!pending_.unit || pending_.unit_rank == 0 ||
                   match.rank + 1 < pending_.unit_rank) {
            pending_.unit = row_.text(cell, Field::unit);
            pending_.unit_rank = static_cast<std::uint8_t>(match.rank + 1);
        }
    }
    if (found) keep_pending_place();
    return found;
}

void FormReader::keep_pending_place() {
    if (pending_.table == table_ && pending_.first_cell) return;
    pending_.first_cell = row_.text(row_.cells().front(), Field::project);
    pending_.table = table_;
}

}  // namespace ptcheck::form
