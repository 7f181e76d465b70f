#include "copies.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "configuration.hpp"

namespace ptcheck {

namespace {

bool same_folder(const std::string& a, const std::string& b) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path first = fs::weakly_canonical(fs::absolute(a), error);
    const fs::path second = fs::weakly_canonical(fs::absolute(b), error);
    // `copies/` and `copies` are one.
    const auto bare = [](const fs::path& path) {
        return path.has_filename() ? path : path.parent_path();
    };
    return bare(first) == bare(second);
}

}  // namespace

Copies::Copies(const CommandLine& line, const Inputs& inputs) : line_(line) {
    options_.date = source_date();
    const Words words(line.config.language);
    const auto add = [&](const char* option, const std::string& folder, Maker make,
                         Bilingual name) {
        kinds_.push_back(
            {CopyTree(words, option, folder, inputs, line.stdin_filename), make, name});
    };
    if (line.annotate && line.revise && same_folder(*line.annotate, *line.revise)) {
        add("--annotate --revise", *line.annotate, &annotate_and_revise,
            {"批注修订副本", "annotated and revised copy"});
        return;
    }
    if (line.annotate) add("--annotate", *line.annotate, &annotate, {"批注副本", "annotated copy"});
    if (line.revise) add("--revise", *line.revise, &revise, {"修订副本", "revised copy"});
}

std::vector<std::string> Copies::write(const FileResult& file) const {
    const Words words(line_.config.language);
    const Language language = line_.config.language;
    std::vector<std::string> said;
    for (const Kind& kind : kinds_) {
        const DocumentCopy copy = kind.make(file.source, file, line_.config, options_);
        const std::string name(kind.name.in(language));
        if (copy.refused) {
            said.push_back(file.path + words.pick(": 未写" + name + "：", ": no " + name + ": ") +
                           copy.refused->in(language));
            continue;
        }
        kind.tree.write(file.path, copy.bytes);
        const std::string begin = file.path + ": " + name + words.pick("：", ": ");
        for (const Remark& remark : copy.remarks) said.push_back(begin + remark.in(language));
        if (line_.verbosity == Verbosity::verbose && copy.changes != 0) {
            const std::string findings = std::to_string(copy.corrected);
            const std::string changes = std::to_string(copy.changes);
            said.push_back(begin +
                           words.pick("改正 " + findings + " 个问题，修订 " + changes + " 处",
                                      findings + " finding(s) corrected by " + changes +
                                          " tracked change(s)"));
        }
    }
    return said;
}

}  // namespace ptcheck
