import { Button } from './Button.tsx';
import { coversEverySite, describeOrigin } from './granted-origins.ts';
import { HostList } from './HostList.tsx';

interface Props {
  /** Match patterns of web pages that the browser granted. */
  origins: readonly string[];
  /** The button that works. */
  busy: 'allow' | 'take-back' | undefined;
  /** Called within the click, so that the browser can be asked. */
  onAllow: () => void;
  /** @returns whether the browser has them back */
  onTakeBack: (origins: readonly string[]) => Promise<boolean>;
  /** Where the focus goes when there is nothing left to take back. */
  onEmptied: () => void;
}

/** Which pages the browser lets Sheaf look at, and how to change that. */
export function GrantedSites({ origins, busy, onAllow, onTakeBack, onEmptied }: Props) {
  const isAll = coversEverySite(origins);
  return (
    <div class="stack-tight" data-testid="granted" data-granted={isAll ? 'all' : origins.length}>
      <p>
        <strong>{describe(origins, isAll)}</strong>
      </p>
      {!isAll && origins.length > 0 && (
        <HostList
          id="granted-list"
          name="Pages your browser lets Sheaf see"
          noun="permission"
          hosts={origins}
          toWords={describeOrigin}
          verb="Take back"
          removing={undefined}
          problems={new Map()}
          onRemove={(origin) => onTakeBack([origin])}
          onEmptied={onEmptied}
        />
      )}
      <div class="row">
        {!isAll && (
          <Button testId="allow-all" look="primary" isBusy={busy === 'allow'} onPress={onAllow}>
            Allow all sites
          </Button>
        )}
        {origins.length > 0 && (
          <Button
            testId="take-back"
            isBusy={busy === 'take-back'}
            onPress={() => void onTakeBack(origins).then((isBack) => isBack && onEmptied())}
          >
            Take the permission back
          </Button>
        )}
      </div>
    </div>
  );
}

function describe(origins: readonly string[], isAll: boolean): string {
  if (isAll) return 'Your browser lets Sheaf see every site.';
  if (origins.length === 0) return 'Your browser lets Sheaf see no site, so nothing is captured.';
  return 'Your browser lets Sheaf see these and no others.';
}
