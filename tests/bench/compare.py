#!/usr/bin/python3
"""Times programs that get the table text out of a Word document, against the whole check of pt-check.

usage: compare.py PT_CHECK FOLDER [--rounds N] [--markdown [--lang en|zh]]

Every round runs each program once, in turn, so that what else the machine does falls on all alike. CPU
time is user and system time of the program and of all it starts (wait4); memory is the largest resident
set among them (GNU time, in runs of their own: a child of this process would begin with our size).
"""

import argparse
import collections
import datetime
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys

SAMPLE = "samples/tianjin-2023/tianjin-2023.docx"
TRUTH = "samples/tianjin-2023/truth.json"

# As its documentation shows it: every row, every cell.
DOCX_ROWS = """
import sys, docx
for table in docx.Document(sys.argv[1]).tables:
    for row in table.rows:
        for cell in row.cells:
            print(cell.text)
"""
# row.cells builds the cells of the whole table for every row; this is what someone in a hurry writes.
DOCX_CELLS = """
import sys, docx
from docx.table import _Cell
for table in docx.Document(sys.argv[1]).tables:
    for cell in table._tbl.iter_tcs():
        print(_Cell(cell, table).text)
"""

HEADS = {
    "en": ("program", "CPU time", "× check", "peak memory", "× check", "value cells found"),
    "zh": ("程序", "处理器用时", "与检查之比", "内存峰值", "与检查之比", "完整取得的指标值"),
}
CHECK = {"en": "pt-check, the whole check", "zh": "pt-check，全部检查"}
Program = collections.namedtuple("Program", "name command output counts")


def version(package):
    """The upstream version of a Debian package."""
    text = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], check=True,
                          capture_output=True, encoding="utf-8").stdout
    return re.sub(r"^\d+:|[+~-].*$", "", text)


def plain_cells(text, values):
    """How many of the values stand whole in the text: a line, or a field between bars or blanks."""
    fields = collections.Counter(field.strip() for line in text.split("\n")
                                 for field in re.split(r"[|\t]|\s{2,}", line))
    found = 0
    for value in values:
        lines = [line.strip() for line in value.strip().split("\n")]
        if all(fields[line] > 0 for line in lines):
            found += 1
            fields.subtract(lines)
    return found


def record_cells(text, values):
    """The same of the records of `extract`, held to more: each in its place, to the last blank."""
    records = [json.loads(line) for line in text.splitlines()]
    return sum(row == value for row, value in
               zip((r["value"] for r in records if r["type"] == "row"), values))


def programs(pt_check, folder):
    """The programs in the order of the table; pt-check's whole check is the first."""
    office = ["soffice", f"-env:UserInstallation={(folder / 'office').absolute().as_uri()}", "--headless",
              "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), SAMPLE]
    python = ["/usr/bin/python3", "-c"]
    out = folder / "out"
    return [
        Program(CHECK["en"], [pt_check, "--isolated", "-qq", "--min-level", "note", SAMPLE], out, None),
        Program("pt-check extract", [pt_check, "extract", "--isolated", "-qq", SAMPLE], out, record_cells),
        Program(f"docx2txt {version('docx2txt')}", ["docx2txt", SAMPLE, "-"], out, plain_cells),
        Program(f"python-docx {version('python3-docx')}, iter_tcs", [*python, DOCX_CELLS, SAMPLE], out,
                plain_cells),
        Program(f"python-docx {version('python3-docx')}, row.cells", [*python, DOCX_ROWS, SAMPLE], out,
                plain_cells),
        # Without these two options it breaks the cells of wide tables into short lines.
        Program(f"pandoc {version('pandoc')} -t plain",
                ["pandoc", "-t", "plain", "--wrap=none", "--columns=1000", SAMPLE], out, plain_cells),
        Program(f"LibreOffice {version('libreoffice-writer')}", office,
                folder / pathlib.Path(SAMPLE).with_suffix(".txt").name, plain_cells),
    ]


def run(command, out, log):
    """CPU seconds of one run."""
    with open(out, "wb") as output, open(log, "wb") as errors:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    # The sample holds real faults: 1 is the right answer of the check, and of no other program.
    if child.returncode not in ((0, 1) if "--min-level" in command else (0,)):
        sys.exit(f"exit {child.returncode}: {' '.join(command[:3])}\n{log.read_text()[-2000:]}")
    return usage.ru_utime + usage.ru_stime


def peak_memory(command, folder):
    """KiB of the largest process of one run."""
    report = folder / "memory"
    with open(folder / "out", "wb") as output:
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", str(report), *command], check=False,
                       stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
    return int(report.read_text().split()[-1])


def measure(chosen, folder, rounds):
    """Median CPU seconds, KiB and value cells of each program."""
    truth = json.loads(pathlib.Path(TRUTH).read_text(encoding="utf-8"))
    values = [row["value"] for project in truth for row in project["rows"]]
    cells = []
    # A first run that is not timed: files come into memory, LibreOffice makes its profile.
    for program in chosen:
        run(program.command, folder / "out", folder / "log")
        text = program.output.read_text(encoding="utf-8-sig")
        cells.append(f"{program.counts(text, values)} / {len(values)}" if program.counts else "")
    seconds = [[] for _ in chosen]
    for _ in range(rounds):
        for program, taken in zip(chosen, seconds):
            taken.append(run(program.command, folder / "out", folder / "log"))
    memory = [statistics.median(peak_memory(program.command, folder) for _ in range(3))
              for program in chosen]
    return [statistics.median(taken) for taken in seconds], memory, cells


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pt_check")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--lang", choices=HEADS, default="en")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    chosen = programs(options.pt_check, options.folder)
    seconds, memory, cells = measure(chosen, options.folder, options.rounds)
    rows = [(program.name, f"{taken * 1000:.0f} ms", f"{taken / seconds[0]:.1f}",
             f"{size / 1024:.0f} MiB", f"{size / memory[0]:.1f}", found)
            for program, taken, size, found in zip(chosen, seconds, memory, cells)]
    if options.markdown:
        print("| " + " | ".join(HEADS[options.lang]) + " |\n|---|" + "---:|" * 5)
        for name, *fields in rows:
            name = CHECK[options.lang] if name == CHECK["en"] else name
            print("| " + " | ".join((name, *fields)) + " |")
    else:
        print(f"{SAMPLE}, {datetime.date.today()}, median of {options.rounds} interleaved runs")
        for row in (HEADS["en"], *rows):
            print(f"{row[0]:32}" + "".join(f"{field:>14}" for field in row[1:5]) + f"{row[5]:>20}")


if __name__ == "__main__":
    main()
