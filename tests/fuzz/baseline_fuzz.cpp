// A baseline under any bytes: entries come of it, or a complaint with its place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "fuzz/fuzz_input.hpp"
#include "ptcheck/baseline.hpp"
#include "ptcheck/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ptcheck;
    try {
        const Baseline baseline =
            Baseline::parse(fuzz::view_of(data, size), "known.txt", Language::zh);
        if (!baseline.stale_lines(Config{}).empty()) std::abort();  // no file was checked
    } catch (const UsageError& error) {
        if (!std::string_view(error.what()).starts_with("known.txt:")) std::abort();
    }
    return 0;
}
