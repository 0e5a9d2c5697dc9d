import { useId } from 'preact/hooks';

interface Props {
  code: string;
  /** It was pressed on without a code that can be one. */
  isMissing: boolean;
  onInput: (code: string) => void;
}

/** Asks for the code that a union gave to somebody it invited. */
export function InvitationField({ code, isMissing, onInput }: Props) {
  const id = useId();
  return (
    <div class="stack-tight">
      <label htmlFor={id}>Invitation code</label>
      <input
        id={id}
        class="field"
        data-testid="invitation"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        value={code}
        aria-invalid={isMissing}
        aria-describedby={`${id}-why`}
        onInput={(event) => onInput(event.currentTarget.value.trim())}
      />
      <p
        id={`${id}-why`}
        class={isMissing ? 'field-problem' : 'small soft'}
        role={isMissing ? 'alert' : undefined}
      >
        {isMissing
          ? 'This is no invitation code: it has 22 letters, digits, - or _. Copy it from what the union gave you.'
          : 'The union is shown that you know it, and not the code itself.'}
      </p>
    </div>
  );
}
