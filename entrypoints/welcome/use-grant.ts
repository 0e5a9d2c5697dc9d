import type { Category } from '@sheaf/protocol/category';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { toFailure, type Failure } from '@/components/failure.ts';
import { toPermissions } from '@/components/wanted-permissions.ts';
import { ask } from '@/utils/messaging/ask.ts';

export type Grant =
  { state: 'open' | 'working' | 'refused' | 'done' } | { state: 'failed'; failure: Failure };

/**
 * Asks for the browser's permission, then opts in to the categories, then does what else was agreed. Nothing is
 * changed when the browser or the person says no.
 */
export function useGrant(): {
  grant: Grant;
  run: (categories: readonly Category[], then?: () => Promise<unknown>) => void;
} {
  const [grant, setGrant] = useState<Grant>({ state: 'open' });

  async function finish(
    permission: Promise<boolean>,
    categories: readonly Category[],
    then?: () => Promise<unknown>,
  ): Promise<Grant> {
    try {
      if (!(await permission)) return { state: 'refused' };
      for (const category of categories) await ask('setCategory', { category, on: true });
      await then?.();
      return { state: 'done' };
    } catch (error) {
      return { state: 'failed', failure: toFailure(error) };
    }
  }

  function run(categories: readonly Category[], then?: () => Promise<unknown>): void {
    // Before anything is awaited: the browser only asks within the click.
    const wanted = toPermissions(categories, import.meta.env.FIREFOX);
    const permission = browser.permissions.request(wanted);
    setGrant({ state: 'working' });
    void finish(permission, categories, then).then(setGrant);
  }

  return { grant, run };
}
