import type { Category } from '@sheaf/protocol/category';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { categoryNames } from '@/components/agreement-words.ts';
import type { Switching } from '@/components/CategorySwitches.tsx';
import { toFailure } from '@/components/failure.ts';
import { toPermissions } from '@/components/wanted-permissions.ts';
import { ask } from '@/utils/messaging/ask.ts';

/**
 * Switches categories on and off. Switching on asks for the browser's permission first and changes nothing when the
 * browser or the person says no, nor when the switch was pressed again meanwhile.
 */
export function useSwitches(say: (words: string) => void): {
  switching: Partial<Record<Category, Switching>>;
  switchTo: (category: Category, on: boolean) => void;
} {
  const [switching, setSwitching] = useState<Partial<Record<Category, Switching>>>({});
  const presses = useRef<Partial<Record<Category, number>>>({});

  async function finish(category: Category, on: boolean, permission: Promise<boolean>): Promise<void> {
    const press = (presses.current[category] ?? 0) + 1;
    presses.current[category] = press;
    const isLatest = () => presses.current[category] === press;
    const settle = ({ [category]: _before, ...others }: typeof switching, now?: Switching) =>
      now ? { ...others, [category]: now } : others;
    setSwitching((before) => settle(before, { state: 'working', on }));
    let outcome: Switching | undefined;
    try {
      const isGranted = await permission;
      if (!isLatest()) return;
      if (isGranted) {
        await ask('setCategory', { category, on });
        say(`${categoryNames[category]}: ${on ? 'on' : 'off'}.`);
      } else outcome = { state: 'refused' };
    } catch (error) {
      outcome = { state: 'failed', failure: toFailure(error) };
    }
    if (isLatest()) setSwitching((before) => settle(before, outcome));
  }

  function switchTo(category: Category, on: boolean): void {
    // Before anything is awaited: the browser only asks within the click.
    const permission = on
      ? browser.permissions.request(toPermissions([category], import.meta.env.FIREFOX))
      : Promise.resolve(true);
    void finish(category, on, permission);
  }

  return { switching, switchTo };
}
