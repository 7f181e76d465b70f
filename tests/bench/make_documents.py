"""Documents for the benchmarks, made from the samples: folded many times, and of hostile shapes."""

import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = ROOT / "samples/tianjin-2023/tianjin-2023.docx"
SMALL = ROOT / "samples/one-fault/F02-cost-differs-from-budget.docx"
MAIN = "word/document.xml"


def rewritten(source, target, change):
    """A copy of a document whose main part went through `change`."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name == MAIN else content)
    return target


def body_of(xml):
    """What stands before the body, in it, and behind it (its section properties too)."""
    start = re.search("<w:body[^>]*>", xml).end()
    end = xml.rfind("<w:sectPr", start)
    if end < 0 or "</w:p>" in xml[end:]:
        end = xml.rfind("</w:body>")
    return xml[:start], xml[start:end], xml[end:]


def folded(times):
    def change(xml):
        before, body, after = body_of(xml)
        return before + body * times + after

    return change


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(inner):
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def projects(count, name):
    """One small project after the other; `name` gives the name of each."""

    def change(xml):
        before, body, after = body_of(xml)
        old = re.search("<w:t[^>]*>项目名称</w:t>.*?<w:t[^>]*>([^<]+)</w:t>", body, re.S).group(1)
        return before + "".join(body.replace(old, name(i)) for i in range(count)) + after

    return change


def rows(count):
    """The last row of the last table, many times."""

    def change(xml):
        at = xml.rfind("</w:tbl>")
        row = xml[max(xml.rfind("<w:tr>", 0, at), xml.rfind("<w:tr ", 0, at)) : at]
        return xml[:at] + row * count + xml[at:]

    return change


def in_front(inner):
    def change(xml):
        before, body, after = body_of(xml)
        return before + inner + body + after

    return change


def table(cells):
    return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"


def nested(depth):
    inner = paragraph("值")
    for _ in range(depth):
        inner = table(cell(inner + paragraph("层")))
    return inner


# Name → (what a unit is, the sizes, the change of the small sample's main part for a size).
SHAPES = {
    "rows of one table": ([2000, 4000, 8000, 16000], rows),
    "kilobytes of one cell": ([100, 200, 400, 800], lambda n: in_front(table(cell(paragraph("绩效目标1" * 80) * n)))),
    "projects": ([1250, 2500, 5000, 10000], lambda n: projects(n, lambda i: f"第{i}号设备购置项目")),
    "projects of one name": ([625, 1250, 2500, 5000], lambda n: projects(n, lambda i: "设备购置项目")),
    "columns of one table": ([1000, 2000, 4000, 8000], lambda n: in_front(table(cell(paragraph("列1")) * n) * 4)),
    "tables nested 30 deep": ([100, 200, 400, 800], lambda n: in_front(nested(30) * n)),
}


def make_fold(folder, times):
    return rewritten(SEED, folder / f"fold-{times}.docx", folded(times))


def make_shape(folder, name, size):
    return rewritten(SMALL, folder / f"{name.replace(' ', '-')}-{size}.docx", SHAPES[name][1](size))


if __name__ == "__main__":
    make_fold(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
