interface Props {
  words: readonly string[];
  /** Addresses of the unions that were joined, to be written down with the words. */
  addresses: readonly string[];
}

/** A recovery phrase, to be written down. */
export function PhraseWords({ words, addresses }: Props) {
  return (
    <div class="stack-tight">
      <p>Write these twelve words on paper, in this order. Who has them is you, at every union.</p>
      <ol class="phrase" dir="ltr" lang="en" data-testid="phrase">
        {words.map((word, i) => (
          <li key={i}>
            <span class="soft" aria-hidden="true">
              {i + 1}.
            </span>
            <code>{word}</code>
          </li>
        ))}
      </ol>
      {addresses.length > 0 && (
        <>
          <p>
            Write the addresses of your unions beside them: the words alone do not say where you are a member.
          </p>
          <ul class="bullets">
            {addresses.map((address) => (
              <li key={address}>
                <bdi>{address}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
