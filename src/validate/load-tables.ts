import type { Case } from '../domain/case.js';
import { type Finding, finding } from '../domain/finding.js';
import type { Provenance } from '../domain/provenance.js';
import { segments } from '../domain/segment.js';
import { settingAt } from '../domain/setting.js';
import type { TextTable } from '../read/table.js';
import { provenanceOf } from './provenance.js';
import { placeOf } from './settings/case-terms.js';
import type { LoadedSettings } from './settings/load-settings.js';
import { type InputRecord, type NamedTable, readNamedTables } from './sources.js';
import { suggest } from './suggest.js';
import { type PlacedAdjustment, readAdjustments } from './tables/adjustments.js';
import { type JoinedTables, joinTables } from './tables/joined.js';
import { buildMunicipalities } from './tables/municipalities.js';
import { codedTable } from './tables/table.js';

/** The whole case from its settings and tables; meaningless when an error was found on the way. */
export function loadTables(
  loaded: LoadedSettings,
  inputs: InputRecord[],
  findings: Finding[],
): { readonly case: Case; readonly provenance: Provenance } {
  const { settings, tree, terms, folder } = loaded;
  const named = namedInputs(loaded, findings);
  const context = {
    prefecture: terms.prefecture,
    fiscalYear: terms.fiscalYear,
    ignored: settings.ignore_columns ?? [],
  };
  const coded = readNamedTables(named, folder, { inputs, findings }).map((table) =>
    codedTable(table, context, findings),
  );
  const usable = coded.filter((table) => table !== undefined);
  const joined = joinTables(usable, findings);
  const adjustmentTable = readAdjustmentTable(loaded, inputs, findings);

  // Without one of the tables, everything that it would have held would seem to be missing.
  const isWhole = usable.length === named.length && usable.length > 0;
  const adjustments = isWhole ? adjustmentsOf(adjustmentTable, loaded, joined, findings) : [];
  const adjusted = new Set(adjustments.map(({ municipalityCode }) => municipalityCode));
  const files = usable.map(({ file }) => file);
  const municipalities = isWhole
    ? buildMunicipalities({ terms, tables: joined, adjusted, inputs: files, findings })
    : [];

  const { prefecture: _, ...rest } = terms;
  return {
    case: { ...rest, municipalities, adjustments },
    provenance: provenanceOf({
      tree,
      joined,
      adjustments,
      adjustmentFile: adjustmentTable?.source.name ?? '',
    }),
  };
}

function namedInputs({ tree }: LoadedSettings, findings: Finding[]): NamedTable[] {
  const list = settingAt(tree, 'inputs');
  if (list?.kind !== 'list' || list.items.length === 0) {
    const place = placeOf(tree, 'inputs');
    if (!list || list.kind === 'list') {
      findings.push(finding('key-missing', place, { reason: 'always', options: ['inputs'] }));
    }
    return [];
  }
  return list.items.flatMap((item) => {
    const name = item.kind === 'scalar' ? item.text.trim() : '';
    return name === '' ? [] : [{ name, place: item.place }];
  });
}

function readAdjustmentTable(
  { settings, tree, folder }: LoadedSettings,
  inputs: InputRecord[],
  findings: Finding[],
): TextTable | undefined {
  if (settings.adjustments === undefined) return undefined;
  const named = { name: settings.adjustments, place: placeOf(tree, 'adjustments') };
  return readNamedTables([named], folder, { inputs, findings })[0];
}

function adjustmentsOf(
  table: TextTable | undefined,
  { settings, tree, terms }: LoadedSettings,
  { names }: JoinedTables,
  findings: Finding[],
): PlacedAdjustment[] {
  const context = {
    prefecture: terms.prefecture,
    names,
    segments: segments.filter((segment) => settings.segments?.[segment]),
    ignored: settings.ignore_columns ?? [],
  };
  const adjustments = table ? readAdjustments(table, context, findings) : [];
  const unheeded = terms.premium ? undefined : adjustments.find(({ stage }) => stage === 'premium');
  if (table && unheeded) {
    findings.push(finding('adjustment-without-premium', { file: table.source.name, line: unheeded.line }));
  }
  const items = [...new Set(adjustments.filter(({ stage }) => stage === 'levy').map(({ item }) => item))];
  for (const { item } of terms.pooling ?? []) {
    if (items.includes(item)) continue;
    const place = { ...placeOf(tree, 'pooling'), value: item };
    findings.push(finding('pooled-item-unused', place, { suggestion: suggest(item, items) }));
  }
  return adjustments;
}
