#include "docx/write_package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "docx/central_directory.hpp"
#include "unit/docx/reading.hpp"

namespace ptcheck::test {

namespace {

using docx::Bounds;
using docx::Package;
using docx::PackageEdit;
using ::testing::ElementsAre;

std::string part(const std::string& bytes, std::string_view name) {
    const Bounds bounds{Limits()};
    Package package(bytes, bounds);
    const auto read = package.read(name);
    return read ? std::string(read->view()) : "(none)";
}

std::string copy(const std::string& bytes, const PackageEdit& edit) {
    const Bounds bounds{Limits()};
    return docx::write_package(Package(bytes, bounds), edit);
}

// The central directory's record of each entry less its offset, which moves, as `name record`.
std::vector<std::string> directory(const std::string& bytes) {
    constexpr std::size_t fixed = 46;
    constexpr std::size_t offset_at = 42;
    std::vector<std::string> entries;
    for (const std::size_t at : docx::directory_headers(bytes)) {
        const auto octet = [&](std::size_t i) {
            return std::size_t{static_cast<unsigned char>(bytes[at + i])};
        };
        const std::size_t name = octet(28) | octet(29) << 8U;
        entries.push_back(bytes.substr(at + fixed, name) + " " + bytes.substr(at, offset_at));
    }
    return entries;
}

std::string sample() {
    return DocxBuilder()
        .body(paragraph("正文"))
        .part("word/media/image1.png", std::string(5000, 'x'))
        .bytes();
}

TEST(WritePackage, KeepsWhatIsNotChanged) {
    const std::string bytes = sample();
    PackageEdit edit;
    edit.parts = {{"WORD/document.xml", "<new/>"}, {"word/comments.xml", "<added/>"}};
    const std::string made = copy(bytes, edit);
    EXPECT_EQ(part(made, "word/document.xml"), "<new/>");
    EXPECT_EQ(part(made, "word/comments.xml"), "<added/>");
    EXPECT_EQ(part(made, "word/media/image1.png"), std::string(5000, 'x'));
    const auto before = directory(bytes);
    const auto after = directory(made);
    ASSERT_EQ(before.size(), 4U);
    ASSERT_EQ(after.size(), 5U);
    EXPECT_EQ(after[0], before[0]);
    EXPECT_EQ(after[1], before[1]);
    EXPECT_TRUE(after[2].starts_with("word/document.xml "));  // in its place
    EXPECT_EQ(after[3], before[3]);
    EXPECT_TRUE(after[4].starts_with("word/comments.xml "));
}

TEST(WritePackage, GivesTheSameBytesEachTime) {
    PackageEdit edit;
    edit.parts = {{"word/document.xml", "<new/>"}, {"word/comments.xml", "<added/>"}};
    EXPECT_EQ(copy(sample(), edit), copy(sample(), edit));
}

// Dates are kept as they stand, also those that are no date of any calendar.
TEST(WritePackage, KeepsDates) {
    std::string bytes = sample();
    for (const std::size_t at : docx::directory_headers(bytes)) bytes.replace(at + 12, 4, 4, '\0');
    PackageEdit edit;
    edit.parts = {{"word/document.xml", "<new/>"}, {"word/comments.xml", "<added/>"}};
    const std::string made = copy(bytes, edit);
    const auto headers = docx::directory_headers(made);
    EXPECT_EQ(headers.size(), 5U);
    for (const std::size_t at : headers) {
        EXPECT_EQ(made.substr(at + 12, 4), std::string(4, '\0'));
        const auto local = static_cast<unsigned char>(made[at + 42]) |
                           static_cast<std::size_t>(static_cast<unsigned char>(made[at + 43]))
                               << 8U;
        EXPECT_EQ(made.substr(local + 10, 4), std::string(4, '\0'));
    }
}

TEST(WritePackage, KeepsTheCompressionMethod) {
    for (const bool stored : {false, true}) {
        PackageEdit edit;
        edit.parts = {{"word/document.xml", "<new/>"}};
        const std::string made = copy(DocxBuilder().stored(stored).bytes(), edit);
        std::vector<int> methods;
        for (const std::size_t at : docx::directory_headers(made)) {
            methods.push_back(static_cast<unsigned char>(made[at + 10]));
        }
        const int method = stored ? 0 : 8;
        EXPECT_THAT(methods, ElementsAre(method, method, method));
    }
}

TEST(WritePackage, DeflatesPartsOfAnySize) {
    std::string mixed;
    for (std::uint32_t i = 0, state = 1; i < 700'000; ++i) {
        state = state * 1664525U + 1013904223U;
        mixed += static_cast<char>(state >> 24U);
    }
    const std::string repeated(3'000'000, 'r');
    PackageEdit edit;
    edit.parts = {{"word/document.xml", repeated},
                  {"word/a.xml", ""},
                  {"word/b.xml", "b"},
                  {"word/c.xml", mixed}};
    const std::string made = copy(sample(), edit);
    for (const auto& [name, content] : edit.parts) EXPECT_TRUE(part(made, name) == content) << name;
    EXPECT_LT(made.size(), mixed.size() + repeated.size() / 100);
    // A copy of the copy finds every stated size where it should be.
    PackageEdit once_more;
    once_more.parts = {{"word/b.xml", "B"}};
    const std::string next = copy(made, once_more);
    EXPECT_TRUE(part(next, "word/c.xml") == mixed);
    EXPECT_EQ(part(next, "word/b.xml"), "B");
}

TEST(WritePackage, LeavesPartsOut) {
    PackageEdit edit;
    edit.removed = {"word/media/image1.png", "word/media/image1.png", "word/absent.xml"};
    const std::string made = copy(sample(), edit);
    EXPECT_EQ(part(made, "word/media/image1.png"), "(none)");
    EXPECT_EQ(directory(made).size(), 3U);
}

TEST(WritePackage, TellsOfEntriesThatCannotBeCopied) {
    std::string bytes = sample();
    bytes.replace(docx::directory_headers(bytes).at(3) + 20, 4, "\xFF\xFF\xFF\x00",
                  4);  // stored size
    PackageEdit edit;
    edit.parts = {{"word/document.xml", "<new/>"}};
    try {
        const std::string made = copy(bytes, edit);
        FAIL() << "copied " << made.size() << " bytes";
    } catch (const InputError& error) {
        EXPECT_EQ(error.problem().code, InputCode::damaged);
    }
}

}  // namespace

}  // namespace ptcheck::test
