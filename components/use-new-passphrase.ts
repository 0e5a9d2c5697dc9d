import { useState } from 'preact/hooks';

/** A passphrase that is typed twice. How long it must be, the background says. */
export interface NewPassphrase {
  typed: string;
  again: string;
  problem: string | undefined;
  setTyped: (value: string) => void;
  setAgain: (value: string) => void;
  /** Whether both are the same; shows it if not. */
  check: () => boolean;
  clear: () => void;
}

export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isSame = typed === again;
  return {
    typed,
    again,
    problem: isChecked && !isSame ? 'This is not the same as above.' : undefined,
    setTyped,
    setAgain,
    check: () => {
      setChecked(true);
      return isSame;
    },
    clear: () => {
      setTyped('');
      setAgain('');
      setChecked(false);
    },
  };
}
