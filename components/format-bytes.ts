const units = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size as disks are labelled, in steps of 1,000: `1.4 MB`, `12 GB`, `830 bytes`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** step;
  const digits = step > 0 && amount < 10 ? amount.toFixed(1) : String(Math.round(amount));
  return `${digits} ${step === 0 && bytes !== 1 ? 'bytes' : units[step]}`;
}
