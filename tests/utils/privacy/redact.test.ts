import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CapturedEvent } from '@sheaf/protocol/event';
import { activityEventSchema } from '@sheaf/protocol/event';
import { redact as redactWith } from '@/utils/privacy/redact.ts';

/** Where the member captures everywhere. */
const redact = (event: CapturedEvent) => redactWith(event, { privateHosts: [], isCaptured: () => true });

function visit(url: string, title = 'A title'): CapturedEvent {
  return {
    v: 1,
    id: '0197f1a0-0000-7000-8000-000000000001',
    type: 'page.visit',
    at: 1_790_000_000_000,
    visit: '0197f1a0-0000-7000-8000-000000000002',
    url,
    title,
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
}

describe('redact', () => {
  it('keeps origin and path, and names every rule that changed the event', () => {
    expect(redact(visit('https://me:secret@News.Example.com:8443/a%20b/c?token=x#part'))).toMatchObject({
      site: 'example.com',
      url: 'https://news.example.com:8443/a%20b/c',
      redactions: ['url.userinfo', 'url.query', 'url.fragment'],
    });
    expect(redact(visit('https://example.org/'))).toMatchObject({
      url: 'https://example.org/',
      redactions: [],
    });
  });

  it('takes e-mail addresses out of titles and paths, in any script and any layer of encoding', () => {
    expect(
      redact(visit('https://example.org/u/jo%2540example.net/x', 'Inbox of ünï@bücher.example (3)')),
    ).toMatchObject({
      title: 'Inbox of [e-mail] (3)',
      url: 'https://example.org/u/[e-mail]/x',
      redactions: ['url.email', 'title.email'],
    });
  });

  it('lets no secret of query, fragment or userinfo through, whatever the address', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{16,24}$/).map((text) => `zq${text}`);
    const path = fc.webPath().filter((text) => text.length < 500);
    fc.assert(
      fc.property(secret, path, fc.webQueryParameters(), (hidden, pathname, query) => {
        const url = `https://${hidden}:${hidden}@www.example.com${pathname}?${query}&k=${hidden}#${hidden}`;
        const event = redact(visit(url, 'x'));
        expect(JSON.stringify(event)).not.toContain(hidden);
        expect(activityEventSchema.safeParse(event).success).toBe(true);
      }),
    );
  });

  it('lets no e-mail address through a title, wherever it stands', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('abc @.,<>()"\'ßé漢')), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.emailAddress(), text, (before, address, after) => {
        const event = redact(visit('https://example.com/', `${before} ${address} ${after}`));
        expect(event && 'title' in event ? event.title : '').not.toContain(address);
      }),
    );
  });

  it.each([
    'file:///home/someone/diary.txt',
    'data:text/html,hello',
    'blob:https://example.com/0197f1a0',
    'about:blank',
    'http://localhost:3000/admin',
    'http://192.168.1.1/',
    'http://[::1]/',
    'https://intranet/wiki',
    'chrome-extension://abc/popup.html',
    'not an address',
  ])('keeps nothing of %s', (url) => {
    expect(redact(visit(url))).toBeUndefined();
  });

  it('keeps the site when the address alone is too long', () => {
    const event = redact(visit(`https://example.com/${'a'.repeat(3_000)}`));
    expect(event).toMatchObject({ site: 'example.com', redactions: ['url.too-long'] });
    expect(event).not.toHaveProperty('url');
  });
});
