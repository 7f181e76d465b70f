// An Excel workbook that is written row by row. The one place of libxlsxwriter.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ptcheck/report.hpp"

namespace ptcheck {

/// A column of a table: its heading and its width in digits of the standard font, a Chinese
/// character taking two.
struct SheetColumn {
    std::string heading;
    int width = 10;
    bool choice = false;  ///< to be filled in by hand, from a list
};

/// How a cell looks.
enum class CellStyle : std::uint8_t { plain, error, warning, note, heading };

/// A table on a sheet of its own, its headings frozen and filterable. What does not fit on one sheet
/// (1,048,576 rows) goes on on `NAME 2` and so on. Cells are written from left to right.
class SheetTable {
public:
    void text(std::string_view text, CellStyle style = CellStyle::plain);
    void number(std::uint64_t number);
    void blank();
    void end_row();

private:
    friend class Workbook;
    struct Impl;
    explicit SheetTable(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
    std::shared_ptr<Impl> impl_;
};

/// A workbook in a temporary file that is gone when the object is. Throws ReportError when a byte
/// cannot be written. Every text is written as a string: none becomes a formula or a link. Tables
/// may be written at the same time; a row is out of memory when it ends.
class Workbook {
public:
    /// `folder` holds the temporary files; `created` is seconds since 1970-01-01 UTC.
    Workbook(const std::string& folder, std::int64_t created, const std::string& title);
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook();

    /// `choices` are offered in columns that are filled in by hand.
    SheetTable add_table(const std::string& name, std::vector<SheetColumn> columns,
                         std::vector<std::string> choices = {});
    /// Completes the file and copies it; nothing may be written after it.
    void finish(Sink& sink);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ptcheck
