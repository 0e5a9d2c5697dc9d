/** What a demo page consists of. */
export interface DemoDocument {
  /** document title, plain text */
  readonly title: string;
  /** accent colour of the site, any CSS colour */
  readonly accent: string;
  /** name of the site, shown at the top */
  readonly site: string;
  /** HTML of the main part */
  readonly main: string;
  /** code of the page */
  readonly script?: string;
}

const STYLE = `
  :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #23262b; --soft: #666c75; --line: #e3dfd5; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #1b1d20; --ink: #e6e4df; --soft: #a1a5ab; --line: #33373c; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 Georgia, serif; }
  header { border-top: 6px solid var(--accent); border-bottom: 1px solid var(--line); }
  header div, main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem; }
  header div { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; }
  header strong { font-size: 1.25rem; margin-right: auto; }
  nav a { margin-left: 1rem; font: .9rem system-ui, sans-serif; }
  a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .2em; }
  h1 { font-size: 2.1rem; line-height: 1.2; margin: 1.5rem 0 .5rem; }
  h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; }
  .lead { font-size: 1.2rem; color: var(--soft); }
  .picture { height: 16rem; border-radius: .5rem; margin: 1.5rem 0; background: linear-gradient(160deg,
    var(--accent), color-mix(in srgb, var(--accent) 25%, var(--paper))); }
  label { display: block; margin: 1rem 0 .25rem; font: .9rem system-ui, sans-serif; color: var(--soft); }
  input, textarea, [contenteditable] { width: 100%; padding: .6rem .75rem; border: 1px solid var(--line);
    border-radius: .4rem; background: transparent; color: inherit; font: inherit; }
  button { padding: .6rem 1.1rem; margin: 1rem .5rem 0 0; border: 0; border-radius: .4rem; cursor: pointer;
    background: var(--accent); color: #fff; font: 600 .95rem system-ui, sans-serif; }
  table { width: 100%; border-collapse: collapse; } td { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  footer { border-top: 1px solid var(--line); margin-top: 4rem; color: var(--soft); font-size: .9rem; }
`;

const NAVIGATION: readonly (readonly [string, string])[] = [
  ['https://news.example.com/', 'News'],
  ['https://wiki.example.org/wiki/Tide', 'Wiki'],
  ['https://blog.example.co.uk/2026/slow-paths', 'Blog'],
  ['https://recipes.example.net/', 'Recipes'],
];

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The full HTML of a demo page: one file, no outside resources. */
export function renderDemo({ title, accent, site, main, script }: DemoDocument): string {
  const links = NAVIGATION.map(([href, text]) => `<a href="${href}">${text}</a>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>:root { --accent: ${accent}; }${STYLE}</style>
</head>
<body>
<header><div><strong>${escapeHtml(site)}</strong><nav>${links}</nav></div></header>
<main>
${main}
</main>
<footer>A demonstration page under a reserved name. Nothing here is real.</footer>
${script === undefined ? '' : `<script>${script}</script>`}
</body>
</html>
`;
}
