import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createUuid } from '@/utils/collect/uuid.ts';
import { describeTab, openPage } from '@/utils/pipeline/open-page.ts';
import { recordEvents } from '@/utils/pipeline/record.ts';
import { forgetOldRevisions, reviseHeld, undoRevision } from '@/utils/pipeline/revise.ts';
import { setDetail } from '@/utils/pipeline/set-detail.ts';
import { setTopic, setWords } from '@/utils/pipeline/set-privacy.ts';
import { tryFilters } from '@/utils/pipeline/try-filters.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents, readEventsAfter } from '@/utils/store/events.ts';
import { readPrivacy } from '@/utils/store/privacy-settings.ts';
import { writeCapture } from '@/utils/store/settings.ts';
import { addUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent, sampleUnion, unionDid } from '../store/samples.ts';
import { fakePermissions } from './fake-permissions.ts';

const origin = 'https://www.example.com';

beforeEach(async () => {
  fakeBrowser.reset();
  fakePermissions(['https://*/*']);
  await cleanDatabase();
  await writeCapture({
    categories: { browsing: { since: 0 }, engagement: { since: 0 } },
    sites: { rule: 'all-except', sites: ['excluded.org'] },
    privateHosts: [],
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const envelope = (visit: string, path: string) => ({
  v: 1 as const,
  id: createUuid(),
  visit,
  at: 1,
  url: origin + path,
  source: { collector: 'x', version: 1, confidence: 'observed' as const },
});
const visitTo = (path: string, title: string, visit: string = createUuid()) => ({
  ...envelope(visit, path),
  type: 'page.visit' as const,
  title,
  context: { transition: 'direct' as const },
});
const lookAt = (path: string, visit: string) => ({
  ...envelope(visit, path),
  type: 'page.engagement' as const,
  durationMs: 1,
  metrics: { focusedMs: 1, visibleMs: 1, maxScroll: 0 },
});
const record = (...events: Parameters<typeof recordEvents>[0]) => recordEvents(events, new URL(`${origin}/`));

describe('the member’s own words', () => {
  it('are in nothing that is captured from the moment they are set', async () => {
    await setWords([' Zoë ', 'zoë', 'c++11']);
    expect((await readPrivacy()).words).toEqual(['zoë', 'c++11']);
    await record(visitTo('/zoe/1', 'ZOE'));
    expect(await readEventsAfter(0, 9)).toMatchObject([{ url: `${origin}/*/1`, title: '[…]' }]);
  });

  it.each(['', ' ', '+', 'a'])('must have something to look for, and “%s” has not', async (word) => {
    await expect(setWords(['ok', word])).rejects.toMatchObject({ code: 'privacy.word' });
    expect((await readPrivacy()).words).toEqual([]);
  });
});

describe('a sensitive page', () => {
  it('leaves nothing: not its visit, nor how long one was there', async () => {
    const visit = createUuid();
    expect(await record(visitTo('/a', 'HIV test', visit), lookAt('/a', visit))).toEqual({
      stored: 0,
      stop: false,
    });
    await record(lookAt('/a', visit));
    await record(visitTo('/b', 'A page'), lookAt('/b', createUuid()));
    expect((await readEventsAfter(0, 9)).map(({ url }) => url)).toEqual([`${origin}/b`, `${origin}/b`]);
  });

  it('leaves nothing of what came before it said so, either', async () => {
    const visit = createUuid();
    await record(visitTo('/a', 'A page', visit), lookAt('/a', visit), visitTo('/c', 'Another'));
    await record(visitTo('/a', 'Am I pregnant?', visit));
    expect((await readEventsAfter(0, 9)).map(({ url }) => url)).toEqual([`${origin}/c`]);
  });

  it('is captured once the member opts in to its topic by name, and not before', async () => {
    await setTopic('health', true);
    await record(visitTo('/a', 'HIV test'));
    await setTopic('health', false);
    await record(visitTo('/b', 'HIV test'));
    expect((await readEventsAfter(0, 9)).map(({ url }) => url)).toEqual([`${origin}/a`]);
  });

  it('has no collector when its address says so, and the popup can say why', async () => {
    const address = new URL('https://www.webmd.com/a');
    const page = { address, tabId: 1, documentId: undefined };
    expect(await openPage(page)).toMatchObject({ categories: [] });
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url: address.href } as never);
    expect(await describeTab(1)).toEqual({
      site: 'webmd.com',
      captured: false,
      reason: 'sensitive',
      topics: ['Health'],
    });
    await setTopic('health', true);
    expect(await describeTab(1)).toEqual({ site: 'webmd.com', captured: true });
  });
});

describe('trying the filters', () => {
  it('shows what would be stored and what each union would get, and stores nothing', async () => {
    await addUnion(sampleUnion());
    await setDetail(unionDid, 'browsing', 'site');
    expect(await tryFilters(' example.com/a?utm_source=x ')).toEqual({
      kind: 'address',
      stored: 'https://example.com/a',
      topics: [],
      rules: ['url.tracking', 'url.query'],
      unions: [{ union: unionDid, name: 'A union', detail: 'site', shared: 'example.com' }],
    });
    expect(await tryFilters('call +49 151 1234567')).toMatchObject({ kind: 'text', stored: 'call [phone]' });
    await setDetail(unionDid, 'browsing', 'nothing');
    expect((await tryFilters('a text')).unions).toMatchObject([{ shared: null }]);
    expect(await database.events.count()).toBe(0);
  });

  it('takes a text as the title of any page that may be captured', async () => {
    await writeCapture({
      categories: { browsing: { since: 0 } },
      sites: { rule: 'only', sites: ['a.org'] },
      privateHosts: [],
    });
    await setWords(['exam']);
    expect(await tryFilters('an exam')).toMatchObject({ stored: 'an […]', rules: ['title.word'] });
    expect(await tryFilters('HIV test')).toMatchObject({
      stored: null,
      refused: 'sensitive',
      topics: ['health'],
    });
  });

  it.each([
    ['http://localhost/', 'no-site'],
    ['excluded.org', 'excluded'],
    ['https://www.webmd.com/', 'sensitive'],
    ['zoes-blog.com', 'name'],
  ])('says why nothing of %s would be: %s', async (input, refused) => {
    await setWords(['Zoe']);
    expect(await tryFilters(input)).toMatchObject({ stored: null, refused });
  });
});

describe('revising what is held', () => {
  const request = {
    words: ['page'],
    sites: ['b.org'],
    from: 0,
    revision: '0197f1a0-0000-7000-8000-000000000009',
  };

  it('counts first, then does what it counted, and can be undone', async () => {
    await addEvents(
      [sampleEvent('a.org'), sampleEvent('b.org'), { ...sampleEvent('c.org'), title: 'x' } as never],
      1,
    );
    const before = await readEventsAfter(0, 9);
    expect(await reviseHeld({ ...request, dry: true })).toEqual({ changed: 1, deleted: 1, next: null });
    expect(await readEventsAfter(0, 9)).toEqual(before);
    expect(await reviseHeld({ ...request, dry: false })).toEqual({ changed: 1, deleted: 1, next: null });
    expect(await readEventsAfter(0, 9)).toMatchObject([{ title: 'A […]' }, { title: 'x' }]);
    expect(await undoRevision(request.revision)).toEqual({ restored: 2, lost: 0, isDone: true });
    expect(await readEventsAfter(0, 9)).toEqual(before);
  });

  it('goes step by step through a long record', async () => {
    await addEvents(
      Array.from({ length: 1_200 }, () => sampleEvent('b.org')),
      1,
    );
    const first = await reviseHeld({ ...request, dry: false });
    expect(first).toEqual({ changed: 0, deleted: 1_000, next: 1_000 });
    expect(await reviseHeld({ ...request, from: first.next ?? 0, dry: false })).toMatchObject({
      deleted: 200,
      next: null,
    });
  });

  it('brings back no word that is on the list by then', async () => {
    await addEvents([sampleEvent('a.org')], 1);
    await reviseHeld({ ...request, dry: false });
    await setWords(['page']);
    await undoRevision(request.revision);
    expect(await readEventsAfter(0, 9)).toMatchObject([{ title: 'A […]' }]);
  });

  it('keeps what was before for ten minutes, and an alarm forgets it', async () => {
    await addEvents([sampleEvent('a.org')], 1);
    await reviseHeld({ ...request, dry: false });
    await forgetOldRevisions();
    expect(await database.revisions.count()).toBe(1);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    await forgetOldRevisions();
    vi.useRealTimers();
    expect(await database.revisions.count()).toBe(0);
  });
});
