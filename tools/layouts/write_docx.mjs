// Writes documents with the npm library docx. Standard input: [{target, blocks}], the blocks as
// tools/make_layout_samples parses them. Argument: the folder whose node_modules has the library.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const docx = createRequire(join(process.argv[2], "from-here.js"))("docx");
const pageWidth = 9638; // twentieths of a point between the margins of an A4 page

const alignments = {
    heading: docx.AlignmentType.CENTER,
    centred: docx.AlignmentType.CENTER,
    right: docx.AlignmentType.RIGHT,
    plain: docx.AlignmentType.LEFT,
};

// A line break of a run is a w:br inside it.
function run({ text, bold }) {
    const children = text
        .split("\n")
        .map((line, at) => new docx.TextRun({ text: line, bold, break: at > 0 ? 1 : undefined }));
    return children;
}

function paragraph(runs, kind) {
    return new docx.Paragraph({
        children: runs.flatMap(run),
        alignment: alignments[kind],
        heading: kind === "heading" ? docx.HeadingLevel.HEADING_1 : undefined,
    });
}

// The library adds the cells that a rowSpan covers.
function row(cells) {
    const written = cells.filter((cell) => cell !== null);
    return new docx.TableRow({
        children: written.map(
            (cell) =>
                new docx.TableCell({
                    children: cell.paragraphs.map((runs) => paragraph(runs, "plain")),
                    rowSpan: cell.rows > 1 ? cell.rows : undefined,
                    columnSpan: cell.columns > 1 ? cell.columns : undefined,
                }),
        ),
    });
}

function table({ widths, rows }) {
    const total = widths.reduce((sum, width) => sum + width, 0);
    return new docx.Table({
        rows: rows.map(row),
        columnWidths: widths.map((width) => Math.round((pageWidth * width) / total)),
        width: { size: pageWidth, type: docx.WidthType.DXA },
    });
}

function children(block) {
    if (block.kind === "table") return [table(block)];
    return block.paragraphs.map((runs) => paragraph(runs, block.kind));
}

for (const { target, blocks } of JSON.parse(readFileSync(0, "utf8"))) {
    const document = new docx.Document({ sections: [{ children: blocks.flatMap(children) }] });
    writeFileSync(target, await docx.Packer.toBuffer(document));
}
