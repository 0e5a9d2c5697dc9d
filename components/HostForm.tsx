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
  /** It is a host or a site that is typed, and not a word. */
  isHost?: boolean;
}

/** As long as one of the member's own words may be (utils/messaging/contract.ts). */
const maxWordChars = 100;

/** One more site, host or word for a list; what is wrong with it is said at the field. */
export function HostForm(props: Props) {
  const { id, label, example, text, problem, isBusy, onInput, onAdd, fieldRef, isHost = true } = props;
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
          inputMode={isHost ? 'url' : 'text'}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir={isHost ? 'ltr' : 'auto'}
          maxLength={isHost ? limits.urlChars : maxWordChars}
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
