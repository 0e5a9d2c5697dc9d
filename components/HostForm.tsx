import { limits } from '@sheaf/protocol/limits';
import type { Ref } from 'preact';

interface Props {
  /** Also the test id of the field. */
  id: string;
  label: string;
  example: string;
  text: string;
  /** What is wrong with what was typed. */
  problem: string | undefined;
  isBusy: boolean;
  onInput: (text: string) => void;
  onAdd: () => void;
  fieldRef: Ref<HTMLInputElement>;
}

/** One more site or host for a list; what is wrong with it is said at the field. */
export function HostForm({ id, label, example, text, problem, isBusy, onInput, onAdd, fieldRef }: Props) {
  return (
    <form
      class="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onAdd();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div class="host-form">
        <input
          id={id}
          class="field"
          data-testid={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          maxLength={limits.urlChars}
          placeholder={example}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          value={text}
          ref={fieldRef}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button type="submit" class="button" data-testid={`${id}-add`} aria-disabled={isBusy}>
          {isBusy ? 'Adding…' : 'Add'}
        </button>
      </div>
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
