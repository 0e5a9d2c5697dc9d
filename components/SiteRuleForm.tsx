import { useRef, useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { countOf } from './moments.ts';
import { Notice } from './Notice.tsx';

/** Everywhere but on some sites, or on some sites only. */
export type Rule = 'all-except' | 'only';

const words: Record<Rule, { name: string; more: string }> = {
  'all-except': {
    name: 'On every site, except these',
    more: 'Sites on your list are left out, all others are captured.',
  },
  only: { name: 'Only on these sites', more: 'Sites on your list are captured, all others are left out.' },
};

interface Props {
  rule: Rule;
  /** Sites on the list. */
  count: number;
  isBusy: boolean;
  /** @returns whether the rule holds now */
  onChange: (rule: Rule, keepsList: boolean) => Promise<boolean>;
}

/**
 * One list serves both rules, and means the opposite under the other. So a change of the rule asks what is to become
 * of the list before anything happens.
 */
export function SiteRuleForm({ rule, count, isBusy, onChange }: Props) {
  const [asked, setAsked] = useState<Rule>();
  const radios = useRef<Partial<Record<Rule, HTMLInputElement | null>>>({});
  const wanted = asked ?? rule;

  async function change(next: Rule, keepsList: boolean): Promise<void> {
    const holds = await onChange(next, keepsList);
    setAsked(undefined);
    radios.current[holds ? next : rule]?.focus();
  }

  function choose(next: Rule): void {
    if (isBusy) return;
    setAsked(next === rule ? undefined : next);
    if (next !== rule && count === 0) void change(next, false);
  }

  function keepAsItIs(): void {
    setAsked(undefined);
    radios.current[rule]?.focus();
  }

  return (
    <div class="stack-tight">
      <fieldset class="stack-tight">
        <legend>
          <h3>Where Sheaf captures</h3>
        </legend>
        {(Object.keys(words) as Rule[]).map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="site-rule"
              checked={wanted === each}
              aria-label={words[each].name}
              aria-describedby={`rule-${each}-more`}
              data-testid={`rule-${each}`}
              ref={(radio) => {
                radios.current[each] = radio;
              }}
              onChange={() => choose(each)}
            />
            <strong>{words[each].name}</strong>
            <span class="choice-more" id={`rule-${each}-more`}>
              {words[each].more}
            </span>
          </label>
        ))}
      </fieldset>
      {wanted !== rule && count > 0 && (
        <Notice tone="care" title={`What about the ${countOf(count, 'site')} on your list?`} role="alert">
          <p>{describeTurn(wanted, count)} Nothing has changed yet.</p>
          <div class="row">
            <Button testId="rule-empty" isBusy={isBusy} onPress={() => void change(wanted, false)}>
              Begin with an empty list
            </Button>
            <Button testId="rule-keep" isBusy={isBusy} onPress={() => void change(wanted, true)}>
              Keep the list
            </Button>
            <Button testId="rule-stay" onPress={keepAsItIs}>
              Change nothing
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

function describeTurn(wanted: Rule, count: number): string {
  const [it, is] = count === 1 ? ['it', 'is'] : ['they', 'are'];
  if (wanted === 'only') {
    return `Until now ${it} ${is} left out. If you keep the list, ${it} become${count === 1 ? 's' : ''} all that is captured. If you begin with an empty list, nothing is captured until you add a site.`;
  }
  return `Until now ${it} ${is} all that is captured. If you keep the list, ${it} ${is} left out, and every other site is captured. If you begin with an empty list, every site is captured.`;
}
