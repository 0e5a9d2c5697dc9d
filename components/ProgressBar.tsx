import { Button } from './Button.tsx';

interface Props {
  /** What is going on, such as `Making the backup`. */
  label: string;
  /** Part of the whole, 0 to 1. */
  done: number;
  onCancel: () => void;
}

/** How far something is that takes a while, and the way to stop it. */
export function ProgressBar({ label, done, onCancel }: Props) {
  const percent = Math.floor(done * 100);
  return (
    <div class="stack-tight" data-testid="progress">
      <p>
        {label}… {percent}%
      </p>
      <progress class="progress" aria-label={label} max={100} value={percent} />
      <div>
        <Button size="small" testId="progress-cancel" onPress={onCancel}>
          Stop it
        </Button>
      </div>
    </div>
  );
}
