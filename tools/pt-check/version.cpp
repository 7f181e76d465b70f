// `--version`: what this build is.
#include "ptcheck/version.hpp"

#include <fmt/format.h>

#include "commands.hpp"
#include "report/json_writer.hpp"
#include "streams.hpp"

namespace ptcheck {

int run_version(const CommandLine& line) {
    std::string out;
    if (line.listing == Listing::json) {
        JsonWriter json(out);
        json.begin_object();
        json.member("tool", "pt-check");
        json.member("version", version());
        json.member("rule_set", rule_set_version());
        json.member("schema_version", static_cast<std::int64_t>(schema_version));
        json.end_object();
        out += '\n';
    } else {
        out = fmt::format("pt-check {} (rules {}, records {})\n", version(), rule_set_version(),
                          schema_version);
    }
    standard_output().write(out);
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
