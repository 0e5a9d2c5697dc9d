import { decodeMarks } from './decode-marks.ts';
import { decodeTokens } from './decode-tokens.ts';
import { writeLayer, type Layer } from './layer.ts';

/** Encodings, one around the other, that are taken off: three, and the one that a browser puts around an address. */
const deepest = 4;
/** More are not looked at: what so many readings hide is no text of a page. */
const most = 12;

/**
 * A text as it stands, and every way in which it reads once encodings are taken off: escapes, tokens that hold a text,
 * both, and the same again of what comes out.
 */
export function listLayers(text: string): Layer[] {
  const original: Layer = { text };
  const layers: Layer[] = [original];
  const add = (layer: Layer | undefined): Layer[] => {
    if (!layer || layers.length >= most || layers.some((known) => known.text === layer.text)) return [];
    layers.push(layer);
    return [layer];
  };
  let level = [original, ...add(spacePluses(original))];
  for (let depth = 0; depth < deepest; depth += 1) {
    level = level.flatMap((layer) => {
      const unmarked = decodeMarks(layer);
      return [...add(unmarked), ...add(decodeTokens(unmarked ?? layer))];
    });
  }
  return layers;
}

/** As forms write it (application/x-www-form-urlencoded): `+` is a space, where there is no other. */
function spacePluses(layer: Layer): Layer | undefined {
  const { text } = layer;
  if (!text.includes('+') || text.includes(' ')) return undefined;
  const writer = writeLayer(layer);
  let done = 0;
  for (let i = text.indexOf('+'); i >= 0; i = text.indexOf('+', i + 1)) {
    writer.copy(done, i);
    writer.replace(' ', i, i + 1);
    done = i + 1;
  }
  writer.copy(done, text.length);
  return writer.finish();
}
