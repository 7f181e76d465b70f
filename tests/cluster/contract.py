"""What the contract tests beside it share: they stand in for an engine that is not installed.

Each keeps to what the engine's documentation says of the programs it runs: what they get on stdin, what
becomes of their lines, and what their exit code means.
"""

import json
import os
import pathlib
import subprocess
import sys

CHECK = ("--isolated", "--lang", "zh", "-qq", "-f", "ndjson")
CASES = ("findings", "broken")


def run(command, case, text="", **variables):
    """(stdout, exit code) of a command in the folder of a case."""
    done = subprocess.run(command, cwd=case, input=text.encode(), stdout=subprocess.PIPE,
                          env={**os.environ, **variables}, check=False)
    return done.stdout.decode(), done.returncode


def arguments():
    """pt-check, the folders of the cases, and a folder for the test."""
    pt_check, cases, folder = sys.argv[1:]
    return pt_check, [pathlib.Path(cases) / name for name in CASES], pathlib.Path(folder)


def paths(case):
    """The documents of a case, in the order of the run over all of them."""
    with open(case / "whole.ndjson", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [record["path"] for record in records if record["type"] == "file"]


def whole(pt_check, case):
    """One run over a list of all documents of a case."""
    listed = "".join(path + "\n" for path in paths(case))
    return run([pt_check, *CHECK, "--rows", "--files-from", "-"], case, listed)


def merge(pt_check, case, text):
    """The merge of runs that stand one behind the other."""
    return run([pt_check, "merge", *CHECK, "-"], case, text)


def expect(what, got, wanted):
    """Ends the test when two things differ that must not."""
    if got != wanted:
        sys.exit(f"{what}: {str(got)[:500]!r}\ninstead of {str(wanted)[:500]!r}")


def flaky(pt_check, folder):
    """A program that prints the half of a record and fails, once; then it is pt-check."""
    program, tried = folder / "flaky", folder / "tried"
    program.write_text(f"""#!/bin/sh
mkdir '{tried}' 2>/dev/null && echo '{{"type":"run",' && exit 4
exec '{pt_check}' "$@"
""", encoding="utf-8")
    program.chmod(0o755)
    return str(program)
