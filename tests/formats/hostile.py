"""A document whose cells hold what could break a report, for the checks beside this file."""
import xml.sax.saxutils
import zipfile

# What a cell can hold: XML 1.0 has no other controls than tab and line breaks.
TEXTS = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;]]>-->",
    "=HYPERLINK(\"http://example.invalid\",\"x\")", "+1+1", "-2+3", "@SUM(A1)",
    "::error file=a::b", "##[error]x", "%0A::error::%", "a\n::error::b", "a\tb",
    "| a | b |", "`code` *x* _y_ [z](http://example.invalid) ![i](x) # h", "www.example.invalid",
    "@someone #1 :smile: $x$ <https://example.invalid>", "mail@example.invalid",
    "\u202egnp.exe\u202c \u2066x\u2069 \u0085 \u2028 \u009b31m", "'\"\"'\\", "\ufffd\ufeff\u200b",
    "x" * 10_000, "长" * 10_000,
]
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def paragraph(text):
    return (f"<w:p><w:r><w:t xml:space=\"preserve\">{xml.sax.saxutils.escape(text)}</w:t></w:r></w:p>"
            .replace("\n", "</w:t><w:br/><w:t>").replace("\t", "</w:t><w:tab/><w:t>"))


def table(rows):
    return "<w:tbl>" + "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows) + "</w:tbl>"


def write(path):
    """A form for each text, as its project's name, its goal and in every column of its rows."""
    body = ""
    for number, text in enumerate(TEXTS, 1):
        body += paragraph(f"{number}.{text}绩效目标表")
        body += table([["项目名称", text], ["预算规模及资金用途", "预算数", "10.00", "其中：财政资金",
                                        "9.00", "其他资金", text], ["", text], ["绩效目标", text]])
        rows = [["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"],
                ["产出指标", "数量指标", text, text, text],
                ["产出指标", text, "次数", text, "≥5≥5次"],
                [text, "质量指标", text, "合格率", "≥95"],
                ["满意度指标", "服务对象满意度指标", "满意度%", text, "1"]]
        body += paragraph("") + table(rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            f"relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{KINDS}\"/>"
            "</Types>")
        package.writestr(
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        package.writestr("word/document.xml",
                         f"<w:document xmlns:w=\"{MAIN}\"><w:body>{body}</w:body></w:document>")
