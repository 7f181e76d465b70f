#!/usr/bin/env python3
"""Makes the inputs a fuzz target starts from out of the samples, and its dictionary.

usage: make_seeds.py TARGET FOLDER DICTIONARY
"""

import pathlib
import re
import sys
import zipfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/broken"))
sys.dont_write_bytecode = True
from make_broken import FILES  # noqa: E402
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST = 24 << 10  # bytes of one seed: short inputs run fast and mutate well


def samples():
    return sorted(path for path in (ROOT / "samples").rglob("*.docx") if path.stat().st_size < 40000)


def part(package, name):
    return package.read(name) if name in package.namelist() else b""


def parts(path):
    """The main part and its companions, in the notation of fuzz_input.hpp."""
    with zipfile.ZipFile(path) as package:
        document = part(package, "word/document.xml")
        pieces = [document]
        for letter, name in ((b"s", "word/styles.xml"), (b"n", "word/numbering.xml")):
            content = part(package, name)
            if content and len(b"".join(pieces)) + len(content) < MOST:
                pieces.append(letter + content)
    return b"\0".join(pieces)


def cell_text(cell):
    lines = ["".join(text.text or "" for text in paragraph.iter(W + "t")) for paragraph in cell.iter(W + "p")]
    text = "\\".join(lines).replace("|", "/").replace("\n", " ")
    properties = cell.find(W + "tcPr")
    if properties is None:
        return text
    merge = properties.find(W + "vMerge")
    if merge is not None:
        text = ("_" if merge.get(W + "val") == "restart" else "^") + text
    span = properties.find(W + "gridSpan")
    return f"{span.get(W + 'val')}#{text}" if span is not None and len(span.get(W + "val")) == 1 else text


def rows(path):
    """Every table with the paragraphs in front of it, in the notation of fuzz_input.hpp."""
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml")).find(W + "body")
    lines = []
    for block in body:
        if block.tag == W + "p":
            lines.append("".join(text.text or "" for text in block.iter(W + "t")))
        elif block.tag == W + "tbl":
            for row in block.iter(W + "tr"):
                lines.append("".join(cell_text(cell) + "|" for cell in row.iter(W + "tc")))
            yield "\n".join(lines).encode()
            lines = []


def toml_blocks():
    for name in ("README.md", "samples/office/pt-check.toml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        if name.endswith(".toml"):
            yield text.encode()
        for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL):
            yield block.encode()


def tags():
    text = (ROOT / "src/docx/tags.def").read_text(encoding="utf-8")
    for name in sorted(set(re.findall(r'"(\w+)"', text))):
        yield f"<w:{name}>"
        yield f"<w:{name}/>"
        yield f"</w:{name}>"
    yield from (' w:val="', "<mc:Choice", "<mc:Fallback>", "<m:oMath>", "&#x", "<!--", "<![CDATA[")


def labels():
    text = (ROOT / "src/form/label_table.hpp").read_text(encoding="utf-8")
    yield from sorted(set(re.findall(r'"([^"\\]+)"', text)))


def keys():
    text = (ROOT / "src/config/keys.cpp").read_text(encoding="utf-8")
    yield from sorted(set(re.findall(r'"([a-z_.-]{3,})"', text)))
    yield from ("[[rule]]", "[[suppress]]", "value.kind", "value.lo", " and ", " or ", "not ", " in ", " matches ")


def runs():
    """Records of runs: those of the accepted report, and the rows of every sample behind its run record."""
    whole = [path.read_bytes() for path in sorted((ROOT / "tests/golden").glob("report.*.ndjson"))]
    yield from whole
    run = whole[0].splitlines()[0].rstrip(b"}")
    yield run + b',"shard":"0/1"}\n' + whole[0].partition(b"\n")[2]
    for path in sorted((ROOT / "samples").rglob("*.rows.ndjson")):
        yield run + b',"rows":true}\n' + path.read_bytes()


def record_keys():
    found = set()
    for run in runs():
        found.update(re.findall(r'"[a-z_0-9]+":', run.decode()))
    yield from sorted(found)
    for path in ("include/ptcheck/rule.hpp", "src/text/text.cpp", "src/value/names.cpp"):
        yield from sorted(set(re.findall(r'"[a-z_-]+"', (ROOT / path).read_text(encoding="utf-8"))))
    yield from ('{"type":"finding"', "null", "true", "\\u0000", "\\ud800", "}\n{")


def lines_of(name, column):
    text = (ROOT / "tests/unit/value/data" / name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        yield (line.split("\t") + [""] * column)[column].encode()


SEEDS = {
    "package": lambda: [*(path.read_bytes() for path in samples()), *FILES.values()],
    "document": lambda: [parts(p) for p in samples()],
    "check": lambda: [form for p in samples() for form in rows(p)],
    "annotate": lambda: [*(form for p in samples() for form in rows(p)), *(parts(p) for p in samples())],
    "revise": lambda: [*(form for p in samples() for form in rows(p)), *(parts(p) for p in samples())],
    "config": lambda: list(toml_blocks()),
    "baseline": lambda: [],
    "ndjson": lambda: list(runs()),
    "value": lambda: [*lines_of("values.tsv", 0), *lines_of("language.tsv", 1)],
}
WORDS = {"document": tags, "annotate": tags, "revise": tags, "check": labels, "config": keys, "ndjson": record_keys}


def main():
    target, folder, dictionary = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[target]()):
        if len(seed) <= MOST:
            (folder / f"{number:04}").write_bytes(seed)
    if target in WORDS:
        entries = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS[target]())
        dictionary.write_text("".join(f'"{entry}"\n' for entry in entries), encoding="ascii")


if __name__ == "__main__":
    main()
