#!/usr/bin/env python3
"""A batch on several threads against one, in one run.

usage: batch.py PROGRAM [OPTION...]

Makes 500 documents of mixed sizes (1 to 69 projects, from the sample) and checks them with -j1, -j2
and with all cores where there are more, in turn, several times over; prints the median wall clock,
the processor time and the ratio to -j1. Every output must be the same. Options go to the program.
"""

import hashlib
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples/tianjin-2023/tianjin-2023.docx"
SIZES = (1, 2, 1, 5, 3, 12, 1, 8, 2, 30, 1, 4, 69)  # projects
FILES = 500
ROUNDS = 5


def parts_of_sample():
    """The parts, and document.xml cut in its head, its projects (two tables each) and its end."""
    with zipfile.ZipFile(SAMPLE) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts.pop("word/document.xml").decode()
    start, end = text.index("<w:body>") + len("<w:body>"), text.rindex("<w:sectPr>")
    tables = re.findall(r".*?</w:tbl>", text[start:end], re.S)
    projects = ["".join(tables[at : at + 2]) for at in range(0, len(tables), 2)]
    return parts, text[:start], projects, text[end:]


def write_documents(folder):
    parts, head, projects, end = parts_of_sample()
    for number in range(FILES):
        size, first = SIZES[number % len(SIZES)], number * 7
        body = "".join(projects[(first + at) % len(projects)] for at in range(size))
        # Another name for each, so that no two documents are the same.
        body = body.replace("天津市", f"第{number}区")
        path = folder / f"{number:04}.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
            archive.writestr("word/document.xml", head + body + end)


def run(program, jobs, folder, options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    done = subprocess.run([program, "-qq", "--isolated", f"-j{jobs}", *options, folder], stdout=subprocess.PIPE, check=False)
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"exit code {done.returncode}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, hashlib.sha256(done.stdout).hexdigest()


def main():
    program, options = sys.argv[1], sys.argv[2:]
    cores = len(os.sched_getaffinity(0))
    jobs = sorted({1, 2, cores})
    walls, cpus, outputs = {each: [] for each in jobs}, {each: [] for each in jobs}, set()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_documents(folder)
        run(program, 1, folder, options)  # the files are in memory from here on
        for _ in range(ROUNDS):
            for each in jobs:
                wall, cpu, output = run(program, each, folder, options)
                walls[each].append(wall)
                cpus[each].append(cpu)
                outputs.add(output)
    if len(outputs) != 1:
        sys.exit("the outputs differ")
    print(f"{FILES} documents, {cores} cores, load {os.getloadavg()[0]:.1f}")
    for each in jobs:
        # Of pairs from one round: what else the machine does falls on both alike.
        ratio = statistics.median(one / many for one, many in zip(walls[1], walls[each]))
        wall, cpu = statistics.median(walls[each]), statistics.median(cpus[each])
        print(f"-j{each:<3} {wall:7.3f} s wall {cpu:7.3f} s processor {ratio:6.2f} x -j1")


if __name__ == "__main__":
    main()
