import type { Answer, Sites } from '../../../scripts/sites/serve.ts';

/** Origins of the table; all of reserved names. */
export const a = 'https://a.example.com';
export const b = 'https://b.example.org';
/** A site the member excludes in some rows. */
export const c = 'https://c.example.net';
/** Where each row of the table ends: what it brought was said before this page's visit is. */
export const end = 'https://end.example.edu/';

function page(body: string, head = ''): Answer {
  const filler = '<p>A line of no importance.</p>'.repeat(80);
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}${filler}</body></html>`,
  };
}

const links = [
  ['same', '/two'],
  ['other', `${b}/`],
  ['excluded', `${c}/out`],
  ['bare', `${b}/bare`],
  ['hash', '#part'],
  ['redirect', '/redirect'],
  ['download', '/file.bin'],
  ['pdf', '/paper.pdf'],
  ['refused', 'https://refused.example.com:1/'],
].map(([id, href]) => {
  const rel = id === 'bare' ? ' rel="noreferrer"' : '';
  return `<a id="${id}" href="${href}"${rel}>${id}</a> `;
});

/** The collector runs when the page is idle after `DOMContentLoaded`; it is given the time to ask and no more. */
const goOn = (next: string) =>
  `<script>addEventListener('load', () => setTimeout(() => location.assign('${next}'), 15))</script>`;
const frame = `<iframe src="${b}/framed" width="300" height="200"></iframe>`;
const speculation = `<script type="speculationrules">{"prerender":[{"urls":["/prepared"],"eagerness":"immediate"}]}</script>`;
const form = '<form action="/found"><input name="q" value="x"><button id="send">Send</button></form>';
const password = '<form><input id="user"><input type="password" id="secret"></form>';

/** Smallest PDF that a viewer opens. */
const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;

export const tableSites: Sites = {
  'a.example.com': {
    '/': page(links.join('') + form),
    '/two': page('<a id="back" href="/">back</a>'),
    '/redirect': { status: 302, headers: { location: '/two?redirected' }, body: '' },
    '/file.bin': {
      type: 'application/octet-stream',
      headers: { 'content-disposition': 'attachment' },
      body: 'x',
    },
    '/paper.pdf': { type: 'application/pdf', body: pdf },
    '/framing': page(frame),
    // Left while the collector still waits for its answer, or just after.
    '/passing': page('', goOn('/passing/2')),
    '/passing/2': page('', goOn('/passing/3')),
    '/passing/3': page('', goOn('/two')),
    '/preparing': page('', speculation),
    '/prepared': page(''),
    '/found': page(''),
    '/adult': page('', '<meta name="Rating" content="RTA-5042-1996-1400-1577-rta">'),
    '/off-the-record': page('', '<meta http-equiv="request-OTR" content="1">'),
    '/log-in': page(password),
  },
  'b.example.org': { '/': page(''), '/bare': page(''), '/framed': page('') },
  'end.example.edu': { '/': page('<a href="#top">Top</a>') },
  'c.example.net': { '/': page(`<a id="away" href="${a}/two">away</a>`), '/out': page('') },
  'addons.mozilla.org': { '/': page('') },
  'chromewebstore.google.com': { '/': page('') },
  'router.local': { '/': page('') },
  '192.168.7.7': { '/': page('') },
};
