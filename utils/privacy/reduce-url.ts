import { maskEmails } from './email.ts';

/** What is left of an address, and the names of the rules that took something away. */
export interface ReducedUrl {
  url: string;
  redactions: string[];
}

/** Origin and path of an address: no userinfo, no query, no fragment, no e-mail address in the path. */
export function reduceUrl(page: URL): ReducedUrl {
  const redactions: string[] = [];
  if (page.username || page.password) redactions.push('url.userinfo');
  if (page.search) redactions.push('url.query');
  if (page.hash) redactions.push('url.fragment');
  const path = page.pathname.split('/').map(maskSegment).join('/');
  if (path !== page.pathname) redactions.push('url.email');
  return { url: page.origin + path, redactions };
}

/** Addresses hide behind percent-encoding, also behind several layers of it. */
function maskSegment(segment: string): string {
  const layers = decodeLayers(segment);
  return layers.some((layer) => maskEmails(layer) !== layer) ? '[e-mail]' : segment;
}

function decodeLayers(segment: string): string[] {
  const layers = [segment];
  for (let layer = segment; layers.length < 5; layers.push(layer)) {
    const decoded = layer.replace(/(?:%[\da-f]{2})+/gi, decodeRun);
    if (decoded === layer) break;
    layer = decoded;
  }
  return layers;
}

function decodeRun(run: string): string {
  const bytes = run.match(/[\da-f]{2}/gi)?.map((hex) => Number.parseInt(hex, 16)) ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
