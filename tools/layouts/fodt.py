"""A document of tools/make_layout_samples as flat OpenDocument text (OpenDocument 1.3)."""

from xml.sax.saxutils import escape

PAGE_WIDTH = 17.0  # cm between the margins of an A4 page

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="1"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="heading" style:family="paragraph" style:parent-style-name="Heading_20_1">
<style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="centred" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="right" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="plain" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="bold" style:family="text">
<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<style:style style:name="plain_run" style:family="text"/>
<style:style style:name="cell" style:family="table-cell">
<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.05cm"/></style:style>
"""


def column_style(table, column):
    return f"t{table}c{column}"


def column_styles(blocks):
    out = ""
    for table, block in enumerate(blocks):
        if block["kind"] != "table":
            continue
        total = sum(block["widths"])
        for column, width in enumerate(block["widths"]):
            out += (
                f'<style:style style:name="{column_style(table, column)}" '
                f'style:family="table-column"><style:table-column-properties '
                f'style:column-width="{PAGE_WIDTH * width / total:.3f}cm"/></style:style>\n'
            )
    return out


def run(one):
    text = escape(one["text"]).replace("\n", "<text:line-break/>")
    # White space at the edges of a paragraph is dropped unless it is an element.
    stripped = text.strip(" ")
    before = len(text) - len(text.lstrip(" "))
    after = len(text) - len(stripped) - before
    text = "<text:s/>" * before + stripped + "<text:s/>" * after
    style = "bold" if one["bold"] else "plain_run"
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def paragraph(runs, style):
    body = "".join(run(one) for one in runs)
    if style == "heading":
        return f'<text:h text:style-name="heading" text:outline-level="1">{body}</text:h>\n'
    return f'<text:p text:style-name="{style}">{body}</text:p>\n'


def cell(one):
    if one is None:
        return "<table:covered-table-cell/>\n"
    spans = ""
    if one["columns"] > 1 or one["rows"] > 1:
        spans = (
            f' table:number-columns-spanned="{one["columns"]}"'
            f' table:number-rows-spanned="{one["rows"]}"'
        )
    body = "".join(paragraph(runs, "plain") for runs in one["paragraphs"])
    return f'<table:table-cell table:style-name="cell"{spans}>{body}</table:table-cell>\n'


def table(number, block):
    out = f'<table:table table:name="T{number}">\n'
    for column in range(len(block["widths"])):
        out += f'<table:table-column table:style-name="{column_style(number, column)}"/>\n'
    for row in block["rows"]:
        out += "<table:table-row>\n" + "".join(cell(one) for one in row) + "</table:table-row>\n"
    return out + "</table:table>\n"


def document(blocks):
    out = HEAD + column_styles(blocks) + "</office:automatic-styles>\n<office:body><office:text>\n"
    for number, block in enumerate(blocks):
        if block["kind"] == "table":
            out += table(number, block)
        else:
            out += "".join(paragraph(runs, block["kind"]) for runs in block["paragraphs"])
    return out + "</office:text></office:body></office:document>\n"
