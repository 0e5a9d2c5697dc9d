import type { Bytes } from '@sheaf/protocol/bytes';
import type { EventType } from '@sheaf/protocol/category';
import { sitesOf, type Spoken } from '@sheaf/protocol/event';

import type { BatchSummary } from './database.ts';

/** What a summary says of one event: enough to recall it by. */
export interface SummarisedEvent {
  type: EventType;
  /** Minutes since the epoch. */
  minute: number;
  /** Those it speaks of, its own first. */
  sites: string[];
}

export const minuteMs = 60_000;

/** The summary of a batch's events, which are given in its order; four or five bytes each, and every site's name once. */
export function summarise(events: readonly (Spoken & { type: EventType; at: number })[]): BatchSummary {
  const [types, sites] = [new Map<EventType, number>(), new Map<string, number>()];
  const numbers: number[] = [];
  let before = 0;
  for (const event of events) {
    const minute = Math.floor(event.at / minuteMs);
    const spoken = [...new Set(sitesOf(event))];
    numbers.push(numberOf(event.type, types), fold(minute - before), spoken.length);
    numbers.push(...spoken.map((site) => numberOf(site, sites)));
    before = minute;
  }
  return { types: [...types.keys()], sites: [...sites.keys()], events: writeNumbers(numbers) };
}

/** Undoes `summarise`. */
export function readSummary({ types, sites, events }: BatchSummary): SummarisedEvent[] {
  const numbers = readNumbers(events);
  const read: SummarisedEvent[] = [];
  let minute = 0;
  for (let i = 0; i < numbers.length;) {
    const [type = 0, step = 0, count = 0] = numbers.slice(i, i + 3);
    minute += unfold(step);
    const spoken = numbers.slice(i + 3, i + 3 + count).map((number) => sites[number] ?? '');
    read.push({ type: types[type] ?? 'page.visit', minute, sites: spoken });
    i += 3 + count;
  }
  return read;
}

/** Its number, the next one if it has none yet. */
function numberOf<T>(name: T, numbers: Map<T, number>): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}

/** Whole numbers as natural ones, small where they are near 0. */
function fold(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unfold(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

/** Seven bits a byte, lowest first; the eighth says that more follow. */
function writeNumbers(numbers: readonly number[]): Bytes {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function readNumbers(bytes: Bytes): number[] {
  const numbers: number[] = [];
  let [number, place] = [0, 1];
  for (const byte of bytes) {
    number += (byte % 128) * place;
    place *= 128;
    if (byte >= 128) continue;
    numbers.push(number);
    [number, place] = [0, 1];
  }
  return numbers;
}
