import { Button } from './Button.tsx';

interface Props {
  /** Registrable domain of the page in front. */
  site: string;
  /** The member said not to capture on it. */
  isExcluded: boolean;
  /** Names of sensitive topics that the page is about, because of which nothing of it is captured. */
  topics?: string[] | undefined;
  isBusy: boolean;
  /** Capture on this site, or not. */
  onToggle: (on: boolean) => void;
}

/** Whether the site in front is captured, and the one thing that changes it. */
export function SiteState({ site, isExcluded, topics, isBusy, onToggle }: Props) {
  if (topics) {
    return (
      <p class="small" data-testid="sensitive">
        Nothing is captured here: this page is about <strong>{topics.join(', ').toLowerCase()}</strong>.
      </p>
    );
  }
  return (
    <div class="site" data-testid="site" data-excluded={isExcluded}>
      <p class="small">
        {isExcluded ? 'Not captured, as you said: ' : 'This site: '}
        <strong>
          <bdi>{site}</bdi>
        </strong>
      </p>
      <Button size="small" isBusy={isBusy} testId="site-toggle" onPress={() => onToggle(isExcluded)}>
        {isExcluded ? 'Capture it again' : 'Not on this site'}
      </Button>
    </div>
  );
}
