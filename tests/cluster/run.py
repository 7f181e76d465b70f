#!/usr/bin/env python3
"""Runs the demos beside it, one line each, and stops whatever they started.

usage: run.py PT_CHECK [NAME]...

Two cases of documents, one with findings only (exit 1) and one with files that cannot be checked (3),
are checked as one run first; each demo must come to the same reports and exit code by its own way.
A demo is run as `NAME PT_CHECK CASES FOLDER`; 77 means that what it needs is not here.
"""

import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
DEMOS = ("parallel", "slurm", "spark", "hadoop", "kubernetes")
PR_SET_CHILD_SUBREAPER = 36  # prctl(2)
CHECK = ("--isolated", "--lang", "zh", "-qq", "-f", "ndjson", "--rows")


def children():
    """The processes whose parent is this one; those whose parents ended belong to it too."""
    mine = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                # The name of a program, in brackets, may hold anything.
                state, parent = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()[:2]
                if int(parent) == os.getpid() and state != "Z":
                    mine.append(int(entry.name))
    return mine


def stop_all():
    """Ends all that was started: politely, and after some seconds by force."""
    begin = time.monotonic()
    while started := children():
        for pid in started:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM if time.monotonic() - begin < 5 else signal.SIGKILL)
        time.sleep(0.2)
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def prepare(pt_check, folder):
    """The two cases: documents, the reports of one run over them, and its exit code."""
    for name, wanted in ("findings", 1), ("broken", 3):
        case = folder / name
        for sample in ("clean", "county-2025", "one-fault"):
            shutil.copytree(pathlib.Path("samples") / sample, case / "documents" / sample)
        # A name that every shell on the way has to hand on whole.
        shutil.copytree("samples/tianjin-2023", case / "补报 材料")
        if name == "broken":
            shutil.copytree("samples/layouts", case / "documents/layouts")
            subprocess.run([sys.executable, "-W", "ignore", "tests/broken/make_broken.py",
                            str(case / "documents/broken")], check=True)
        code = subprocess.run([pt_check, *CHECK, "-o", "whole.ndjson", "--report", "html=whole.html",
                               "documents", "补报 材料"], cwd=case, check=False).returncode
        if code != wanted:
            sys.exit(f"the case {name} ends in exit {code}, not {wanted}")
        (case / "code").write_text(f"{code}\n")


def run_demo(name, pt_check, cases, folder):
    """Whether the demo is right or cannot be run here; says so in one line."""
    folder.mkdir()
    begin = time.monotonic()
    log = folder.with_suffix(".log")
    with open(log, "wb") as output:
        demo = subprocess.Popen([HERE / name, pt_check, cases, folder], stdin=subprocess.DEVNULL,
                                stdout=output, stderr=output)
        try:
            code = demo.wait(timeout=600)
        except subprocess.TimeoutExpired:
            code = "after ten minutes none"
    # Before its servers add their farewells.
    lines = log.read_text(errors="replace").splitlines() or [""]
    stop_all()
    taken = f"{time.monotonic() - begin:.0f} s"
    if code == 0:
        print(f"cluster: {name}: right ({taken}): {lines[-1]}", flush=True)
    elif code == 77:
        print(f"cluster: {name}: skipped: {lines[-1]}", flush=True)
    else:
        print(f"cluster: {name}: exit {code} ({taken})", *lines[-40:], sep="\n", flush=True)
    return code in (0, 77)


def main(pt_check, *names):
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    for number in signal.SIGTERM, signal.SIGINT, signal.SIGHUP:
        signal.signal(number, lambda got, _: sys.exit(128 + got))
    for key in [key for key in os.environ if key.startswith(("PT_CHECK", "SLURM", "SBATCH", "PARALLEL"))]:
        del os.environ[key]
    os.environ.update(LC_ALL="C.UTF-8", PYTHONDONTWRITEBYTECODE="1")
    pt_check = os.path.abspath(pt_check)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="pt-check-cluster."))
    try:
        prepare(pt_check, folder / "cases")
        right = [run_demo(name, pt_check, folder / "cases", folder / name) for name in names or DEMOS]
    finally:
        stop_all()
        shutil.rmtree(folder)
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
