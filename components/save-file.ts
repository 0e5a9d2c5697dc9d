/** Hands a text or bytes to the browser as a download; they go to no server. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the bytes once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
