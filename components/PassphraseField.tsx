interface Props {
  /** Also the test id. */
  id: string;
  label: string;
  value: string;
  problem?: string | undefined;
  onInput: (value: string) => void;
}

/** Takes a passphrase; the browser is asked not to keep it. */
export function PassphraseField({ id, label, value, problem, onInput }: Props) {
  return (
    <div class="stack-tight">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        class="field"
        data-testid={id}
        type="password"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="auto"
        maxLength={1_000}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="field-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
