type Rule = 'always' | 'unmetered' | 'asked';

const words: Record<Rule, { name: string; more: string }> = {
  always: { name: 'Whenever it is due', more: 'Batches are small: a day of browsing is some 30 kB.' },
  unmetered: {
    name: 'Not while data is saved',
    more: 'Waits while the browser’s data saver is on, or the connection is a mobile one, as far as the browser says.',
  },
  asked: {
    name: 'Only when I say so',
    more: 'Nothing leaves by itself. In Review, “Check again” sends what is sealed; it waits there as long as you like.',
  },
};

interface Props {
  rule: Rule;
  /** The browser says something of the connection. */
  canTell: boolean;
  isBusy: boolean;
  onChange: (rule: Rule) => void;
}

/** When batches may leave by themselves. */
export function SendingForm({ rule, canTell, isBusy, onChange }: Props) {
  return (
    <fieldset class="stack-tight">
      <legend>
        <strong>When batches are sent</strong>
      </legend>
      {(Object.keys(words) as Rule[]).map((each) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="sending"
            checked={rule === each}
            disabled={each === 'unmetered' && !canTell && rule !== each}
            aria-label={words[each].name}
            aria-describedby={`sending-${each}-more`}
            data-testid={`sending-${each}`}
            onChange={() => {
              if (!isBusy) onChange(each);
            }}
          />
          <strong>{words[each].name}</strong>
          <span class="choice-more" id={`sending-${each}-more`}>
            {words[each].more}
            {each === 'unmetered' && !canTell && ' This browser does not say what the connection is.'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
