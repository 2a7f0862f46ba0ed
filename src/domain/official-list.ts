import list from './data/municipalities.json' with { type: 'json' };
import { Memo } from './memo.js';
import type { MunicipalityCode } from './municipality-code.js';
import { coresOf, isCalled, writtenName } from './municipality-name.js';
import { prefectureCodes } from './prefectures.js';

/** A municipality 市町村・特別区 as 全国地方公共団体コード lists it. */
export interface OfficialMunicipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Full-width katakana. */
  readonly kana: string;
}

/** What a code stands for by the official list. A ward 行政区 has no insurer: its city has. */
export type Standing =
  | { readonly kind: 'municipality'; readonly official: OfficialMunicipality }
  | { readonly kind: 'ward'; readonly city: OfficialMunicipality }
  /** 特別区部, which is no municipality. */
  | { readonly kind: 'special-wards' }
  /** The six villages of 北方領土. */
  | { readonly kind: 'without-insurer'; readonly name: string }
  /** 広域連合 and 一部事務組合. */
  | { readonly kind: 'union' }
  | {
      readonly kind: 'former';
      readonly name: string;
      readonly until: string;
      readonly now: OfficialMunicipality;
    }
  | { readonly kind: 'unknown' };

/** The day of which the list is, as ISO 8601. */
export const listedOn = list.asOf;

const entries: Readonly<Record<string, readonly string[]>> = list.prefectures;
const withoutInsurer = list.withoutInsurer.map(officialOf);
const former = list.former.map((entry) => {
  const [code = '', name = '', until = '', now = ''] = entry.split(' ');
  return { code, name, until, now };
});

const read = new Memo((prefecture: string) => (entries[prefecture] ?? []).map(officialOf));
const byCode = new Memo(
  (prefecture: string) => new Map(read.of(prefecture).map((official) => [official.code, official])),
);

function officialOf(entry: string): OfficialMunicipality {
  const [code = '', name = '', kana = ''] = entry.split(' ');
  return { code, name, kana };
}

/** The municipalities of a prefecture by its two digits, in the order of their codes. */
export function municipalitiesOf(prefecture: string): readonly OfficialMunicipality[] {
  return read.of(prefecture);
}

export function officialMunicipality(code: MunicipalityCode): OfficialMunicipality | undefined {
  return byCode.of(code.slice(0, 2)).get(code);
}

/** What the list says of a code of six digits. Wards are told by their number, as the list lacks them. */
export function standingOf(code: MunicipalityCode): Standing {
  const official = officialMunicipality(code);
  if (official) return { kind: 'municipality', official };
  const villager = withoutInsurer.find((one) => one.code === code);
  if (villager) return { kind: 'without-insurer', name: villager.name };
  const ended = former.find((one) => one.code === code);
  const now = ended && officialMunicipality(ended.now);
  if (now) return { kind: 'former', name: ended.name, until: ended.until, now };
  return standingByNumber(code);
}

function standingByNumber(code: MunicipalityCode): Standing {
  const [prefecture, kind] = [code.slice(0, 2), code[2]];
  if (kind === '8' || kind === '9') return { kind: 'union' };
  if (kind !== '1') return { kind: 'unknown' };
  if (prefecture === tokyo) return code.startsWith('13100') ? { kind: 'special-wards' } : { kind: 'unknown' };
  const city = read.of(prefecture).findLast((one) => one.code[2] === '1' && one.code < code);
  return city ? { kind: 'ward', city } : { kind: 'unknown' };
}

const tokyo = '13';

/** All municipalities by the first two characters of what their name has in it, and by their kana. */
const byStart = new Memo((_: 'all') => {
  const starts = new Map<string, OfficialMunicipality[]>();
  for (const official of prefectureCodes().flatMap((one) => read.of(one))) {
    const [core, kana] = coresOf(official);
    for (const start of new Set([core.slice(0, 2), kana]))
      starts.set(start, [...(starts.get(start) ?? []), official]);
  }
  return starts;
});

/** The municipalities that bear a name, those of a prefecture before all others. */
export function bearersOf(name: string, prefecture: string): readonly OfficialMunicipality[] {
  const written = writtenName(name);
  const starts = [...written].flatMap((one, at) => [one, written.slice(at, at + 2)]);
  const near = new Set([written, ...starts].flatMap((start) => byStart.of('all').get(start) ?? []));
  const bearers = [...near].filter((official) => isCalled(name, official));
  // Those of the prefecture come first: a blank is before all digits.
  const order = ({ code }: OfficialMunicipality) => (code.startsWith(prefecture) ? ` ${code}` : code);
  return bearers.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The name that a municipality bore before it was given another; undefined where it bore none since the list of changes begins. */
export function isFormerName(name: string, code: MunicipalityCode): boolean {
  return former.some((one) => one.now === code && isCalled(name, { ...one, kana: '' }));
}
