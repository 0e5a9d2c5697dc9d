import { dropJournal, readJournal } from '@/utils/store/backup-journal.ts';
import { isEmpty } from '@/utils/store/is-empty.ts';
import { writePrivacy } from '@/utils/store/privacy-settings.ts';
import { writeRetention } from '@/utils/store/retention.ts';
import { writeSendingRule } from '@/utils/store/sending-settings.ts';
import { writeCapture } from '@/utils/store/settings.ts';
import { whileNothingIsRecorded } from './capture-lock.ts';
import { whileNobodyJoins } from './identity-lock.ts';
import { restartCollectors, syncCollector } from './sync-collector.ts';

/**
 * Puts the settings of a restored backup in force, if that is still to be done. Where the rows never came, because the
 * browser ended before, the settings are dropped as well.
 */
export async function finishRestore(): Promise<void> {
  if (!(await readJournal())) return;
  // Waits for a restore that is under way.
  await whileNobodyJoins(async () => {
    const settings = await readJournal();
    if (!settings) return;
    if (!(await isEmpty())) {
      await whileNothingIsRecorded(async () => {
        await writePrivacy(settings.privacy);
        await writeCapture(settings.capture);
        if (settings.retention !== undefined) await writeRetention(settings.retention);
        if (settings.sending !== undefined) await writeSendingRule(settings.sending);
      });
    }
    await dropJournal();
  });
  await syncCollector();
  await restartCollectors();
}
