// The zip package under any bytes: every part that relationships lead to is read, within limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "docx/package.hpp"
#include "docx/relationships.hpp"
#include "fuzz/fuzz_input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ptcheck;
    Limits limits;
    limits.part = 1U << 20U;
    limits.total = 2U << 20U;
    limits.entries = 500;
    const docx::Bounds bounds(limits);
    try {
        docx::Package package(std::string(fuzz::view_of(data, size)), bounds);
        const auto relationships = docx::read_relationships(package, "", bounds);
        const docx::MainPart main = docx::find_main_part(package, relationships);
        std::uint64_t total = 0;
        for (const auto& relationship : docx::read_relationships(package, main.name, bounds)) {
            const auto part = package.read(relationship.target);
            if (part) total += part->size;
            if (part && part->size > limits.part) std::abort();
        }
        if (const auto part = package.read(main.name)) total += part->size;
        if (total > limits.total) std::abort();
    } catch (const InputError& error) {
        if (error.problem().zh.empty() || error.problem().en.empty()) std::abort();
    }
    return 0;
}
