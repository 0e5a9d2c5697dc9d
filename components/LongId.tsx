/** An identifier that nobody reads whole: its start, and all of it on demand. */
export function LongId({ id }: { id: string }) {
  return (
    <details class="long-id">
      <summary class="mono">
        {id.slice(0, 8)}…{id.slice(-6)}
      </summary>
      <span class="mono" dir="ltr">
        {id}
      </span>
    </details>
  );
}
