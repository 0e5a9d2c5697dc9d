import { categoryOf, type Category } from '@sheaf/protocol/category';
import type { Detail } from '@sheaf/protocol/detail';
import type { ActivityEvent } from '@sheaf/protocol/event';

import { coarsen } from './coarsen.ts';
import type { RuleName } from './rules.ts';

/** What a member chose for each category at one union; `full` for what is not named. */
export type Details = Partial<Record<Category, Detail>>;

/** Rules that one event may name (protocol/event.ts). */
const mostRules = 20;

/**
 * What one union gets of an event: with coarse times, and as it is stored or less. Pure; doing it again changes nothing,
 * and a lower detail never says more.
 *
 * @param times `exact` for what was sealed before times were made coarse
 * @returns undefined when the union gets nothing of it
 */
export function project(
  event: ActivityEvent,
  details: Details = {},
  times: 'exact' | 'coarse' = 'coarse',
): ActivityEvent | undefined {
  const timed = times === 'coarse' ? coarsen(event) : event;
  const detail = details[categoryOf(event.type)] ?? 'full';
  if (detail === 'full') return timed;
  if (detail === 'nothing') return undefined;
  return detail === 'path' ? withoutParameters(timed) : withoutPage(timed);
}

function withoutParameters(event: ActivityEvent): ActivityEvent {
  const at = event.url?.indexOf('?') ?? -1;
  return at < 0 ? event : name({ ...event, url: event.url?.slice(0, at) }, ['url.path']);
}

function withoutPage(event: ActivityEvent): ActivityEvent {
  const { url, ...rest } = event;
  const names: RuleName[] = url === undefined ? [] : ['url.site'];
  if ('title' in rest && rest.title !== undefined) {
    const { title: _title, ...untitled } = rest;
    return name(untitled, [...names, 'title.site']);
  }
  return names.length === 0 ? event : name(rest, names);
}

function name(event: ActivityEvent, names: readonly RuleName[]): ActivityEvent {
  const others = event.redactions.filter((rule) => !names.includes(rule as RuleName));
  return { ...event, redactions: [...others.slice(0, mostRules - names.length), ...names] };
}
