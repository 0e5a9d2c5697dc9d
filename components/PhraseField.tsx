interface Props {
  text: string;
  problem: string | undefined;
  onInput: (text: string) => void;
}

/** Takes the words of a recovery phrase. */
export function PhraseField({ text, problem, onInput }: Props) {
  return (
    <>
      <label htmlFor="phrase-text">The twelve words, in their order</label>
      <textarea
        id="phrase-text"
        class="field"
        data-testid="phrase-text"
        rows={3}
        dir="ltr"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={1_000}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby="phrase-problem"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="phrase-problem" class="field-problem" role="alert">
        {problem}
      </p>
    </>
  );
}
