/** The page's style, inside it: light, dark and print. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --soft: #555; --line: #c9c9c9; --back: #fff; --panel: #f5f5f5; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --soft: #b4b4b4; --line: #4a4a4a; --back: #161616; --panel: #222; --link: #8dbcff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 52rem; background: var(--back); color: var(--text);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, dt, th, .kind, footer { font-family: system-ui, sans-serif; line-height: 1.25; }
h1 { margin: 0 0 0.5rem; font-size: 2rem; }
h2 { margin: 2.25rem 0 0.75rem; padding-top: 0.75rem; border-top: 2px solid var(--text); font-size: 1.25rem; }
h3 { margin: 1.25rem 0 0.25rem; font-size: 1rem; color: var(--soft); }
h4 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p { margin: 0 0 0.75rem; }
.kind { margin: 0 0 0.25rem; color: var(--soft); font-size: 0.875rem; }
.earlier, time { color: var(--soft); }
header time, dd time { color: inherit; }
a { color: var(--link); }
code, td a { overflow-wrap: anywhere; }
code, pre { font: 0.8125rem/1.5 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace; }
td code { color: var(--soft); font-size: 0.75rem; }
pre { padding: 0.75rem; background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 0.25rem 0 0.5rem; padding-left: 0.75rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; align-items: baseline; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
dt { font-weight: 600; font-size: 0.9375rem; }
dd { margin: 0; }
dd blockquote { margin: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-size: 0.875rem; white-space: nowrap; }
.acts { padding-left: 1.25rem; }
.acts p { margin-bottom: 0.25rem; }
.part > ul, .part > ol, .part > p { margin-top: 0; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: 0.875rem; }
@media (max-width: 40rem) {
  body { padding: 1rem; }
  dl > div { grid-template-columns: 1fr; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  td { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.5rem; padding: 0.15rem 0; border: 0; }
  td::before { content: attr(data-label); font: 600 0.875rem/1.6 system-ui, sans-serif; }
}
@media print {
  :root { color-scheme: light; --text: #000; --soft: #333; --line: #999; --back: #fff; --panel: #fff; --link: #000; }
  @page { margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, h4 { break-after: avoid; }
  tr, dl > div, .acts li { break-inside: avoid; }
  pre { padding: 0; font-size: 8pt; }
  .part a[href^='http']::after { content: ' (' attr(href) ')'; }
}
`
