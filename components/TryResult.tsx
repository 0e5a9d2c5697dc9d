import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';

import { Notice } from './Notice.tsx';

/** What the filters leave of an input. */
export interface TriedView {
  input: string;
  kind: 'address' | 'text';
  /** What would be stored; null when nothing would. */
  stored: string | null;
  refused?: 'no-site' | 'excluded' | 'sensitive' | 'name' | undefined;
  topics: SensitiveTopic[];
  /** What each rule did, in words. */
  rules: string[];
  unions: { union: string; name: string; shared: string | null }[];
}

/** Before and after: what was typed, what would be stored, what each union would get, and which rule did what. */
export function TryResult({ input, kind, stored, refused, topics, rules, unions }: TriedView) {
  if (stored === null) {
    return (
      <Notice tone="good" title="Nothing would be captured" role="status">
        <p>{describeRefusal(refused, topics)}</p>
      </Notice>
    );
  }
  return (
    <div class="stack-tight try-result" role="status" data-testid="try-result">
      <dl class="try-facts">
        <dt>{kind === 'address' ? 'You typed the address' : 'You typed the text'}</dt>
        <dd dir="auto">{rules.length === 0 ? input : <del>{input}</del>}</dd>
        <dt>In your record</dt>
        <dd dir="auto" data-testid="try-stored">
          <Masked text={stored} />
        </dd>
        {unions.map(({ union, name, shared }) => (
          <div key={union}>
            <dt>{name} would get</dt>
            <dd dir="auto">{shared === null ? <em>nothing of it</em> : <Masked text={shared} />}</dd>
          </div>
        ))}
      </dl>
      {rules.length === 0 ? (
        <p>No rule found anything in it.</p>
      ) : (
        <ul class="try-rules">
          {rules.map((rule) => (
            <li key={rule}>{capitalize(rule)}.</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What stands in place of something stands out. */
function Masked({ text }: { text: string }) {
  return (
    <span class="try-text">
      {text.split(/(\[[a-z…-]+\])/).map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))}
    </span>
  );
}

function describeRefusal(refused: TriedView['refused'], topics: readonly SensitiveTopic[]): string {
  switch (refused) {
    case 'excluded':
      return 'This site is not among those that you let be captured.';
    case 'sensitive':
      return `It is about ${topics.map((topic) => sensitiveTopics[topic].name.toLowerCase()).join(', ')}, and you did not turn that on: not even the site is kept.`;
    case 'name':
      return 'The very name of the site says something that is always taken out, such as one of your words.';
    default:
      return 'It is no public page of the web.';
  }
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
