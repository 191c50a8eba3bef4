// The look of the HTML report: two palettes of one page, and one for paper.

export const style = `
:root { color-scheme: light dark; --ink: #1d2327; --soft: #5a646b; --paper: #ffffff; --tint: #f3f5f6; --line: #d5dade; --accent: #1f5f8b; --good: #1d6b3c; --bad: #9b2c24; --wait: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9eb; --soft: #a3adb4; --paper: #15191c; --tint: #1e2428; --line: #394248; --accent: #86bfe6; --good: #7fcf9d; --bad: #f0938a; --wait: #e2b45c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p { margin: .35rem 0; }
a { color: var(--accent); }
.score { font-size: 1.1rem; margin: .75rem 0; }
.score .number { font-size: 2.25rem; font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; color: var(--soft); }
.score .after { color: var(--accent); }
.score .arrow { margin: 0 .5rem; color: var(--soft); font-size: 1.5rem; }
.score .of, .about, .was, .more, .priority, footer { color: var(--soft); }
.summary { font-size: 1.05rem; max-width: 46rem; }
.notice { border-left: 3px solid var(--wait); padding-left: .75rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; }
th, td { overflow-wrap: break-word; }
tbody th { font-weight: 600; min-width: 7rem; }
td:last-child { min-width: 13rem; }
#sections td:nth-child(3) { width: 26%; }
#sections td:last-child { width: 42%; }
#requirements tbody th { min-width: 12rem; }
#requirements tbody th { font-weight: 400; width: 42%; }
#requirements td { min-width: 5.5rem; }
th.count, td.count { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 1.25rem; }
.gain, .good, td.yes { color: var(--good); }
td.no { color: var(--bad); }
td.partly { color: var(--wait); }
td.proof { color: var(--soft); }
ul.notes { margin: 0; padding-left: 1.1rem; }
.change { border-left: 3px solid var(--accent); background: var(--tint); padding: .6rem .9rem; margin: .75rem 0; border-radius: 0 .35rem .35rem 0; break-inside: avoid; }
.change.waiting { border-color: var(--wait); }
.change.refused { border-color: var(--bad); }
.reason, .what, .question { font-weight: 600; }
.state { font-weight: 400; font-size: .82rem; color: var(--soft); border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .55rem; white-space: nowrap; }
.state.user { color: var(--wait); border-color: var(--wait); white-space: normal; }
.priority { font-weight: 400; font-size: .85rem; }
.name, dt { color: var(--soft); font-size: .85rem; }
.name { display: inline-block; min-width: 3.6rem; }
p.del, p.ins { display: flex; gap: .5rem; align-items: baseline; }
p.del > :last-child, p.ins > :last-child { flex: 1; }
del { color: var(--bad); text-decoration-thickness: 1px; }
ins { color: var(--good); text-decoration: none; }
dl { margin: .5rem 0 0; font-size: .9rem; }
dl > div { display: flex; gap: .5rem; }
dt { min-width: 4.2rem; flex: none; }
dd { margin: 0; }
dt:empty { visibility: hidden; }
.change ol { margin: .25rem 0; padding-left: 1.5rem; }
ol.questions > li, ol.plan > li { margin: .75rem 0; break-inside: avoid; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { margin-top: 3rem; font-size: .85rem; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --tint: #fff; --line: #bbb; --accent: #000; --good: #000; --bad: #000; --wait: #000; } body { max-width: none; padding: 0; font-size: 10.5pt; } nav { display: none; } h2, h3 { break-after: avoid; } .scroll { overflow: visible; } tr { break-inside: avoid; } ins { text-decoration: underline; } }
`;
