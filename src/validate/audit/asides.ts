import { readMunicipalityCode } from '../../domain/municipality-code.js';
import { prefectureName, prefectureNamed } from '../../domain/prefectures.js';
import type { AsideKind } from '../../domain/published-rates.js';
import type { TextRow } from '../../read/csv.js';
import { unguarded } from '../tables/cells.js';
import { foldHeader } from '../tables/fold.js';
import type { Identity } from './headers.js';

/** What a row is that gives figures of no municipality, and what it calls itself. */
export interface Aside {
  readonly kind: AsideKind;
  readonly name: string;
}

/**
 * Rows that are published together with those of the municipalities and follow other constants: 都道府県標準保険料率, 県平均,
 * 全国. They are known by their names; one with a code of a municipality is that municipality, whatever its name says.
 */
export function asideOf(row: TextRow, { code, name }: Identity): Aside | undefined {
  const [written, called] = [code, name].map((column) =>
    column ? unguarded(row.cells[column.at] ?? '') : '',
  ) as [string, string];
  const reading = readMunicipalityCode(written);
  if (reading.kind === 'prefecture-itself' && called === '') return { kind: 'prefecture', name: written };
  if (reading.kind === 'code' || reading.kind === 'ambiguous') return undefined;
  const label = called || written;
  const kind = kindNamed(label);
  return kind && { kind, name: label };
}

function kindNamed(written: string): AsideKind | undefined {
  const label = foldHeader(written).replace(marks, '');
  if (/^(?:全国|国の?平均|nation|japan)/.test(label)) return 'nation';
  if (mean.test(label)) return 'mean';
  return isPrefecture(label) ? 'prefecture' : undefined;
}

/** What is written around a name: ※, （参考）, 【】. */
const marks = /[※*()[\]〔〕【】「」<>《》:・]|参考/g;

const mean =
  /平均値?$|^(?:平均|中央値|最大値?|最小値?|最高値?|最低値?)|(?:中央値|最大値|最小値|最高値|最低値)$|^(?:average|mean|median|maximum|minimum)$/;

/** 都道府県標準保険料率, 静岡県, 県標準保険料率, 静岡県全体: 静岡 alone may be a town. */
function isPrefecture(label: string): boolean {
  if (/[都道府県]標準保険[料税]率|^prefecture/.test(label)) return true;
  const [, named = ''] =
    /^(.*?)(?:の?市町村)?(?:の?標準保険[料税]率?|の?標準|の?全体|全域|統一保険[料税]率?)?$/.exec(label) ?? [];
  if (wholes.has(named)) return named !== label || named.length > 1;
  const code = prefectureNamed(named);
  return code !== undefined && prefectureName(code) === named;
}

const wholes: ReadonlySet<string> = new Set(['都道府県', '都', '道', '府', '県']);
