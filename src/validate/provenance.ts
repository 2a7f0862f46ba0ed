import type { Place } from '../domain/finding.js';
import { parseFiscalYear } from '../domain/fiscal-year.js';
import type { Authority, OwnCellKey, Provenance } from '../domain/provenance.js';
import type { Segment } from '../domain/segment.js';
import { type SectionSetting, type Setting, settingAt } from '../domain/setting.js';
import type { BandTables } from './index-bands/bands.js';
import type { OwnTables } from './own-methods/tables.js';
import type { ReadPolicy, ReadPolicyValue } from './settings/policy-layer.js';
import { type RequirementItems, requiredTotalKey } from './settings/requirement-layer.js';
import { sourceText } from './settings/source-text.js';
import { type JoinedTables, placeIn } from './tables/joined.js';
import type { PlacedAdjustment } from './tables/placed.js';

interface Traced {
  readonly tree: SectionSetting;
  readonly joined: JoinedTables;
  readonly adjustments: readonly PlacedAdjustment[];
  readonly policy: ReadPolicy | undefined;
  readonly items: RequirementItems;
  readonly bands: BandTables | undefined;
  readonly own: OwnTables;
}

/** Looks places up when they are asked for; a run that explains nothing pays nothing. */
export function provenanceOf({ tree, joined, adjustments, policy, items, bands, own }: Traced): Provenance {
  return {
    cell({ code, column }) {
      const found = joined.columns.get(column);
      return found?.figures.has(code) && !found.isMade
        ? placeIn(found.table, found.source, code, joined.names.get(code))
        : undefined;
    },
    bandCell({ table, column, ...key }) {
      return bands?.[table].of(key)?.place(column);
    },
    ownCell(key) {
      const place = ownPlace(key, own);
      return place?.column !== undefined && place.value?.trim() ? place : undefined;
    },
    setting(key) {
      return (settingAt(tree, key) ?? yearEntry(tree, key))?.place;
    },
    authority(key) {
      const setting = settingAt(tree, key);
      const value = setting && policy?.values.find((one) => one.setting === setting);
      return value && policy ? { policy: policy.id, ...authorityOf(value) } : undefined;
    },
    adjustments: adjustments.map(({ place }) => place),
    requirement(segment) {
      const setting = settingAt(tree, requiredTotalKey(segment));
      const rows = setting?.kind === 'scalar' ? items.get(setting) : undefined;
      return rows?.map(({ place }) => place) ?? [];
    },
  };
}

/** Where a figure of a row of either table stands, or would stand. */
function ownPlace(key: OwnCellKey, { methods, rates }: OwnTables): Place | undefined {
  const isOf = (one: { readonly municipalityCode: string; readonly segment?: Segment }) =>
    one.municipalityCode === key.code && one.segment === key.segment;
  return key.table === 'own_methods'
    ? methods.find(isOf)?.placeOf(key.column)
    : rates.find(isOf)?.placeOf(key.column);
}

function authorityOf({ status, source, passage, note }: ReadPolicyValue): Omit<Authority, 'policy'> {
  return { status, source: source && sourceText(source), passage: passage ?? null, note: note ?? null };
}

/** The entry of a schedule for a year, however the year is written: `alpha.schedule.R5` finds 令和5年度 and 2023. */
function yearEntry(tree: SectionSetting, key: string): Setting | undefined {
  const cut = key.lastIndexOf('.');
  const year = parseFiscalYear(key.slice(cut + 1));
  const schedule = year === undefined ? undefined : settingAt(tree, key.slice(0, cut));
  if (schedule?.kind !== 'section') return undefined;
  return [...schedule.entries].find(([written]) => parseFiscalYear(written) === year)?.[1];
}
