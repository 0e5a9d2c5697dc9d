import type { Detector } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** A house number, `12`, `12a`, `12-14`, and what may follow it. */
const house = '\\d{1,5}(?:\\s?[A-Za-z]\\b)?(?:\\s?[-/]\\s?\\d{1,5}[a-z]?\\b)?';
const name = "\\p{Lu}[\\p{L}'’.-]{1,30}";
/** Postal code and town, or a state and its code. */
const town = `(?:\\s{0,2},?\\s{1,2}(?:[A-Z]{1,2}-)?(?:\\d{4,5}(?:-\\d{4})?|\\d{3}\\s?\\d{2}|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)(?:\\s${name}){0,3}|,\\s{0,2}${name}(?:\\s${name}){0,2}(?:,?\\s[A-Z]{2}\\b)?(?:,?\\s\\d{4,5}(?:-\\d{4})?)?)?`;

/** Only where a street's name and a house number stand side by side, in the languages whose streets can be told. */
const addresses = [
  // 221B Baker Street, London NW1 6XE; 350 5th Ave, New York, NY 10118
  `(?<![\\p{L}\\p{N}])${house}\\s(?:(?:[NSEW]|North|South|East|West)\\.?\\s)?(?:(?:\\d{1,3}(?:st|nd|rd|th)|${name})\\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Parkway|Pkwy|Circle|Cir|Highway|Hwy|Crescent|Close|Mews)\\b\\.?(?:,?\\s(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|#)\\.?\\s?[\\w-]{1,6})?${town}`,
  // Musterstraße 12, 10115 Berlin; Am Markt 3; Kerkstraat 5
  `(?<![\\p{L}\\p{N}])(?:${name}\\s){0,2}(?:\\p{Lu}\\p{L}{1,30}(?:straße|strasse|str\\.|weg|gasse|platz|allee|ring|ufer|damm|chaussee|steig|straat|laan|plein|gracht|gatan|vägen|gade|vej|veien|gata)|(?:[Ss]tra(?:ß|ss)e|Str\\.))\\s${house}(?![\\p{L}\\p{N}])${town}`,
  // 12 rue de la Paix, 75002 Paris
  `(?<![\\p{L}\\p{N}])${house},?\\s(?:bis\\s|ter\\s)?(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route)\\s(?:(?:de|du|des|la|le|les|l['’]|d['’])\\s?){0,3}${name}(?:\\s${name}){0,3}${town}`,
  // Calle Mayor 5, 28013 Madrid; Via Roma 10; Rua Augusta, 1500; ul. Długa 5
  `(?<![\\p{L}\\p{N}])(?:Calle|C/|Avenida|Avda\\.?|Plaza|Paseo|Carrer|Via|Viale|Piazza|Corso|Largo|Rua|Travessa|Praça|[Uu]l\\.|[Aa]leja|[Uu]lica|ул\\.|улица)\\s(?:(?:de|del|della|dei|di|da|do|dos|la|las|los|el)\\s){0,3}${name}(?:\\s${name}){0,3},?\\s(?:[Nn]\\.?[º°]?\\s?)?${house}(?![\\p{L}\\p{N}])${town}`,
].map((pattern) => new RegExp(pattern, 'gu'));

const streetWord =
  /\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|way|parkway|pkwy|circle|cir|highway|hwy|crescent|close|mews|rue|av|bd|chemin|impasse|allée|quai|cours|route|calle|c\/|avenida|avda|plaza|paseo|carrer|via|viale|piazza|corso|largo|rua|travessa|praça|ul|aleja|ulica)\b|улица|ул\.|(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|ufer|damm|chaussee|steig|straat|laan|plein|gracht|gatan|vägen|gade|vej|veien|gata)\s\d/i;

/** Postal addresses: a street with a house number, and what of postal code and town stands beside it. */
export const findPostalAddresses: Detector = (text) => {
  if (!streetWord.test(text)) return [];
  return addresses.flatMap((pattern) =>
    listMatches(text, pattern).map(({ index, 0: found }) => ({
      from: index,
      to: index + found.length,
      rule: 'postal-address' as const,
    })),
  );
};
