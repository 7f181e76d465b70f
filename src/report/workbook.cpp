#include "report/workbook.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <unistd.h>
#include <xlsxwriter.h>

#include "report/escape.hpp"

namespace ptcheck {

namespace {

// ECMA-376 Part 1, 18.3.1.73 leaves the number of rows open; these are the limits of Excel.
constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::size_t most_characters = 16'000;  ///< code points: at most 32,767 UTF-16 units

ReportError cannot_write() {
    const std::string why = std::generic_category().message(errno);
    return {"不能写入 Excel 临时文件：" + why, "cannot write the temporary Excel file: " + why};
}

std::string cell_text(std::string_view text) {
    return escaped_lines(text, most_characters, "\n", escape_controls);
}

void require(lxw_error error) {
    if (error == LXW_NO_ERROR) return;
    const std::string why = lxw_strerror(error);
    throw ReportError("不能写入 Excel 文件：" + why, "cannot write the Excel file: " + why);
}

/// One for each CellStyle.
using Formats = std::array<lxw_format*, 5>;

Formats make_formats(lxw_workbook* book) {
    struct Look {
        CellStyle style;
        lxw_color_t background;
        lxw_color_t ink;
    };
    constexpr lxw_color_t black = 0x000000;
    constexpr lxw_color_t no_background = 0xFFFFFF;
    Formats formats{};
    for (const Look& look :
         {Look{CellStyle::plain, no_background, black}, Look{CellStyle::error, 0xFDE7E5, 0x8C1D18},
          Look{CellStyle::warning, 0xFDF0D9, 0x8A4B00}, Look{CellStyle::note, 0xE3F0F9, 0x1F5F8B},
          Look{CellStyle::heading, 0xDDE3EC, black}}) {
        lxw_format* format = workbook_add_format(book);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(format, LXW_BORDER_HAIR);
        format_set_font_color(format, look.ink);
        if (look.background != no_background) format_set_bg_color(format, look.background);
        if (look.style == CellStyle::heading) format_set_bold(format);
        formats[static_cast<std::size_t>(look.style)] = format;
    }
    return formats;
}

}  // namespace

/// Lines that a wrapped text takes in a column of this width.
std::size_t lines_of(std::string_view text, int width) {
    // A tenth and two digits less than the width: programs differ in margins and fonts.
    const auto columns = static_cast<std::size_t>(std::max(1, width * 9 / 10 - 2));
    std::size_t lines = 0;
    for (;;) {
        const std::size_t end = text.find('\n');
        lines +=
            std::max<std::size_t>(1, (display_width(text.substr(0, end)) + columns - 1) / columns);
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

struct SheetTable::Impl {
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    Formats formats{};
    std::string name;
    std::vector<SheetColumn> columns;
    std::vector<std::string> choices;
    std::uint32_t part = 0;  ///< sheets of this table
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    std::size_t lines = 1;  ///< of the tallest cell of the row

    [[nodiscard]] lxw_format* format(CellStyle style) const {
        return formats[static_cast<std::size_t>(style)];
    }

    void open_sheet() {
        ++part;
        const std::string title = part == 1 ? name : name + " " + std::to_string(part);
        sheet = workbook_add_worksheet(book, title.c_str());
        if (sheet == nullptr) throw cannot_write();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto at = static_cast<lxw_col_t>(i);
            require(worksheet_set_column(sheet, at, at, columns[i].width, nullptr));
            require(worksheet_write_string(sheet, 0, at, columns[i].heading.c_str(),
                                           format(CellStyle::heading)));
        }
        constexpr std::uint8_t a3 = 8;
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, a3);
        worksheet_fit_to_pages(sheet, 1, 0);
        require(worksheet_repeat_rows(sheet, 0, 0));
        row = 1;
        column = 0;
    }

    void close_sheet() {
        const auto last = static_cast<lxw_col_t>(columns.size() - 1);
        const lxw_row_t last_row = std::max<lxw_row_t>(row, 2) - 1;
        require(worksheet_autofilter(sheet, 0, 0, last_row, last));
        std::vector<char*> list;
        for (std::string& each : choices) list.push_back(each.data());
        list.push_back(nullptr);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (!columns[i].choice) continue;
            lxw_data_validation validation{};
            validation.validate = LXW_VALIDATION_TYPE_LIST;
            validation.value_list = list.data();
            const auto at = static_cast<lxw_col_t>(i);
            require(worksheet_data_validation_range(sheet, 1, at, last_row, at, &validation));
        }
    }
};

