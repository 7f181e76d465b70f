// pt-check: reads the command line, runs one subcommand, ends with its exit code.
#include <csignal>
#include <exception>

#include <fcntl.h>
#include <unistd.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/report.hpp"
#include "streams.hpp"

namespace {

int run(int argc, char** argv) {
    using ptcheck::Command;
    const ptcheck::CommandLine line = ptcheck::read_command_line(argc, argv);
    switch (line.command) {
        case Command::check:
        case Command::extract:
            return ptcheck::run_check(line);
        case Command::value:
            return ptcheck::run_value(line);
        case Command::rules:
            return ptcheck::run_rules_command(line);
        case Command::version:
            return ptcheck::run_version(line);
        case Command::help:
            ptcheck::standard_output().write(line.help);
            ptcheck::standard_output().flush();
            return ptcheck::exit_clean;
    }
    return ptcheck::exit_internal;
}

}  // namespace

int main(int argc, char** argv) {
    // A reader that closes the pipe ends the run silently, also where a parent ignored the signal.
    std::signal(SIGPIPE, SIG_DFL);
    ptcheck::guard_standard_descriptors();
    try {
        return run(argc, argv);
    } catch (const ptcheck::UsageError& error) {
        ptcheck::diagnose(error.what());
        return ptcheck::exit_usage;
    } catch (const std::exception& error) {
        ptcheck::diagnose(error.what());
        return ptcheck::exit_internal;
    }
}
