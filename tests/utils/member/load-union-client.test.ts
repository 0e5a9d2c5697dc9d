import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const loaded = { createWeb5Client: () => {} };

/** A fresh module: it keeps what it loaded. */
const importLoader = async () => {
  vi.resetModules();
  return import('@/utils/member/load-union-client.ts');
};

function runScript(): void {
  vi.stubGlobal('sheafUnionClient', loaded);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('in a service worker', () => {
  const importScripts = vi.fn<(url: string) => void>();
  const addEventListener = vi.fn<(type: string, listener: () => void) => void>();

  beforeEach(() => {
    importScripts.mockReset().mockImplementation(runScript);
    addEventListener.mockReset();
    vi.stubGlobal('importScripts', importScripts);
    vi.stubGlobal('addEventListener', addEventListener);
  });

  test('imports the script while it is installed, so that it may do so later', async () => {
    const { prepareUnionClient } = await importLoader();
    prepareUnionClient();
    expect(importScripts).not.toHaveBeenCalled();
    const [type, listener] = addEventListener.mock.calls[0] ?? [];
    expect(type).toBe('install');
    listener?.();
    expect(importScripts.mock.calls).toEqual([['/union-client.js']]);
  });

  test('imports it once', async () => {
    const { loadUnionClient } = await importLoader();
    expect(await Promise.all([loadUnionClient(), loadUnionClient()])).toEqual([loaded, loaded]);
    expect(await loadUnionClient()).toBe(loaded);
    expect(importScripts).toHaveBeenCalledOnce();
  });

  test('imports nothing if installing just did', async () => {
    runScript();
    const { loadUnionClient } = await importLoader();
    expect(await loadUnionClient()).toBe(loaded);
    expect(importScripts).not.toHaveBeenCalled();
  });

  test('can be asked again after a failure', async () => {
    importScripts.mockImplementationOnce(() => {
      throw new DOMException('refused', 'NetworkError');
    });
    const { loadUnionClient } = await importLoader();
    await expect(loadUnionClient()).rejects.toMatchObject({
      name: 'RecoverableError',
      code: 'member.client',
      cause: { name: 'NetworkError' },
    });
    expect(await loadUnionClient()).toBe(loaded);
  });

  test('says so if the script is not what it should be', async () => {
    importScripts.mockImplementation(() => {});
    const { loadUnionClient } = await importLoader();
    await expect(loadUnionClient()).rejects.toMatchObject({ code: 'member.client' });
  });
});

describe('in a page', () => {
  /** A document whose scripts load as they are told. */
  function stubDocument(run: (script: EventTarget & { src: string }) => void) {
    const script = Object.assign(new EventTarget(), { src: '', remove: vi.fn<() => void>() });
    const append = vi.fn<(element: typeof script) => void>((element) => queueMicrotask(() => run(element)));
    vi.stubGlobal('document', { createElement: () => script, head: { append } });
    return { script, append };
  }

  test('prepares nothing', async () => {
    const addEventListener = vi.fn<() => void>();
    vi.stubGlobal('addEventListener', addEventListener);
    const { prepareUnionClient } = await importLoader();
    prepareUnionClient();
    expect(addEventListener).not.toHaveBeenCalled();
  });

  test('loads the same script by an element, once', async () => {
    const { script, append } = stubDocument((element) => {
      runScript();
      element.dispatchEvent(new Event('load'));
    });
    const { loadUnionClient } = await importLoader();
    expect(await Promise.all([loadUnionClient(), loadUnionClient()])).toEqual([loaded, loaded]);
    expect(script.src).toBe('/union-client.js');
    expect(append).toHaveBeenCalledOnce();
    expect(script.remove).toHaveBeenCalledOnce();
  });

  test('reports a script that does not load', async () => {
    stubDocument((element) => element.dispatchEvent(new Event('error')));
    const { loadUnionClient } = await importLoader();
    await expect(loadUnionClient()).rejects.toMatchObject({ code: 'member.client' });
  });
});
