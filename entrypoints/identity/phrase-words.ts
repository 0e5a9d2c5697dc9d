import { phraseLength, type PhraseFault } from '@/utils/member/phrase.ts';

/** What is wrong with a phrase as it was typed, and what to do. */
export function describeFault(fault: PhraseFault): string {
  switch (fault.kind) {
    case 'length':
      return fault.words === 0
        ? 'Type the words of your phrase first.'
        : `A phrase has ${phraseLength} words; these are ${fault.words}.`;
    case 'unknown':
      return `Word ${fault.place}, “${fault.word}”, is not in the list that phrases are made of. Look how it is spelled.`;
    case 'checksum':
      return 'Every word is in the list, but together they are no phrase: a word is another one, or two changed places.';
  }
}
