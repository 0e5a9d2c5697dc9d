/** Days; null for ever. */
type Days = 365 | 90 | 30 | null;

const choices: { days: Days; name: string; more: string }[] = [
  {
    days: null,
    name: 'For ever',
    more: 'Nothing goes unless you delete it. The record grows by some MB a month.',
  },
  { days: 365, name: 'A year', more: 'Counted from the last receipt.' },
  { days: 90, name: '90 days', more: 'Counted from the last receipt.' },
  { days: 30, name: '30 days', more: 'Counted from the last receipt.' },
];

interface Props {
  days: Days;
  isBusy: boolean;
  onChange: (days: Days) => void;
}

/** How long events stay that a union has. */
export function RetentionForm({ days, isBusy, onChange }: Props) {
  return (
    <fieldset class="stack-tight">
      <legend>
        <strong>How long such events stay</strong>
      </legend>
      {choices.map((choice) => (
        <label key={choice.name} class="choice">
          <input
            type="radio"
            name="retention"
            checked={choice.days === days}
            aria-label={choice.name}
            aria-describedby={`retention-${choice.days}-more`}
            data-testid={`retention-${choice.days ?? 'ever'}`}
            onChange={() => {
              if (!isBusy) onChange(choice.days);
            }}
          />
          <strong>{choice.name}</strong>
          <span class="choice-more" id={`retention-${choice.days}-more`}>
            {choice.more}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
