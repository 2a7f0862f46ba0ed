import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog } from '../../domain/finding-log.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import {
  bearersOf,
  municipalitiesOf,
  type OfficialMunicipality,
  standingOf,
} from '../../domain/official-list.js';
import { nearest } from '../suggest.js';
import { placeIn } from './joined.js';
import type { CodedTable } from './table.js';

/** The codes of a case and the tables in which they stand. */
export interface Listed {
  readonly tables: readonly CodedTable[];
  readonly names: ReadonlyMap<MunicipalityCode, string>;
  readonly files: readonly string[];
  /** Whether some municipalities of a prefecture are meant, and not all: `municipalities: some`. */
  readonly isPart: boolean;
}

/** What the official list says of the codes of a case: those that it lacks, and those that the case lacks. */
export function officialCodes(listed: Listed): readonly Finding[] {
  const log = new FindingLog();
  let isWhole = !listed.isPart && listed.tables.every(({ unread }) => unread?.length === 0);
  for (const [code, name] of listed.names) {
    const found = ofCode(code, name, listed);
    if (found) isWhole = false;
    if (found?.code !== 'code-of-union' || !listed.isPart) log.add(found);
  }
  if (isWhole) log.add(missingMunicipalities(listed));
  return log.findings;
}

function ofCode(code: MunicipalityCode, name: string, { tables, names }: Listed): Finding | undefined {
  const standing = standingOf(code);
  if (standing.kind === 'municipality') return undefined;
  const table = tables.find(({ rows }) => rows.has(code))!;
  const place = placeIn(table, table.columns.get('municipality_code')!, code, name);
  if (standing.kind === 'former') return finding('code-former', place, standing);
  if (standing.kind === 'union') return finding('code-of-union', place);
  return finding('code-unknown', place, { suggestion: meant(code, name, names) });
}

/** The municipality that a row most likely means: the one of its name, or the only one with a code as near. */
function meant(
  code: MunicipalityCode,
  name: string,
  names: ReadonlyMap<MunicipalityCode, string>,
): OfficialMunicipality | null {
  const prefecture = code.slice(0, 2);
  const [bearer] = name === '' ? [] : bearersOf(name, prefecture);
  if (bearer) return bearer;
  const free = municipalitiesOf(prefecture).filter((one) => !names.has(one.code));
  const bodies = nearest(
    code.slice(2, 5),
    free.map((one) => one.code.slice(2, 5)),
  );
  if (bodies.length !== 1) return null;
  return free.find((one) => one.code.slice(2, 5) === bodies[0]) ?? null;
}

/** One finding for each prefecture that is not there as a whole. */
function missingMunicipalities({ names, files }: Listed): Finding[] {
  const prefectures = [...new Set([...names.keys()].map((code) => code.slice(0, 2)))].sort();
  return prefectures.flatMap((prefecture) => {
    const all = municipalitiesOf(prefecture);
    const missing = all.filter(({ code }) => !names.has(code));
    if (missing.length === 0) return [];
    const args = { prefecture, there: all.length - missing.length, all: all.length, missing };
    return [finding('municipality-missing', { file: files.join(', ') }, args)];
  });
}
