import type { Municipality } from '../domain/case.js';
import { type Finding, finding, onCommandLine } from '../domain/finding.js';
import { readMunicipalityCode } from '../domain/municipality-code.js';
import { foldName } from '../domain/municipality-name.js';
import { suggest } from './suggest.js';

/** How many candidates a finding names. */
const named = 8;

/**
 * A municipality of a case by its code, by its name, or by a part of its name that no other has. Names are compared
 * folded: ヶ and ケ, 髙 and 高 and the like are the same.
 *
 * @param option what the finding calls the place, such as `-m`
 */
export function findMunicipality(
  text: string,
  municipalities: readonly Municipality[],
  prefecture: string | undefined,
  option: string,
): Municipality | Finding {
  // A candidate may be given as findings name it: 府中市 132063.
  const code = /(\d{5,6})$/.exec(text.trim())?.[1] ?? text;
  const byCode = withCode(code, municipalities, prefecture);
  if (byCode) return byCode;
  const wanted = foldName(text);
  const folded = municipalities.map((municipality) => ({ municipality, name: foldName(municipality.name) }));
  const matches = [
    (name: string) => name === wanted,
    (name: string) => name.replace(/[市区町村]$/u, '') === wanted,
    (name: string) => wanted !== '' && name.includes(wanted),
  ];
  for (const fits of matches) {
    const found = folded.filter(({ name }) => fits(name)).map(({ municipality }) => municipality);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      const candidates = found.slice(0, named).map(called);
      const place = onCommandLine(option, text);
      return finding('municipality-ambiguous', place, { candidates, more: found.length - candidates.length });
    }
  }
  return finding('municipality-unknown', onCommandLine(option, text), {
    suggestion: nearest(text.trim(), wanted, folded),
  });
}

function withCode(
  text: string,
  municipalities: readonly Municipality[],
  prefecture: string | undefined,
): Municipality | undefined {
  const reading = readMunicipalityCode(text.trim(), prefecture);
  if (reading.kind === 'ambiguous') {
    const found = municipalities.filter(({ code }) => reading.candidates.includes(code));
    return found.length === 1 ? found[0] : undefined;
  }
  return reading.kind === 'code' ? municipalities.find(({ code }) => code === reading.code) : undefined;
}

function nearest(
  text: string,
  wanted: string,
  folded: readonly { readonly municipality: Municipality; readonly name: string }[],
): string | null {
  const keys = folded.map(({ municipality: { code }, name }) => {
    if (!/^\d+$/.test(text)) return name;
    return code.slice(0, text.length);
  });
  const suggestion = suggest(wanted, keys);
  const found = suggestion === null ? undefined : folded[keys.indexOf(suggestion)]?.municipality;
  return found ? called(found) : null;
}

/** As a candidate is named, and may be given back: `府中市 132063`. */
function called({ name, code }: Municipality): string {
  return `${name} ${code}`.trim();
}
