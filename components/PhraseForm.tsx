import { PhraseField } from './PhraseField.tsx';
import { SubmitForm } from './SubmitForm.tsx';

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
    <SubmitForm testId="phrase-restore" action={action} isBusy={isBusy} onDone={onDone}>
      <PhraseField text={text} problem={problem} onInput={onInput} />
    </SubmitForm>
  );
}
