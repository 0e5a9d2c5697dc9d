import { FailureNotice } from '@/components/FailureNotice.tsx';
import { Notice } from '@/components/Notice.tsx';
import type { Grant } from './use-grant.ts';

/** What came of the last click on an agreement. */
export function GrantState({ grant }: { grant: Grant }) {
  switch (grant.state) {
    case 'working':
      return (
        <p role="status" class="soft">
          Working… If your browser asks a question, answer it there.
        </p>
      );
    case 'refused':
      return (
        <Notice tone="care" title="Your browser did not give its permission" role="alert">
          <p>
            Nothing was changed and nothing was agreed. Without this permission Sheaf cannot see any page. If
            you want to, press the button again.
          </p>
        </Notice>
      );
    case 'failed':
      return (
        <FailureNotice title="That did not work" failure={grant.failure}>
          <p>
            No agreement was sent. What you ticked may already be captured, on this device only; you can pause
            it from Sheaf’s button in the toolbar. Press the button again to try again.
          </p>
        </FailureNotice>
      );
    default:
      return null;
  }
}
