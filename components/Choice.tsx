import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  name: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  testId: string;
  children?: ComponentChildren;
  inputRef?: Ref<HTMLInputElement>;
}

/** A checkbox with its name and what there is to know before ticking it; all of it can be clicked. */
export function Choice({ name, isChecked, onChange, testId, children, inputRef }: Props) {
  const more = useId();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isChecked}
        aria-label={name}
        aria-describedby={more}
        data-testid={testId}
        ref={inputRef ?? null}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <strong>{name}</strong>
      <span class="choice-more" id={more}>
        {children}
      </span>
    </label>
  );
}
