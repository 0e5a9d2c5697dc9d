import { useState } from 'preact/hooks';

interface Props {
  words: readonly string[];
  /** Which to ask for, counted from 1. */
  places: readonly number[];
  isBusy: boolean;
  onRight: () => void;
}

/** Asks for some words of a phrase that was just written down. */
export function PhraseCheck({ words, places, isBusy, onRight }: Props) {
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [wrong, setWrong] = useState<number[]>([]);

  function check(): void {
    const isWrong = (place: number) => (typed[place] ?? '').trim().toLowerCase() !== words[place - 1];
    const found = places.filter(isWrong);
    setWrong(found);
    if (found.length === 0) onRight();
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) check();
      }}
    >
      <p>Look at your paper: which words stand in these places?</p>
      {places.map((place) => (
        <div class="stack-tight" key={place}>
          <label htmlFor={`check-${place}`}>Word {place}</label>
          <input
            id={`check-${place}`}
            class="field"
            data-testid={`check-${place}`}
            type="text"
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed[place] ?? ''}
            aria-invalid={wrong.includes(place)}
            aria-describedby={`check-${place}-problem`}
            onInput={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [place]: value }))}
          />
          <p id={`check-${place}-problem`} class="field-problem" role="alert">
            {wrong.includes(place) && `That is not word ${place}. Look at the words once more.`}
          </p>
        </div>
      ))}
      <div>
        <button type="submit" class="button button-primary" data-testid="check" aria-disabled={isBusy}>
          That is what I wrote down
        </button>
      </div>
    </form>
  );
}
