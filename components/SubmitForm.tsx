import type { ComponentChildren } from 'preact';

interface Props {
  testId: string;
  action: string;
  isBusy: boolean;
  onDone: () => void;
  children: ComponentChildren;
}

/** Fields and the one button that sends them. */
export function SubmitForm({ testId, action, isBusy, onDone, children }: Props) {
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onDone();
      }}
    >
      {children}
      <div>
        <button type="submit" class="button button-primary" data-testid={testId} aria-disabled={isBusy}>
          {isBusy ? 'Working…' : action}
        </button>
      </div>
    </form>
  );
}
