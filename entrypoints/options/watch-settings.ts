import { categories, type Category } from '@sheaf/protocol/category';
import { dataTypes } from '@sheaf/protocol/data-type';
import { browser } from 'wxt/browser';

import { findWebOrigins } from '@/components/granted-origins.ts';
import type { Watch } from '@/components/use-watched.ts';
import { readPrivacy, watchPrivacy, type PrivacySettings } from '@/utils/store/privacy-settings.ts';
import { readSendingRule, watchSendingRule, type SendingRule } from '@/utils/store/sending-settings.ts';
import { readCapture, watchCapture, type CaptureSettings } from '@/utils/store/settings.ts';

/** Every category there is, in the protocol's order. */
export const allCategories = Object.keys(categories) as Category[];

/** What the browser lets Sheaf see. */
export interface Access {
  /** Match patterns of web pages. */
  origins: string[];
  /** Categories whose kind of data Firefox refuses; Chromium refuses none by itself. */
  withheld: Category[];
}

export const followCapture: Watch<CaptureSettings> = (onValue, onError) => {
  readCapture().then(onValue, onError);
  return watchCapture(onValue);
};

export const followPrivacy: Watch<PrivacySettings> = (onValue, onError) => {
  readPrivacy().then(onValue, onError);
  return watchPrivacy(onValue);
};

export const followSending: Watch<SendingRule> = (onValue, onError) => {
  readSendingRule().then(onValue, onError);
  return watchSendingRule(onValue);
};

export const followAccess: Watch<Access> = (onValue, onError) => {
  const read = () => void readAccess().then(onValue, onError);
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(read);
  onRemoved.addListener(read);
  read();
  return () => {
    onAdded.removeListener(read);
    onRemoved.removeListener(read);
  };
};

async function readAccess(): Promise<Access> {
  // The polyfill's types are older than Firefox's kinds of data.
  const granted = (await browser.permissions.getAll()) as { origins?: string[]; data_collection?: string[] };
  const kinds = granted.data_collection ?? [];
  return {
    origins: findWebOrigins(granted.origins ?? []),
    withheld: import.meta.env.FIREFOX
      ? allCategories.filter((category) => !kinds.includes(dataTypes[category]))
      : [],
  };
}
