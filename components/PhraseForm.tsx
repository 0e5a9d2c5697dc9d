interface Props {
  text: string;
  problem: string | undefined;
  isBusy: boolean;
  action: string;
  onInput: (text: string) => void;
  onDone: () => void;
}

/** Takes a recovery phrase. */
export function PhraseForm({ text, problem, isBusy, action, onInput, onDone }: Props) {
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onDone();
      }}
    >
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
      <div>
        <button
          type="submit"
          class="button button-primary"
          data-testid="phrase-restore"
          aria-disabled={isBusy}
        >
          {isBusy ? 'Working…' : action}
        </button>
      </div>
    </form>
  );
}
