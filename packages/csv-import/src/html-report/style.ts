/** How the page looks. Colours are named by what they stand for; pictures take them from here. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #ffffff; --text: #1b2330; --quiet: #5b6676; --line: #dfe3e9;
  --applied: #1f8f5f; --planned: #2f6fde; --unchanged: #98a2b3; --rejected: #d98a00; --failed: #c8372d;
  --phase-1: #8a5cd0; --phase-2: #2f6fde; --phase-3: #1f8f5f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11151c; --card: #1a202a; --text: #e6eaf0; --quiet: #9aa5b5; --line: #2d3644;
    --applied: #3fbf86; --planned: #6ea2ff; --unchanged: #6d788a; --rejected: #f0ab36; --failed: #f2695f;
    --phase-1: #b08cf0; --phase-2: #6ea2ff; --phase-3: #3fbf86;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main { max-width: 960px; margin: 0 auto; padding: 40px 20px 64px; }
header { margin-bottom: 24px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 6px; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 2px; }
p { margin: 0; }
.quiet { color: var(--quiet); font-size: 14px; }
.notice { margin-top: 14px; padding: 10px 14px; border-left: 4px solid var(--failed); background: var(--card); border-radius: 4px; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px; margin: 0 0 20px; padding: 0; list-style: none; }
.tiles.plan { grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; border-top: 4px solid var(--tone, var(--line)); }
.tiles strong { display: block; font-size: 28px; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles span { color: var(--quiet); font-size: 14px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin-bottom: 20px; break-inside: avoid; }
figure { margin: 12px 0 0; }
figure svg { display: block; width: 100%; height: auto; }
h3 { font-size: 14px; font-weight: 600; margin: 18px 0 0; }
details { margin-top: 10px; font-size: 14px; }
summary { cursor: pointer; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin-top: 8px; font-size: 14px; }
th, td { text-align: left; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: 500; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.problem { margin-top: 16px; }
.problem h3 { margin: 0; font-size: 15px; }
.problem .count { display: inline-block; min-width: 2.2em; text-align: center; padding: 0 8px; margin-right: 8px; border-radius: 999px; background: var(--rejected); color: #1b1300; font-variant-numeric: tabular-nums; }
.problem.failed .count { background: var(--failed); color: #fff; }
@media (prefers-color-scheme: dark) { .problem.failed .count { color: #2a0603; } }
.problem ul { margin: 6px 0 0; padding-left: 20px; font-size: 14px; }
.problem li { overflow-wrap: anywhere; }
code { font: 13px/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--page); border-radius: 4px; padding: 1px 5px; }
.bar { height: 12px; border-radius: 6px; background: var(--line); overflow: hidden; margin-top: 6px; }
.bar div { height: 100%; background: var(--phase-2); border-radius: 6px; min-width: 3px; }
footer { color: var(--quiet); font-size: 13px; }
@media print { body { background: #fff; } main { padding: 0; } }
`
