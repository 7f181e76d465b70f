// `value`: expressions in, normal forms out; a line of stdin each when none is given.
#include "ptcheck/value.hpp"

#include "commands.hpp"
#include "report/json_writer.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

void print(const CommandLine& line, std::string_view text) {
    Value value = parse_value(text, line.config.year);
    if (!line.context_texts.empty()) apply_context(value, line.context);
    FileSink& out = standard_output();
    if (line.listing == Listing::json) {
        std::string object;
        JsonWriter json(object);
        json.begin_object();
        json.member("text", text);
        json.key("normal");
        json.raw(value_json(value));
        json.end_object();
        object += '\n';
        out.write(object);
        return;
    }
    out.write(escape_controls(text));
    out.write("\t");
    out.write(value_text(value, line.config.language));
    out.write("\n");
}

}  // namespace

int run_value(const CommandLine& line) {
    for (const std::string& expression : line.arguments) print(line, expression);
    if (line.arguments.empty()) {
        LineReader lines;
        for (std::string text; lines.next(text, line.config.language);) print(line, text);
    }
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
