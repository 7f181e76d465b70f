// A document of every layout, written by two producers: each must give the rows that were taken
// from the table by hand, NAME.expected.ndjson beside the source of NAME-libreoffice.docx and
// NAME-docxjs.docx (tools/make_layout_samples). Keys that the expectation leaves out are not
// compared, the columns that only some forms have excepted: none may be invented.
#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "support/run_program.hpp"

namespace ptcheck::test {
namespace {

namespace fs = std::filesystem;

const std::string layouts = PTCHECK_SOURCE_DIR "/samples/layouts";
constexpr std::array<std::string_view, 2> producers{"-docxjs", "-libreoffice"};
constexpr std::array<const char*, 8> optional_columns{"sign",   "unit",  "direction", "weight",
                                                      "actual", "score", "reason",    "block"};

std::vector<std::string> files_ending_in(std::string_view extension) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(layouts)) {
        if (entry.path().extension() == extension) found.push_back(entry.path().string());
    }
    std::ranges::sort(found);
    return found;
}

/// The path without extension and producer: where source and expectation stand.
std::string source_of(const std::string& docx) {
    std::string path = fs::path(docx).replace_extension().string();
    for (const std::string_view producer : producers) {
        if (path.ends_with(producer)) path.resize(path.size() - producer.size());
    }
    return path;
}

std::string json_of(const rapidjson::Value& value) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    value.Accept(writer);
    return buffer.GetString();
}

/// The project, row and file records; a line that is no JSON object is a failure.
std::vector<rapidjson::Document> records(const std::string& lines) {
    std::vector<rapidjson::Document> found;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        rapidjson::Document record;
        record.Parse(line.c_str());
        if (!record.IsObject() || !record.HasMember("type") || !record["type"].IsString()) {
            ADD_FAILURE() << "no record: " << line;
            continue;
        }
        const std::string_view type = record["type"].GetString();
        if (type != "summary") found.push_back(std::move(record));
    }
    return found;
}

/// What differs in one record, empty when nothing does.
std::string difference(const rapidjson::Value& expected, const rapidjson::Value& given) {
    for (const auto& member : expected.GetObject()) {
        const char* key = member.name.GetString();
        const std::string wanted = std::string(key) + " is " + json_of(member.value);
        if (!given.HasMember(key)) return wanted + ", the program gives none";
        if (given[key] != member.value)
            return wanted + ", the program gives " + json_of(given[key]);
    }
    for (const char* key : optional_columns) {
        if (given.HasMember(key) && !expected.HasMember(key))
            return std::string("the form has no ") + key + ", the program gives " +
                   json_of(given[key]);
    }
    return {};
}

/// What a record speaks of: the indicator, the project, or the file.
std::string subject_of(const rapidjson::Value& record) {
    for (const char* key : {"level3", "name", "type"}) {
        if (record.HasMember(key)) return json_of(record[key]);
    }
    return "?";
}

/// The first difference between what is expected and what the program says, empty for none.
std::string first_difference(const std::vector<rapidjson::Document>& expected,
                             const std::vector<rapidjson::Document>& given) {
    const std::size_t both = std::min(expected.size(), given.size());
    for (std::size_t i = 0; i < both; ++i) {
        const std::string what = difference(expected[i], given[i]);
        if (what.empty()) continue;
        return "record " + std::to_string(i + 1) + ", " + subject_of(expected[i]) + ": " + what;
    }
    if (expected.size() == given.size()) return {};
    const bool more = given.size() > both;
    return std::to_string(expected.size()) + " records, the program gives " +
           std::to_string(given.size()) + "; " + (more ? "one more: " : "missing: ") +
           json_of(more ? given[both] : expected[both]);
}

class Layouts : public testing::TestWithParam<std::string> {};

TEST_P(Layouts, gives_the_rows_taken_by_hand_and_breaks_no_rule) {
    const std::string source = source_of(GetParam());
    ASSERT_TRUE(fs::exists(source + ".expected.ndjson"));
    const auto expected = records(read_whole_file(source + ".expected.ndjson"));
    ASSERT_TRUE(std::ranges::any_of(expected, [](const auto& r) { return r.HasMember("level3"); }));
    const Ran ran = run_program({"extract", "-qq", "-f", "ndjson", GetParam()});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const std::string what = first_difference(expected, records(ran.out));
    EXPECT_TRUE(what.empty()) << GetParam() << "\n" << what;
    const Ran checked = run_program({"-qq", "-f", "concise", GetParam()});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_EQ(checked.out, "");  // a form filled in correctly breaks no rule
}

INSTANTIATE_TEST_SUITE_P(Sample, Layouts, testing::ValuesIn(files_ending_in(".docx")),
                         [](const auto& test) {
                             std::string name = fs::path(test.param).stem().string();
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(LayoutSamples, every_source_has_a_document_of_each_producer) {
    const std::vector<std::string> sources = files_ending_in(".table");
    EXPECT_GE(sources.size(), 20U);
    for (const std::string& source : sources) {
        const std::string path = fs::path(source).replace_extension().string();
        for (const std::string_view producer : producers) {
            EXPECT_TRUE(fs::exists(path + std::string(producer) + ".docx")) << path << producer;
        }
    }
    EXPECT_EQ(files_ending_in(".docx").size(), producers.size() * sources.size());
}

}  // namespace
}  // namespace ptcheck::test
