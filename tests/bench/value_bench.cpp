// The value language: values a second, over the 748 values of the sample in the order they stand,
// against the floor of looking at every byte of them.
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "ptcheck/report.hpp"
#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"
#include "report/json_writer.hpp"
#include "report/value_json.hpp"

namespace {

/// Each distinct value as often as the source document holds it.
const std::vector<std::string>& values() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> read;
        std::ifstream file(PTCHECK_SOURCE_DIR "/tests/unit/value/data/values.tsv");
        std::string line;
        std::getline(file, line);  // the header
        while (std::getline(file, line)) {
            const std::size_t tab = line.find('\t');
            const int count = std::stoi(line.substr(tab + 1));
            read.insert(read.end(), static_cast<std::size_t>(count), line.substr(0, tab));
        }
        return read;
    }();
    return all;
}

template <class Work>
void for_each_value(benchmark::State& state, Work work) {
    for (auto _ : state) {
        for (const std::string& text : values()) work(text);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values().size()));
}

void value_floor_valid_utf8(benchmark::State& state) {
    for_each_value(state, [](const std::string& text) {
        benchmark::DoNotOptimize(ptcheck::invalid_utf8(text));
    });
}
void value_parse(benchmark::State& state) {
    for_each_value(state, [](const std::string& text) {
        benchmark::DoNotOptimize(ptcheck::parse_value(text, 2023));
    });
}
void value_parse_and_json(benchmark::State& state) {
    std::string out;
    ptcheck::JsonWriter json(out);
    for_each_value(state, [&](const std::string& text) {
        out.clear();
        ptcheck::write_value(json, ptcheck::parse_value(text, 2023));
        json.end_line();
        benchmark::DoNotOptimize(out.data());
    });
}
void value_parse_and_text(benchmark::State& state) {
    for_each_value(state, [](const std::string& text) {
        benchmark::DoNotOptimize(
            value_text(ptcheck::parse_value(text, 2023), ptcheck::Language::zh));
    });
}

}  // namespace

BENCHMARK(value_floor_valid_utf8)->Unit(benchmark::kMillisecond);
BENCHMARK(value_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(value_parse_and_json)->Unit(benchmark::kMillisecond);
BENCHMARK(value_parse_and_text)->Unit(benchmark::kMillisecond);
