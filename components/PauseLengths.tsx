import { pauseLengths, type PauseLength } from './end-of-pause.ts';

interface Props {
  value: PauseLength;
  onChange: (length: PauseLength) => void;
}

/** How long the next pause is to last. */
export function PauseLengths({ value, onChange }: Props) {
  return (
    <select
      class="button pause-length"
      aria-label="How long to pause"
      data-testid="pause-length"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as PauseLength)}
    >
      {Object.entries(pauseLengths).map(([length, words]) => (
        <option key={length} value={length}>
          {words}
        </option>
      ))}
    </select>
  );
}
