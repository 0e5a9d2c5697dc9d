import { Button } from './Button.tsx';

interface Props {
  name: string;
  isBusy: boolean;
  onStop: (isRecalled: boolean) => void;
}

/** The one click that takes back everything that was agreed with a union. */
export function StopEverything({ name, isBusy, onStop }: Props) {
  return (
    <section class="stack-tight" aria-label={`Stop everything, ${name}`}>
      <h3>Stop everything</h3>
      <p class="small soft">
        Nothing more is sent from this moment, not even what was sealed already. The union is told, under your
        signature. You can agree again at any time, to what you capture from then on.
      </p>
      <div class="row">
        <Button testId="stop-everything" isBusy={isBusy} onPress={() => onStop(false)}>
          {`Stop everything with ${name}`}
        </Button>
        <Button testId="recall-everything" isBusy={isBusy} onPress={() => onStop(true)}>
          Stop, and recall all that was shared
        </Button>
      </div>
    </section>
  );
}
