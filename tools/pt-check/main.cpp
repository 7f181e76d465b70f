// pt-check: reads the command line, runs one subcommand, ends with its exit code.
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include <unistd.h>

#include "commands.hpp"
#include "ptcheck/error.hpp"
#include "signals.hpp"
#include "streams.hpp"

namespace {

int run(const ptcheck::CommandLine& line) {
    using namespace ptcheck;
    switch (line.command) {
        case Command::check:
        case Command::extract:
            return run_check(line);
        case Command::merge:
            return run_merge(line);
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

// Where there is no memory left, nothing here may ask for any.
[[noreturn]] void end_without_memory() noexcept {
    ptcheck::remove_now();
    constexpr std::string_view message = "pt-check: 内存不足，检查中止 (out of memory)\n";
    if (::write(STDERR_FILENO, message.data(), message.size()) < 0) ::_exit(ptcheck::exit_internal);
    ::_exit(ptcheck::exit_internal);
}

[[noreturn]] void on_terminate() noexcept {
    try {
        if (const auto error = std::current_exception()) std::rethrow_exception(error);
    } catch (const std::bad_alloc&) {
        end_without_memory();
    } catch (const std::exception& error) {
        // Of a thread that a library started.
        ptcheck::remove_now();
        ptcheck::diagnose(std::string("internal error: ") + error.what());
        ::_exit(ptcheck::exit_internal);
    } catch (...) {
        std::abort();
    }
    std::abort();
}

// Before the tables of the library are made, which need memory too.
[[gnu::constructor(101)]] void set_terminate() noexcept {
    std::set_terminate(on_terminate);
}

int run_guarded(int argc, char** argv) {
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
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        ptcheck::diagnose(std::string("internal error: ") + error.what());
    }
    return ptcheck::exit_internal;
}

}  // namespace

int main(int argc, char** argv) {
    ptcheck::handle_signals();
    ptcheck::guard_standard_descriptors();
    try {
        return run_guarded(argc, argv);
    } catch (const std::bad_alloc&) {
        end_without_memory();
    }
}
