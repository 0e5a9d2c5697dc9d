import type { Detector } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** Words after an `@` that CSS and other languages have, and no person. */
const notPeople =
  /^@(?:media|import|supports|keyframes|font-face|charset|layer|container|property|page|apply|tailwind|include|mixin|extend|param|returns?|type|typedef|override|deprecated|angular|types|babel|vue|nestjs|web5|todo)\b/i;

/** `@name` and `@name@server`; `u/name` as Reddit has it. Not a package (`@scope/name`) nor a part of a word. */
const mention =
  /(?<![\p{L}\p{N}_.@/+-])(?:@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]{1,100})?(?![\p{L}\p{N}_/])|\/?u\/[A-Za-z0-9_-]{3,20}(?![A-Za-z0-9_/-]))/gu;

/** Other people's names as networks write them. */
export const findPeople: Detector = (text) => {
  return listMatches(text, mention).flatMap(({ index, 0: found }) =>
    notPeople.test(found) ? [] : [{ from: index, to: index + found.length, rule: 'person' as const }],
  );
};
