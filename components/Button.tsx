import type { ComponentChildren, Ref } from 'preact';

interface Props {
  onPress: () => void;
  children: ComponentChildren;
  look?: 'primary' | 'plain';
  size?: 'usual' | 'small';
  /** Says that it was pressed and works; it keeps the focus and ignores further presses. */
  isBusy?: boolean;
  label?: string;
  testId?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({
  onPress,
  children,
  look = 'plain',
  size = 'usual',
  isBusy = false,
  label,
  testId,
  buttonRef,
}: Props) {
  const classes = ['button', look === 'primary' && 'button-primary', size === 'small' && 'button-small'];
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={isBusy}
      aria-label={label}
      data-testid={testId}
      ref={buttonRef ?? null}
      onClick={() => {
        if (!isBusy) onPress();
      }}
    >
      {children}
    </button>
  );
}
