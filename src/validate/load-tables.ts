import type { Case } from '../domain/case.js';
import { type Finding, finding, hasErrors } from '../domain/finding.js';
import type { Provenance } from '../domain/provenance.js';
import { segments } from '../domain/segment.js';
import { itemsOf, settingAt } from '../domain/setting.js';
import { rowPlace, tableName } from '../read/place.js';
import { provenanceOf } from './provenance.js';
import type { CaseTerms } from './settings/case-terms.js';
import type { LoadedSettings } from './settings/load-settings.js';
import { nameIn } from './settings/named-items.js';
import { placeOf } from './settings/placed-settings.js';
import { withoutTable } from './settings/workbook-case.js';
import { type Intake, type NamedTable, readNamedTables } from './sources.js';
import { suggest } from './suggest.js';
import { adjustmentFrame, type PlacedAdjustment, readAdjustments } from './tables/adjustments.js';
import type { FramedTable } from './tables/frame.js';
import { type JoinedTables, joinTables } from './tables/joined.js';
import { buildMunicipalities } from './tables/municipalities.js';
import { codedTable, municipalFrame } from './tables/table.js';
import { CodeReader } from './tables/table-context.js';

/** The tables of a case, joined, as far as they can be read. */
async function readTables(
  loaded: LoadedSettings,
  codes: CodeReader,
  intake: Intake,
): Promise<{ joined: JoinedTables; files: string[]; isWhole: boolean }> {
  const { settings, folder } = loaded;
  const named = namedInputs(loaded, intake);
  const context = { codes, fiscalYear: settings.fiscal_year, ignored: settings.ignore_columns ?? [] };
  const coded = (await readNamedTables(named, folder, municipalFrame, intake)).map((table) =>
    codedTable(table, context, intake.findings),
  );
  const usable = coded.filter((table) => table !== undefined);
  return {
    joined: joinTables(usable, intake.findings),
    files: usable.map(tableName),
    // Without one of the tables, everything that it would have held would seem to be missing.
    isWhole: usable.length === named.length && usable.length > 0,
  };
}

/**
 * The whole case from its settings and tables; meaningless when an error was found on the way. Without terms (the
 * fiscal year is not known) only what the tables say by themselves is checked.
 */
export async function loadTables(
  loaded: LoadedSettings,
  intake: Intake,
): Promise<{ readonly case: Case; readonly provenance: Provenance } | undefined> {
  const { tree, terms } = loaded;
  const { findings } = intake;
  const codes = new CodeReader(loaded.settings.prefecture);
  const { joined, files, isWhole } = await readTables(loaded, codes, intake);
  if (!terms) return undefined;
  const adjustmentTable = await readAdjustmentTable(loaded, intake);

  const adjustments = isWhole
    ? adjustmentsOf(adjustmentTable, { ...loaded, terms, codes }, joined, findings)
    : [];
  const adjusted = new Set(adjustments.map(({ municipalityCode }) => municipalityCode));
  const municipalities = isWhole
    ? buildMunicipalities({ terms, tables: joined, adjusted, inputs: files, findings })
    : [];

  const { prefecture: _, ...rest } = terms;
  return {
    case: {
      ...rest,
      municipalities,
      adjustments: adjustments.map(({ line: _line, place: _place, ...one }) => one),
    },
    provenance: provenanceOf({ tree, joined, adjustments, policy: loaded.policy, items: loaded.items }),
  };
}

function namedInputs({ tree, folder }: LoadedSettings, { files, findings, opened }: Intake): NamedTable[] {
  const inputs = settingAt(tree, 'inputs');
  if (!inputs || (inputs.kind === 'list' && inputs.items.length === 0)) {
    const workbook = opened.get(files.resolve(folder, tree.place.file ?? ''));
    const missing = { reason: 'always', options: ['inputs'] } as const;
    findings.push(
      workbook ? withoutTable(workbook) : finding('key-missing', placeOf(tree, 'inputs'), missing),
    );
  }
  return itemsOf(inputs).flatMap((item) => {
    const name = item.kind === 'scalar' ? item.text.trim() : '';
    return name === '' ? [] : [{ name, place: item.place }];
  });
}

async function readAdjustmentTable(
  { settings, tree, folder }: LoadedSettings,
  intake: Intake,
): Promise<FramedTable | undefined> {
  if (settings.adjustments === undefined) return undefined;
  const named = { name: settings.adjustments, place: placeOf(tree, 'adjustments') };
  return (await readNamedTables([named], folder, adjustmentFrame, intake))[0];
}

function adjustmentsOf(
  table: FramedTable | undefined,
  {
    settings,
    tree,
    terms,
    codes,
  }: LoadedSettings & { readonly terms: CaseTerms; readonly codes: CodeReader },
  { namedIn, unread }: JoinedTables,
  findings: Finding[],
): PlacedAdjustment[] {
  const context = {
    codes,
    namedIn,
    segments: segments.filter((segment) => settingAt(tree, `segments.${segment}`)),
    unread,
    ignored: settings.ignore_columns ?? [],
  };
  const before = findings.length;
  const adjustments = table ? readAdjustments(table, context, findings) : [];
  const isWhole = !hasErrors(findings.slice(before));
  const unheeded = terms.premium ? undefined : adjustments.find(({ stage }) => stage === 'premium');
  if (table && unheeded) {
    findings.push(finding('adjustment-without-premium', rowPlace(table, unheeded.line)));
  }
  const items = [...new Set(adjustments.filter(({ stage }) => stage === 'levy').map(({ item }) => item))];
  for (const { item } of terms.pooling ?? []) {
    if (items.includes(item) || !isWhole) continue;
    const setting = itemsOf(settingAt(tree, 'pooling')).find((one) => nameIn(one, 'item') === item);
    const place = { ...(setting?.place ?? placeOf(tree, 'pooling')), value: item };
    findings.push(finding('pooled-item-unused', place, { suggestion: suggest(item, items) }));
  }
  return adjustments;
}
