interface Props {
  address: string;
  isBusy: boolean;
  onInput: (address: string) => void;
  onLookUp: () => void;
}

/** Asks for a union's address. */
export function AddressForm({ address, isBusy, onInput, onLookUp }: Props) {
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onLookUp();
      }}
    >
      <label htmlFor="union-address">Address of the union, or the link it gave you</label>
      <div class="address">
        <input
          id="union-address"
          class="field"
          data-testid="union-address"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder="union.example.org"
          value={address}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary" data-testid="look-up" aria-disabled={isBusy}>
          {isBusy ? 'Looking…' : 'Look it up'}
        </button>
      </div>
    </form>
  );
}
