// `--version`: what this build is; `--help`: how it is used.
#include "ptcheck/version.hpp"

#include <fmt/format.h>

#include "commands.hpp"
#include "report/json_writer.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

int print(std::string_view text) {
    standard_output().write(text);
    standard_output().flush();
    return exit_clean;
}

}  // namespace

int run_version(const CommandLine& line) {
    std::string out;
    if (line.listing == Listing::json) {
        JsonWriter json(out);
        json.begin_object();
        json.member("tool", "pt-check");
        json.member("version", version());
        json.member("rule_set", rule_set_version());
        json.member("schema_version", static_cast<std::int64_t>(schema_version));
        json.key("libraries");
        json.begin_object();
        for (const Library& library : libraries()) json.member(library.name, library.version);
        json.end_object();
        json.end_object();
        out += '\n';
    } else {
        out = fmt::format("pt-check {} (rules {}, records {})\n", version(), rule_set_version(),
                          schema_version);
        std::string_view separator;
        for (const Library& library : libraries()) {
            out += fmt::format("{}{} {}", separator, library.name, library.version);
            separator = ", ";
        }
        out += '\n';
    }
    return print(out);
}

int run_help(const CommandLine& line) {
    return print(line.help);
}

}  // namespace ptcheck
