/** Match patterns that lead to web pages, of all that a browser says it granted. */
export function findWebOrigins(origins: readonly string[]): string[] {
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin));
}

/** Whether match patterns cover every web page, http and https. */
export function coversEverySite(origins: readonly string[]): boolean {
  const covers = (scheme: string) =>
    [`${scheme}://*/*`, '*://*/*'].some((pattern) => origins.includes(pattern));
  return covers('http') && covers('https');
}

/** A match pattern for people: `https://example.com`, `example.com and its subdomains`, `every https page`. */
export function describeOrigin(origin: string): string {
  const [, scheme = '*', host = origin] = /^([^:]+):\/\/([^/]+)/.exec(origin) ?? [];
  if (host === '*') return scheme === '*' ? 'every page' : `every ${scheme} page`;
  const name = host.startsWith('*.') ? `${host.slice(2)} and its subdomains` : host;
  return scheme === '*' ? name : `${scheme}://${name}`;
}
