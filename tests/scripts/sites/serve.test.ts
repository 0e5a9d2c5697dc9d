import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:tls';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSites, type SiteServer } from '../../../scripts/sites/serve.ts';

const sites = {
  'news.example.com': {
    '/': { body: '<title>News</title>' },
    '/feed': { type: 'application/json', headers: { 'x-feed': '1' }, body: '[]' },
    '/feed?page=2': { body: 'page two' },
    '/gone': { status: 410, body: 'gone' },
    '/bytes': { type: 'image/png', body: Uint8Array.of(1, 2, 3) },
  },
  'wiki.example.org': { '/': { body: 'wiki' } },
};

let server: SiteServer;
beforeAll(async () => {
  server = await serveSites({ sites });
});
afterAll(() => server.close());

/** Asks the server the way a browser does whose name resolution leads to it. */
async function ask(url: string, method = 'GET') {
  const { protocol, hostname, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const options = {
    method,
    host: '127.0.0.1',
    port: secure ? server.httpsPort : server.httpPort,
    path: pathname + search,
    headers: { host: hostname },
    servername: hostname,
    rejectUnauthorized: false,
  };
  (secure ? httpsRequest : httpRequest)(options, resolve).once('error', reject).end();
  const response = await promise;
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('serveSites', () => {
  it('serves the same page over http and https', async () => {
    for (const scheme of ['http', 'https']) {
      const answer = await ask(`${scheme}://news.example.com/`);
      expect(answer).toMatchObject({ status: 200, body: '<title>News</title>' });
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  it('tells hosts apart', async () => {
    await expect(ask('https://wiki.example.org/')).resolves.toMatchObject({ body: 'wiki' });
  });

  it('takes status, type, headers and bytes from the table', async () => {
    const feed = await ask('http://news.example.com/feed');
    expect(feed.headers).toMatchObject({ 'content-type': 'application/json', 'x-feed': '1' });
    await expect(ask('http://news.example.com/gone')).resolves.toMatchObject({ status: 410 });
    await expect(ask('http://news.example.com/bytes')).resolves.toMatchObject({ body: '\u0001\u0002\u0003' });
  });

  it('prefers an entry with the query, and ignores the query otherwise', async () => {
    await expect(ask('http://news.example.com/feed?page=2')).resolves.toMatchObject({ body: 'page two' });
    await expect(ask('http://news.example.com/feed?page=3')).resolves.toMatchObject({ body: '[]' });
  });

  it('answers HEAD without a body', async () => {
    const answer = await ask('http://news.example.com/', 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('19');
  });

  it.each([
    ['an unknown host', 'https://nowhere.example/', /No site called nowhere\.example/],
    ['an unknown path', 'https://news.example.com/nothing', /no page \/nothing/],
    ['a path that every object has', 'https://news.example.com/__proto__', /no page/],
    ['a host that every object has', 'http://constructor/', /No site/],
  ])('answers 404 in text for %s', async (_, url, body) => {
    const answer = await ask(url);
    expect(answer).toMatchObject({ status: 404, body: expect.stringMatching(body) });
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('keeps every request for tests to look at', async () => {
    const before = server.requests.length;
    await ask('https://news.example.com/feed?page=9', 'POST');
    expect(server.requests.slice(before)).toEqual([
      {
        scheme: 'https',
        method: 'POST',
        host: 'news.example.com',
        path: '/feed?page=9',
        headers: expect.objectContaining({ host: 'news.example.com' }),
      },
    ]);
  });

  it('shows a certificate that names its sites', async () => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const options = { host: '127.0.0.1', port: server.httpsPort, rejectUnauthorized: false };
    const socket = connect(options, () => resolve(socket.getPeerCertificate().subjectaltname ?? ''));
    socket.once('error', reject);
    const names = await promise;
    socket.destroy();
    expect(names).toBe('DNS:news.example.com, DNS:wiki.example.org, DNS:localhost, IP Address:127.0.0.1');
  });

  it('stops listening when closed, open connections or not, and may be closed twice', async () => {
    const other = await serveSites({ sites });
    const socket = connect({ host: '127.0.0.1', port: other.httpsPort, rejectUnauthorized: false });
    const { promise, resolve } = Promise.withResolvers<void>();
    socket.once('secureConnect', resolve);
    await promise;
    await other.close();
    await other.close();
    await expect(fetch(`http://127.0.0.1:${other.httpPort}/`)).rejects.toThrow('fetch failed');
  });
});
