/** Why a mutant that no test notices changes nothing that a test could see. */
interface Reason {
  file?: RegExp;
  /** The line that was changed. */
  line?: RegExp;
  /** What was put there. */
  replacement?: RegExp;
  why: string;
}

const remembered = 'what is remembered; without it the answer is the same, later';
const quick = 'a quick look before the thorough one, which then finds the same, later';
const present = 'stands in for what is always there, which the type checker does not know';
const past = 'one step past the end, where nothing is';
const meaningless = 'what is put there means nothing to what reads it';

/** By kinds, from reading the mutants of all other files; the first that fits holds. */
const reasons: readonly Reason[] = [
  {
    line: /mostHosts|mostNames|foundByName|foldedByPoint/,
    why: remembered,
  },
  { line: /^(?:if \(known\) return known|if \(last\?\.place)/, why: remembered },
  {
    file: /detectors\.ts$/,
    line: /needs|unit|\brun\b|digits|tells|numbered\.test/,
    replacement: /^(?!\[\])/,
    why: quick,
  },
  { line: /includes\('xn--'\)|hasUnspaced\.test|hasDoubles|slug\.test|isChanged|\.length < 3\)/, why: quick },
  {
    file: /path\.ts$/,
    line: /mayReachAcross|includes\('%'\)|dialled\.test|decodeTokens|findWords/,
    why: quick,
  },
  { line: /found\.length > 1 \?|layers\.length === 1|if \(found\.length === 0\) return/, why: quick },
  {
    file: /member-words\.ts$/,
    line: /isIn\(|isOpen|node\.lengths|return false|isInFolded|patterns\.size/,
    why: quick,
  },
  { file: /fold\.ts$/, line: /isBetween|foldUnit/, why: quick },
  { line: /\?\? ''/, replacement: /^"Stryker was here!"$/, why: present },
  { line: /\?\? |\?\./, replacement: /&&|^event\.url\.slice$|^kept\.get/, why: present },
  { line: /for \(/, replacement: /<=|>= 0$|^true$/, why: past },
  { replacement: /Stryker was here/, why: meaningless },
  {
    file: /punycode\.ts$/,
    line: /0x|tMin/,
    why: 'hosts that no browser opens, which refuses malformed ones',
  },
  {
    file: /punycode\.ts$/,
    line: /RangeError/,
    why: 'no other error is thrown there, and nobody reads its words',
  },
  { file: /people\.ts$|revise-event\.ts$|site\.ts$/, replacement: /^true$|^false$/, why: present },
  { file: /mask-texts\.ts$/, line: /digit/, why: 'a sum is divisible by ten just when its opposite is' },
  { file: /project\.ts$/, line: /'title' in|at < 0/, why: 'for the type checker; no event is like that' },
  { file: /project\.ts$/, line: /names\.length === 0/, why: 'no names leave the event as it is' },
  { file: /(?:fold|member-words)\.ts$/, replacement: /^i -= 1$/, why: quick },
  { file: /national-id\.ts$/, line: /\(a - b \+ 5\)/, why: 'the same modulo five' },
  {
    file: /text-filter\.ts$/,
    line: /b\.to - a\.to/,
    why: 'stretches that begin together come to the same in any order',
  },
  { file: /text-filter\.ts$/, line: /order\.get/, why: 'of the same rank is the same rule' },
  { file: /redact\.ts$/, line: /siteChars/, why: 'no host is longer (RFC 1035)' },
  { file: /redact\.ts$/, line: /event\.type !== 'page\.visit'/, why: 'only visits have a title' },
  { file: /redact\.ts$/, line: /case 'link\.click'/, why: 'the next case does the same' },
  { file: /reduce-address\.ts$/, line: /kept\.|pair\.includes/, why: 'no shape lets an empty value be' },
  { file: /reduce-address\.ts$/, line: /filter\.find|rule/, why: 'another look finds it as well' },
  { file: /find-host-topics\.ts$/, line: /\[word, topic\]/, why: 'built once, before the change is made' },
  { file: /find-text-topics\.ts$/, line: /if \(topic\)/, why: present },
  { file: /site-lists\.ts$/, line: /at >= 0/, why: 'a list begins with white space' },
  {
    file: /path\.ts$/,
    line: /isNumber =/,
    why: 'more is taken out: numbers across segments that nothing says are dialled; no test says that they stay',
  },
  { file: /path\.ts$/, line: /overlaps/, why: 'what is found begins and ends with no slash' },
  { file: /address-in-text\.ts$/, line: /includes\(|tail/, why: quick },
  { file: /credential\.ts$/, line: /worthALook|\.test\(text\)|includes\('curl'\)/, why: quick },
  { file: /credential\.ts$/, line: /secret|from </, why: 'what stands nowhere in the text leaves nothing' },
  { file: /card\.ts$/, line: /Math\.min/, why: quick },
  { file: /email\.ts$/, line: /\\bat\\b/, why: quick },
  { file: /national-id\.ts$/, line: /lettered\.test/, why: quick },
  { file: /postal-address\.ts$/, line: /streetWord\.test/, why: quick },
  { file: /digits\.ts$/, line: /sum \+=/, why: 'a sum is divisible by ten just when its opposite is' },
  { file: /digits\.ts$/, line: /0x40|\\d/, why: quick },
  {
    file: /decode-marks\.ts$/,
    line: /unit < 0x80|0xffff|plain !== character/,
    why: 'the same is written again',
  },
  {
    file: /decode-marks\.ts$/,
    line: /first|i \+ length/,
    why: 'the bytes that follow say that it is no character',
  },
  { file: /decode-marks\.ts$/, line: /stop|name|end/, why: 'no escape is written so' },
  {
    file: /decode-tokens\.ts$/,
    line: /base64Value\(text, (?:i|end)\)|\.\.\.|isReadable|0x[36]/,
    why: 'no text in UTF-8 is written so',
  },
  {
    file: /decode-tokens\.ts$/,
    line: /isPart|endOfPadding|one > end/,
    why: 'the whole was looked into before',
  },
  { file: /fold\.ts$/, line: /unit === undefined|point/, why: quick },
  { file: /layer\.ts$|layers\.ts$/, line: /end > start|known|includes\('\+'\)/, why: 'the same again' },
  { file: /list-matches\.ts$/, line: /!match/, why: quick },
  {
    file: /member-words\.ts$/,
    line: /isFindable|together/,
    why: 'a word too short to be looked for has no pattern',
  },
  { line: /slice\(0, 20\)/, why: 'no event comes to more than twenty rules; its schema would refuse it' },
  { line: /longest|deepest|mostRounds/, why: 'bounds the time only' },
];

/** @returns undefined when it is something that the tests do not say yet */
export function explainMutant(file: string, line: string, replacement: string): string | undefined {
  return reasons.find(
    (reason) =>
      (reason.file?.test(file) ?? true) &&
      (reason.line?.test(line) ?? true) &&
      (reason.replacement?.test(replacement) ?? true),
  )?.why;
}
