// The document reader under XML that is nearly right: reading ends with tables in order or with an
// InputError that says why, and tells the same whether the parts were shortened before or not.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "docx/read_document.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/text.hpp"
#include "support/told.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
    return ptcheck::fuzz::mutate_xml(data, size, most, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ptcheck;
    const std::string bytes = fuzz::docx_of_parts(fuzz::view_of(data, size));
    require(test::told(bytes, {}, docx::Reading::light) ==
            test::told(bytes, {}, docx::Reading::whole));
    try {
        const Document document = docx::read_document(bytes, Limits{});
        for (const Table& table : document.tables) {
            require(table.row_starts.back() == table.cells.size());
            for (std::size_t r = 0; r < table.rows(); ++r) {
                std::uint32_t column = 0;
                for (const Cell& cell : table.row(r)) {
                    require(cell.column >= column && cell.span >= 1);
                    require(invalid_utf8(cell.text) == std::string_view::npos);
                    column = cell.column + cell.span;
                }
            }
        }
    } catch (const InputError& error) {
        require(!error.problem().zh.empty() && !error.problem().en.empty());
    }
    return 0;
}
