import { Button } from './Button.tsx';

interface Props {
  name: string;
  isStopped: boolean;
  isBusy: boolean;
  onStop: () => void;
  onResume: () => void;
}

/** The one click that ends sharing with a union, and the one that starts it again. */
export function SharingSwitch({ name, isStopped, isBusy, onStop, onResume }: Props) {
  if (!isStopped) {
    return (
      <div>
        <Button size="small" testId="stop-sharing" isBusy={isBusy} onPress={onStop}>
          {`Stop sharing with ${name}`}
        </Button>
      </div>
    );
  }
  return (
    <div class="stack-tight" data-testid="stopped">
      <p>
        You stopped sharing with {name}. Nothing more is sent, not even what was sealed already. What it has
        received stays with it.
      </p>
      <p class="small soft">
        If you start again, batches that were sealed before go on their way. Beside them only what you capture
        from then on is shared; whatever else is in your record now stays yours.
      </p>
      <div>
        <Button testId="resume-sharing" isBusy={isBusy} onPress={onResume}>
          {`Share with ${name} again`}
        </Button>
      </div>
    </div>
  );
}
