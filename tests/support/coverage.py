#!/usr/bin/env python3
"""Sums up what gcovr counted: lines run of each folder, and a list of the lines no test runs.

usage: coverage.py COVERAGE_JSON MISSED_LINES"""

import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def spans(numbers):
    """[3, 4, 5, 9] as (3, 5), (9, 9)."""
    begin = last = None
    for number in numbers:
        if begin is not None and number == last + 1:
            last = number
            continue
        if begin is not None:
            yield begin, last
        begin = last = number
    if begin is not None:
        yield begin, last


def main():
    counted = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    folders = collections.defaultdict(lambda: [0, 0])
    with open(sys.argv[2], "w", encoding="utf-8") as missed:
        for file in sorted(counted["files"], key=lambda each: each["file"]):
            # A line of a template or of joined sources is counted more than once.
            runs = collections.Counter()
            for line in file["lines"]:
                if not line.get("gcovr/noncode"):
                    runs[line["line_number"]] += line["count"]
            never = sorted(number for number, count in runs.items() if count == 0)
            for folder in (str(pathlib.PurePath(file["file"]).parent), "all"):
                folders[folder][0] += len(runs) - len(never)
                folders[folder][1] += len(runs)
            text = (ROOT / file["file"]).read_text(encoding="utf-8").splitlines()
            for begin, end in spans(never):
                missed.write(f"{file['file']}:{begin}-{end}: {text[begin - 1].strip()}\n")
    for folder, (run, lines) in sorted(folders.items()):
        print(f"{folder:<16} {run:>6} of {lines:>6} lines  {100 * run / lines:5.1f} %")


if __name__ == "__main__":
    main()
