import { PassphraseField } from './PassphraseField.tsx';
import type { NewPassphrase } from './use-new-passphrase.ts';

/** The two fields of a new passphrase. */
export function NewPassphraseFields({ chosen }: { chosen: NewPassphrase }) {
  return (
    <>
      <PassphraseField
        id="passphrase-new"
        label="New passphrase"
        value={chosen.typed}
        onInput={chosen.setTyped}
      />
      <PassphraseField
        id="passphrase-again"
        label="The same again"
        value={chosen.again}
        problem={chosen.problem}
        onInput={chosen.setAgain}
      />
    </>
  );
}
