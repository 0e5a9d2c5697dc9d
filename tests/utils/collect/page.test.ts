// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

import { isCollectable } from '@/utils/collect/page.ts';
import { forgetPage } from './web-page.ts';

afterEach(forgetPage);

const typed = (contentType: string) => {
  vi.spyOn(document, 'contentType', 'get').mockReturnValue(contentType);
  return isCollectable(document);
};

describe('a document may be looked at', () => {
  it('when it is a web page in a tab of its own', () => {
    document.body.innerHTML = '<form><input type="text"><input><input type="email"></form>';
    expect(isCollectable(document)).toBe(true);
    expect(typed('application/xhtml+xml')).toBe(true);
  });

  it.each(['application/pdf', 'text/plain', 'application/json', 'image/svg+xml', 'image/png', ''])(
    'but not when it is %j',
    (contentType) => {
      expect(typed(contentType)).toBe(false);
    },
  );

  it.each([
    '<input type="password">',
    '<input type="password" hidden>',
    '<div><form><p><input name="pin" type="password" disabled></p></form></div>',
  ])('but not while it holds %s', (html) => {
    document.body.innerHTML = html;
    expect(isCollectable(document)).toBe(false);
    document.body.replaceChildren();
    expect(isCollectable(document)).toBe(true);
  });

  it.each<[string, object | null]>([
    ['in a frame', { top: {} }],
    ['when nothing shows it', null],
  ])('but not %s', (_where, defaultView) => {
    vi.spyOn(document, 'defaultView', 'get').mockReturnValue(defaultView as Window & typeof globalThis);
    expect(isCollectable(document)).toBe(false);
  });
});
