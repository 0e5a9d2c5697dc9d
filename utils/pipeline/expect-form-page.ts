import { noteForm } from '@/utils/store/forms.ts';

/** A form was sent in a tab: the page that comes next there was reached by it. */
export async function expectFormPage(tabId: number): Promise<void> {
  await noteForm(tabId, Date.now());
}
