import { unionOrigin } from '@sheaf/protocol/did';
import { joinPath } from '@sheaf/protocol/invitation';
import type { Manifest } from '@sheaf/protocol/manifest';

/** What stands beside the way in, by how the union admits. */
const admissionSentences: Record<NonNullable<Manifest['admission']>, string> = {
  automatic: 'Whoever asks is let in.',
  approval: 'A person at the union decides on each request; Sheaf tells you when they have.',
  invitation:
    'You need an invitation: a link that the union gave you. Paste the whole link, with what stands after the #.',
};

/**
 * The union's page for those who want to join: how, at which address, and how to tell that it is the right union.
 * Everything in it is in the manifest too; an extension never takes it from here.
 *
 * @param fingerprint of the union's keys (protocol/fingerprint.ts)
 */
export function drawJoinPage(manifest: Manifest, fingerprint: string): string {
  const { name, description, union, admission = 'automatic' } = manifest;
  const origin = unionOrigin(union);
  const { host } = new URL(origin);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Join ${escape(name)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem; }
code { font-size: 1em; overflow-wrap: anywhere; user-select: all; }
li { margin-block: 0.6rem; }
</style>
</head>
<body>
<main>
<h1>Join <bdi>${escape(name)}</bdi></h1>
<p dir="auto">${escape(description)}</p>
<h2>How</h2>
<ol>
<li>Install the browser extension Sheaf and open its Welcome page.</li>
<li>Under “Find your union”, paste the address of this page as your browser shows it
(${escape(origin + joinPath)}), or type <code>${escape(host)}</code>, and press “Look it up”.</li>
<li>Compare the fingerprint that Sheaf shows with this one: <br><code>${escape(fingerprint)}</code></li>
<li>Read the terms there, and tick what you agree to. Nothing about you is sent before that.</li>
</ol>
<p>${escape(admissionSentences[admission])}</p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
