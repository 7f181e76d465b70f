// pt-check: reads the command line, runs one subcommand, ends with its exit code.
#include <csignal>
#include <exception>
#include <string>

#include "commands.hpp"
#include "ptcheck/error.hpp"
#include "streams.hpp"

namespace {

int run(const ptcheck::CommandLine& line) {
    using namespace ptcheck;
    switch (line.command) {
        case Command::check:
        case Command::extract:
            return run_check(line);
        case Command::value:
            return run_value(line);
        case Command::rules:
            return run_rules_command(line);
        case Command::config:
            return run_config(line);
        case Command::completion:
            return run_completion(line);
        case Command::version:
            return run_version(line);
        case Command::help:
            return run_help(line);
    }
    return exit_internal;
}

}  // namespace

int main(int argc, char** argv) {
    // A reader that closes the pipe ends the run silently, also where a parent ignored the signal.
    std::signal(SIGPIPE, SIG_DFL);
    ptcheck::guard_standard_descriptors();
    ptcheck::Language language = ptcheck::Language::zh;
    try {
        const ptcheck::CommandLine line = ptcheck::read_command_line(argc, argv);
        language = line.config.language;
        return run(line);
    } catch (const ptcheck::UsageError& error) {
        ptcheck::diagnose(error.what());
        return ptcheck::exit_usage;
    } catch (const ptcheck::ReportError& error) {
        ptcheck::diagnose(error.in(language));
    } catch (const std::exception& error) {
        ptcheck::diagnose(std::string("internal error: ") + error.what());
    }
    return ptcheck::exit_internal;
}
