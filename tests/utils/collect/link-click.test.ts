// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createLinkClickCollector } from '@/utils/collect/link-click.ts';
import { fakePage, fakeVisit, forgetPage, runCollector } from './web-page.ts';

let run: ReturnType<typeof runCollector>;

beforeEach(() => {
  fakePage();
  run = runCollector(createLinkClickCollector);
  run.collector.begin(fakeVisit());
});
afterEach(() => {
  run.stop();
  forgetPage();
});

function click(html: string, selector = 'a', init: MouseEventInit & { type?: string } = {}): unknown[] {
  document.body.innerHTML = html;
  const event = new MouseEvent(init.type ?? 'click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  event.preventDefault();
  document.querySelector(selector)?.dispatchEvent(event);
  return run.emitted.splice(0).map(({ sighting }) => sighting);
}

describe('a link that is followed', () => {
  it('is told with its target, also when something inside it was pressed', () => {
    const [sighting] = click('<a href="https://other.example/x?y#z"><b><i>here</i></b></a>', 'i');
    expect(sighting).toMatchObject({ type: 'link.click', object: { href: 'https://other.example/x?y#z' } });
  });

  it('is told with how far down it stood', () => {
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2_000);
    vi.stubGlobal('scrollY', 400);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ top: 100 } as DOMRect);
    expect(click('<a href="https://other.example/">here</a>')).toMatchObject([
      { metrics: { position: 0.25 } },
    ]);
  });

  it('with the middle button is told, with the right one not', () => {
    const html = '<a href="https://other.example/">here</a>';
    expect(click(html, 'a', { type: 'auxclick', button: 1 })).toHaveLength(1);
    expect(click(html, 'a', { type: 'auxclick', button: 2 })).toEqual([]);
  });

  it.each([
    ['<a href="#part">here</a>', 'a part of the same page'],
    ['<a href="javascript:void 0">here</a>', 'no page'],
    ['<a href="mailto:a@example.com">here</a>', 'a mail program'],
    ['<a href="tel:1">here</a>', 'a telephone'],
    ['<a>here</a>', 'nowhere'],
  ])('%s leads to %s and is not told', (html) => {
    expect(click(html)).toEqual([]);
  });

  it('is not told outside a visit, nor once stopped', () => {
    const html = '<a href="https://other.example/">here</a>';
    run.collector.end();
    expect(click(html)).toEqual([]);
    run.collector.begin(fakeVisit());
    run.stop();
    expect(click(html)).toEqual([]);
  });
});

it('pressing anything else is not told', () => {
  expect(click('<button>here</button>', 'button')).toEqual([]);
});