struct Workbook::Impl {
    lxw_workbook* book = nullptr;
    Formats formats{};
    std::string path;
    std::string folder;
    std::vector<std::shared_ptr<SheetTable::Impl>> tables;
};

Workbook::Workbook(const std::string& folder, std::int64_t created, const std::string& title)
    : impl_(std::make_unique<Impl>()) {
    Impl& impl = *impl_;
    impl.folder = folder;
    impl.path = folder + "/pt-check.XXXXXX";
    const int fd = ::mkstemp(impl.path.data());
    if (fd < 0) throw cannot_write();
    ::close(fd);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;  // a row at a time, however many there are
    options.tmpdir = impl.folder.data();
    impl.book = workbook_new_opt(impl.path.c_str(), &options);
    if (impl.book == nullptr) {
        ::unlink(impl.path.c_str());
        throw cannot_write();
    }
    std::string titled = title;
    lxw_doc_properties properties{};
    properties.title = titled.data();
    properties.created = created;
    workbook_set_properties(impl.book, &properties);
    impl.formats = make_formats(impl.book);
}

Workbook::~Workbook() {
    if (impl_->book != nullptr) lxw_workbook_free(impl_->book);
    ::unlink(impl_->path.c_str());
}

SheetTable Workbook::add_table(const std::string& name, std::vector<SheetColumn> columns,
                               std::vector<std::string> choices) {
    auto table = std::make_shared<SheetTable::Impl>();
    table->book = impl_->book;
    table->formats = impl_->formats;
    table->name = name;
    table->columns = std::move(columns);
    table->choices = std::move(choices);
    table->open_sheet();
    impl_->tables.push_back(table);
    return SheetTable(std::move(table));
}

void SheetTable::text(std::string_view text, CellStyle style) {
    const std::string cell = cell_text(text);
    impl_->lines = std::max(impl_->lines, lines_of(cell, impl_->columns[impl_->column].width));
    require(worksheet_write_string(impl_->sheet, impl_->row, impl_->column++, cell.c_str(),
                                   impl_->format(style)));
}

void SheetTable::number(std::uint64_t number) {
    // Places and counts: far below what a cell holds exactly (2 to the power of 53).
    require(worksheet_write_number(impl_->sheet, impl_->row, impl_->column++,
                                   static_cast<std::uint32_t>(number),
                                   impl_->format(CellStyle::plain)));
}

void SheetTable::blank() {
    require(worksheet_write_blank(impl_->sheet, impl_->row, impl_->column++,
                                  impl_->format(CellStyle::plain)));
}

void SheetTable::end_row() {
    // Not every program makes room for wrapped text by itself.
    constexpr int line_height = 16;  // points
    constexpr std::size_t most_lines = 10;
    require(worksheet_set_row(impl_->sheet, impl_->row,
                              line_height * static_cast<int>(std::min(impl_->lines, most_lines)),
                              nullptr));
    impl_->lines = 1;
    impl_->column = 0;
    if (++impl_->row < most_rows) return;
    impl_->close_sheet();
    impl_->open_sheet();
}

void Workbook::finish(Sink& sink) {
    Impl& impl = *impl_;
    for (const auto& table : impl.tables) table->close_sheet();
    // Frees the workbook whatever comes of it.
    require(workbook_close(std::exchange(impl.book, nullptr)));
    std::ifstream file(impl.path, std::ios::binary);
    std::string buffer(1U << 16U, '\0');
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        sink.write(std::string_view(buffer).substr(0, static_cast<std::size_t>(file.gcount())));
    }
    if (!file.eof()) throw cannot_write();
}

}  // namespace ptcheck
