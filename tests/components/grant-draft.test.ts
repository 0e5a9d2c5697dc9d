import { describe, expect, it } from 'vitest';

import { findProblem, toDraft, toGrant, type GrantDraft } from '@/components/grant-draft.ts';
import { describeGrant } from '@/components/grant-words.ts';
import { formatDate } from '@/components/moments.ts';

const day = 24 * 60 * 60 * 1000;
const grant = {
  category: 'browsing' as const,
  purposes: ['research' as const],
  sites: { rule: 'only' as const, sites: ['a.example', 'b.example'] },
  expiresAt: 50 * day,
};

describe('what is about to be agreed to', () => {
  it('begins with what stands, and comes to the same again', () => {
    const draft = toDraft(grant, true);
    expect(draft).toEqual({
      isOn: true,
      purposes: ['research'],
      rule: 'only',
      sites: 'a.example\nb.example',
      until: 'keep',
    });
    expect(toGrant('browsing', draft, grant, 7)).toEqual(grant);
    const { expiresAt: _end, ...unending } = grant;
    expect(toGrant('browsing', toDraft(unending, true), unending, 7)).toEqual(unending);
  });

  it('ticks nothing where nothing stands, or no more', () => {
    const nothing = { isOn: false, purposes: [], until: 'open' };
    expect(toDraft(undefined, false)).toMatchObject({ ...nothing, sites: '', rule: 'all-except' });
    expect(toDraft(grant, false)).toMatchObject({ ...nothing, rule: 'only' });
  });

  it('has the sites and the end that were chosen', () => {
    const draft: GrantDraft = {
      isOn: true,
      purposes: ['research'],
      rule: 'all-except',
      sites: ' A.example, b.example;\n b.example ',
      until: 'month',
    };
    expect(toGrant('search', draft, undefined, day)).toEqual({
      category: 'search',
      purposes: ['research'],
      sites: { rule: 'all-except', sites: ['a.example', 'b.example'] },
      expiresAt: 31 * day,
    });
  });

  it.each<[Partial<GrantDraft>, string | undefined]>([
    [{}, undefined],
    [{ purposes: [] }, 'at least one use'],
    [{ purposes: [], isOn: false }, undefined],
    [{ sites: ' ' }, 'at least one site'],
    [{ sites: '', rule: 'all-except' }, undefined],
    [{ sites: Array.from({ length: 201 }, (_, i) => `s${i}.example`).join(' ') }, 'at most 200'],
  ])('says what is missing: %j', (change, words) => {
    const problem = findProblem({ ...toDraft(grant, true), ...change });
    if (words === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(words);
  });

  it('is said in a sentence, with what is not too much to be named', () => {
    expect(describeGrant('A union', grant)).toBe(
      `A union may use the pages you open for research whose results are published, only on a.example and b.example, until ${formatDate(grant.expiresAt)}.`,
    );
    const { expiresAt: _end, ...unending } = grant;
    const rest = { ...unending, sites: { rule: 'all-except' as const, sites: [] as string[] } };
    expect(describeGrant('A union', rest)).toContain('published, on every site, until you stop it.');
    const many = { rule: 'all-except' as const, sites: ['a', 'b', 'c', 'd', 'e'] };
    expect(describeGrant('A union', { ...rest, sites: many })).toContain('on every site except 5 sites');
  });
});
