import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { activityEventSchema, type ActivityEvent, type CapturedEvent } from '@sheaf/protocol/event';
import { redact as redactWith, type RedactOptions } from '@/utils/privacy/redact.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';

const everything: RedactOptions = {
  privateHosts: [],
  isCaptured: () => true,
  filter: createTextFilter([]),
  topics: [],
};

/** What is left of an event, where the member captures everywhere; undefined when nothing is. */
function redact(event: CapturedEvent, options: Partial<RedactOptions> = {}): ActivityEvent | undefined {
  const redacted = redactWith(event, { ...everything, ...options });
  return 'event' in redacted ? redacted.event : undefined;
}

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
      redactions: ['url.userinfo', 'url.fragment', 'url.query'],
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

  it('leaves the title of a page of results out: it says the query, which is agreed to by itself', () => {
    for (const url of ['https://www.google.com/search?q=a', 'https://www.startpage.com/sp/search']) {
      const event = redact(visit(url, 'a - Search'));
      expect(event).not.toHaveProperty('title');
      expect(event?.redactions).toContain('title.search');
    }
    expect(redact(visit('https://www.google.com/about', 'About'))).toHaveProperty('title', 'About');
    expect(redact(visit('https://notgoogle.com/search?q=a', 'a'))).toHaveProperty('title', 'a');
  });

  it('takes e-mail addresses out of queries and of what pages say of themselves', () => {
    const {
      title: _title,
      context: _context,
      ...rest
    } = visit('https://www.google.com/search?q=x') as Record<string, unknown>;
    const envelope = rest;
    const searched = { engine: 'google', vertical: 'web', page: 1 } as const;
    const asked = { ...envelope, type: 'search.query', object: { ...searched, query: 'jo@example.net x' } };
    expect(redact(asked as CapturedEvent)).toMatchObject({ object: { query: '[e-mail] x' } });
    const read = {
      ...envelope,
      type: 'content.read',
      durationMs: 1,
      object: { kind: 'news', publisher: 'jo@example.net', topics: ['by jo@example.net'] },
      metrics: { words: 1, readRatio: 1 },
    };
    const sold = { ...envelope, type: 'commerce.view', object: { name: 'for jo@example.net', price: 1 } };
    for (const event of [read, sold]) {
      expect(JSON.stringify(redact(event as CapturedEvent))).not.toContain('jo@example.net');
      expect(redact(event as CapturedEvent)?.redactions).toContain('label.email');
    }
  });

  it('says of a result that was followed its site, or nothing of it where that is not captured', () => {
    const {
      title: _title,
      context: _context,
      ...rest
    } = visit('https://www.google.com/search?q=x') as Record<string, unknown>;
    const object = { engine: 'google', vertical: 'web', page: 1, href: 'https://a.example.net/b?c' };
    const click = {
      ...(rest as object),
      type: 'search.click',
      object,
      metrics: { rank: 2 },
    } as CapturedEvent;
    expect(redact(click)).toMatchObject({ object: { target: 'example.net' }, metrics: { rank: 2 } });
    expect(redact(click, { isCaptured: (site) => site !== 'example.net' })).toBeUndefined();
  });

  it('keeps the site when the address alone is too long', () => {
    const event = redact(visit(`https://example.com/${'a'.repeat(3_000)}`));
    expect(event).toMatchObject({ site: 'example.com', redactions: ['url.too-long'] });
    expect(event).not.toHaveProperty('url');
  });
});
