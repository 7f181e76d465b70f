#!/usr/bin/env python3
"""Time, growth, memory and start of the program, each beside the floor in the same run.

usage: measure.py process|growth|memory|start PROGRAM FLOOR WORK_FOLDER

CPU time is user and system time of the process; of several runs, taken in turns, the median.
"""

import os
import pathlib
import statistics
import sys

sys.dont_write_bytecode = True
import make_documents as documents  # noqa: E402

PROGRAM, FLOOR, WORK = (pathlib.Path(each).resolve() for each in sys.argv[2:5])
CHECK = [str(PROGRAM), "check", "-qq", "--isolated"]
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}


def run(command):
    """CPU milliseconds of one process. Checks may end with findings, with nothing worse."""
    null = os.open(os.devnull, os.O_RDWR)
    child = os.posix_spawnp(
        command[0], command, ENVIRONMENT, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)]
    )
    os.close(null)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(status)}")
    return (used.ru_utime + used.ru_stime) * 1000


def run_with_peak(command):
    """The same, and the peak in kilobytes. A small process in between: what is forked from this one
    would start with the peak of this one."""
    out = WORK / "peak"
    cpu = run(["/usr/bin/time", "-q", "-f", "%M", "-o", str(out), *command])
    return cpu, int(out.read_text().split()[-1])


def medians(commands, times):
    """The median of each command's CPU time and of its peak."""
    seen = [[] for _ in commands]
    for _ in range(times):
        for place, command in enumerate(commands):
            seen[place].append(run_with_peak(command))
    return [(statistics.median(t for t, _ in each), statistics.median(m for _, m in each)) for each in seen]


# CPU milliseconds beyond a start; what is less drowns in how much one start differs from another.
TELLING = 2


def growth_of(name, sizes, paths, times):
    start, base = medians([[*CHECK, str(documents.SMALL)]], times)[0]
    print(f"{name:24} {'CPU ms':>9} {'a unit, µs':>11} {'of twice':>9} {'peak MB':>9} {'a unit, kB':>11}")
    figures = medians([[*CHECK, str(path)] for path in paths], times)
    before, steep = None, False
    for size, (cpu, peak) in zip(sizes, figures):
        told = before is not None and before - start >= TELLING
        ratio = (cpu - start) / (before - start) if told else None
        steep = ratio is not None and ratio > 2.5  # of the last, where all but the unit is small
        shown = f"{ratio:9.2f}" if ratio is not None else " " * 9
        print(
            f"{size:24} {cpu:9.1f} {(cpu - start) / size * 1000:11.1f} {shown} {peak / 1024:9.1f} "
            f"{(peak - base) / size:11.2f}"
        )
        before = cpu
    print("  grows faster than its input" if steep else "", flush=True)
    return steep


def growth():
    times = 3
    steep = []
    sizes = [1, 2, 4, 8, 16, 32, 64]
    paths = [documents.make_fold(WORK, size) for size in sizes]
    if growth_of("times the seed", sizes, paths, times):
        steep.append("times the seed")
    for name, (sizes, _) in documents.SHAPES.items():
        paths = [documents.make_shape(WORK, name, size) for size in sizes]
        if growth_of(name, sizes, paths, times):
            steep.append(name)
    if steep:
        sys.exit("grow faster than linear: " + ", ".join(steep))


def memory():
    faults = []
    fold = documents.make_fold(WORK, 20)
    with documents.zipfile.ZipFile(fold) as package:
        xml = package.getinfo(documents.MAIN).file_size / 1024
    seed = str(documents.SEED)
    copies = WORK / "copies"
    copies.mkdir(exist_ok=True)
    for number in range(200):
        (copies / f"{number}.docx").write_bytes(documents.SMALL.read_bytes())
    runs = {
        "floor, seed": [str(FLOOR), seed],
        "check, seed": [*CHECK, seed],
        "floor, 20-fold": [str(FLOOR), str(fold)],
        "check, 20-fold": [*CHECK, str(fold)],
        "check, 1 small file": [*CHECK, str(copies / "0.docx")],
        "check, 20 small files": [*CHECK, *(str(copies / f"{n}.docx") for n in range(20))],
        "check, 200 small files": [*CHECK, str(copies)],
    }
    peak = {name: peak for name, (_, peak) in zip(runs, medians(list(runs.values()), 3))}
    for name, kilobytes in peak.items():
        print(f"{name:24} {kilobytes / 1024:9.1f} MB")
    print(f"{'20-fold':24} {peak['check, 20-fold'] / xml:9.2f} x its document.xml (limit 6)")
    if peak["check, 20-fold"] > 6 * xml:
        faults.append("the 20-fold document")
    above = (peak["check, seed"] - peak["floor, seed"]) / 1024
    print(f"{'seed':24} {above:9.1f} MB above the floor (limit 10)")
    if above > 10:
        faults.append("the seed document")
    more = (peak["check, 200 small files"] - peak["check, 20 small files"]) / 1024
    print(f"{'180 files more':24} {more:9.1f} MB more (limit 2)")
    if more > 2:
        faults.append("the number of files")
    if faults:
        sys.exit("too much memory: " + ", ".join(faults))


def process():
    documents_of = {
        "small": (documents.SMALL, 41),
        "sample": (documents.SEED, 41),
        "20-fold": (documents.make_fold(WORK, 20), 11),
    }
    for name, (path, times) in documents_of.items():
        commands = [[str(FLOOR), str(path)], [*CHECK, "-j1", str(path)]]
        seen = [[run(command) for command in commands] for _ in range(times)]
        floor, check = (statistics.median(each) for each in zip(*seen))
        print(f"{name:24} floor {floor:8.2f} ms CPU, check {check:8.2f} ms, {check / floor:6.2f} x floor")


def start():
    runs = {
        "true": ["/bin/true"],
        "C++, libzip and pugixml": [str(FLOOR), "nothing"],
        "pt-check --version": [str(PROGRAM), "--version"],
        "pt-check small.docx": [*CHECK, str(documents.SMALL)],
    }
    seen = {name: [] for name in runs}
    for _ in range(41):
        for name, command in runs.items():
            seen[name].append(run(command))
    floor = statistics.median(seen["C++, libzip and pugixml"])
    for name, times in seen.items():
        cpu = statistics.median(times)
        print(f"{name:24} {cpu:8.2f} ms CPU (least {min(times):.2f}) {cpu / floor:8.2f} x C++")


if __name__ == "__main__":
    WORK.mkdir(parents=True, exist_ok=True)
    {"process": process, "growth": growth, "memory": memory, "start": start}[sys.argv[1]]()
