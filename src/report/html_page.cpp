#include "report/html_page.hpp"

namespace ptcheck {

// Colours keep a contrast of 4.5 to 1 in both schemes (WCAG 2.1, 1.4.3); tests/formats/html counts.
constinit const std::string_view html_style = R"(
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1f24; --quiet: #555b66; --line: #c9ced6; --soft: #f3f5f8;
  --link: #0b57a4; --error: #b3261e; --warning: #8a4b00; --note: #1f5f8b;
  --error-soft: #fde7e5; --warning-soft: #fdf0d9; --note-soft: #e3f0f9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #e6e8eb; --quiet: #a5acb8; --line: #434954; --soft: #20242a;
    --link: #8ab8f0; --error: #ff9d94; --warning: #f2b95f; --note: #86c5ee;
    --error-soft: #45201d; --warning-soft: #3f2e10; --note-soft: #17344a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 0 1rem 3rem; max-width: 84rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
    system-ui, sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); }
a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px;
}
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
h1 { font-size: 1.6rem; margin: 1.5rem 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
.figures div { padding: .5rem 1rem; min-width: 6.5rem; background: var(--soft); border-radius: .4rem; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dd.error { color: var(--error); } dd.warning { color: var(--warning); } dd.note { color: var(--note); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th, .head th { background: var(--soft); font-weight: 600; }
.head th { width: 8rem; }
.rows { min-width: 36rem; margin-top: -1px; }
.rows thead th:nth-child(-n+2) { min-width: 5.5rem; }
.bars td, .bars th { border: 0; padding: .15rem .5rem .15rem 0; vertical-align: middle; }
.bars th { font-weight: 400; width: 24rem; }
.bars .count { width: 15rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { display: flex; height: 1.1rem; min-width: 6rem; }
.bar span { min-width: 2px; }
.bar .error, .badge.error { background: var(--error); }
.bar .warning, .badge.warning { background: var(--warning); }
.bar .note, .badge.note { background: var(--note); }
.badge { color: var(--paper); border-radius: .25rem; padding: 0 .4rem; font-size: .8rem; }
td.error { background: var(--error-soft); box-shadow: inset 3px 0 var(--error); }
td.warning { background: var(--warning-soft); box-shadow: inset 3px 0 var(--warning); }
td.note { background: var(--note-soft); box-shadow: inset 3px 0 var(--note); }
.mark { font-size: .75rem; font-weight: 600; padding: 0 .15rem; text-decoration: none; }
.project { display: grid; gap: 1rem; content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.project > * { min-width: 0; }
@media (min-width: 68rem) { .project { grid-template-columns: 3fr 2fr; } .project h3 { grid-column: 1 / -1; } }
.findings { margin: 0; padding: 0; list-style: none; }
.findings li { padding: .4rem .6rem; border-left: 4px solid var(--line); margin-bottom: .5rem; background: var(--soft); }
.findings li.error { border-color: var(--error); }
.findings li.warning { border-color: var(--warning); }
.findings li.note { border-color: var(--note); }
.findings li:target { outline: 3px solid var(--link); }
.findings p { margin: .15rem 0 0; }
.quiet { color: var(--quiet); font-size: .875rem; }
.filter { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: end; padding: .75rem 1rem; background: var(--soft); border-radius: .4rem; }
.filter fieldset { border: 0; margin: 0; padding: 0; }
.filter legend, .filter label.above { display: block; color: var(--quiet); font-size: .875rem; padding: 0; }
.filter input[type=search], .filter select { font: inherit; max-width: 16rem; }
[hidden] { display: none !important; }
@media (max-width: 40rem) {
  .bars th { width: auto; } .bars .count { width: auto; white-space: normal; }
  .head th { width: 5.5rem; }
}
@media print {
  :root {
    --paper: #ffffff; --ink: #000000; --quiet: #444444; --line: #999999; --soft: #f3f5f8;
    --link: #000000; --error: #b3261e; --warning: #8a4b00; --note: #1f5f8b;
    --error-soft: #fde7e5; --warning-soft: #fdf0d9; --note-soft: #e3f0f9;
  }
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .filter, .skip { display: none !important; }
  .project { display: block; content-visibility: visible; }
  .findings { margin-top: .5rem; }
  .rows { min-width: 0; }
  h2, h3 { break-after: avoid; } tr, li, .figures { break-inside: avoid; } thead { display: table-header-group; }
}
)";

constinit const std::string_view html_script = R"script(
"use strict";
const form = document.querySelector(".filter");
const projects = [...document.querySelectorAll(".project")];
const findings = [...document.querySelectorAll(".findings li")];
const choice = form.elements.project;
for (const each of projects) {
  const heading = each.querySelector("h3").textContent;
  choice.add(new Option(heading, each.id));
}
const marks = new Map();
for (const mark of document.querySelectorAll("a.mark")) marks.set(mark.hash.slice(1), mark);
function apply() {
  const levels = new Set([...form.querySelectorAll("[name=level]:checked")].map((box) => box.value));
  const dimension = form.elements.dimension.value;
  const words = form.elements.text.value.trim().toLowerCase();
  let shown = 0;
  for (const finding of findings) {
    const owner = finding.closest(".project");
    const wanted = levels.has(finding.dataset.level) &&
      (dimension === "" || finding.dataset.dimension === dimension) &&
      (choice.value === "" || (owner && owner.id === choice.value)) &&
      (words === "" || finding.textContent.toLowerCase().includes(words) ||
        (owner && owner.querySelector("h3").textContent.toLowerCase().includes(words)));
    finding.hidden = !wanted;
    shown += wanted ? 1 : 0;
    const mark = marks.get(finding.id);
    if (mark) mark.hidden = !wanted;
  }
  for (const each of projects)
    each.hidden = each.querySelector(".findings li:not([hidden])") === null;
  form.querySelector("output").value = shown + " / " + findings.length;
}
form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
apply();
)script";

constinit const std::string_view html_script_hash = "JzXNR+/g8lM2Mbwk4kwql50PJuV7BqPc2bjHjD4TO40=";

}  // namespace ptcheck
