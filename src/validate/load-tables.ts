import { type Case, isByYears } from '../domain/case.js';
import { type Finding, finding, hasErrors, type Place } from '../domain/finding.js';
import { FindingLog, type Read, sound } from '../domain/finding-log.js';
import type { Provenance } from '../domain/provenance.js';
import { type Segment, segments } from '../domain/segment.js';
import { itemsOf, settingAt } from '../domain/setting.js';
import { rowPlace, tableName } from '../read/place.js';
import type { Workbook } from '../read/workbook.js';
import type { BandTables } from './index-bands/bands.js';
import { implausibleBands } from './index-bands/indices.js';
import { bandsOf } from './index-bands/read.js';
import { incomesOfOthers } from './own-methods/incomes-of-others.js';
import { noOwnTables, type OwnTables, ownTablesOf, ownTerms } from './own-methods/tables.js';
import { implausibleBaselines } from './plausibility/baselines.js';
import { toldOnce } from './plausibility/explained.js';
import { implausibleFigures } from './plausibility/judged.js';
import { provenanceOf } from './provenance.js';
import type { CaseTerms } from './settings/case-terms.js';
import type { LoadedSettings } from './settings/load-settings.js';
import { nameIn } from './settings/named-items.js';
import { placeOf } from './settings/placed-settings.js';
import { withoutTable } from './settings/workbook-case.js';
import { type Intake, type NamedTable, readNamedTables } from './sources.js';
import { suggest } from './suggest.js';
import { adjustmentFrame, readAdjustments } from './tables/adjustments.js';
import { withAllInsured } from './tables/adult-heads.js';
import { contradictions } from './tables/contradictions.js';
import type { FramedTable } from './tables/frame.js';
import { type JoinedTables, joinTables } from './tables/joined.js';
import { withoutItsRevenue } from './tables/law-items.js';
import { buildMunicipalities, needsIndex } from './tables/municipalities.js';
import { officialCodes } from './tables/official-codes.js';
import type { PlacedAdjustment } from './tables/placed.js';
import { codedTable, municipalFrame } from './tables/table.js';
import { CodeReader } from './tables/table-context.js';

/** The tables of a case, joined, as far as they can be read. */
async function readTables(
  loaded: LoadedSettings,
  codes: CodeReader,
  intake: Intake,
): Promise<Read<{ joined: JoinedTables; files: string[]; isWhole: boolean }>> {
  const { settings, folder } = loaded;
  const log = new FindingLog();
  const named = log.take(namedInputs(loaded, intake));
  const present = segments.filter((segment) => settings.segments?.[segment] !== undefined);
  const context = {
    codes,
    fiscalYear: settings.fiscal_year,
    ignored: settings.ignore_columns ?? [],
    segments: present,
  };
  const tables = log.take(await readNamedTables(named, folder, municipalFrame, intake, context.ignored));
  const usable = tables.flatMap((table) => log.take(codedTable(table, context)) ?? []);
  const joined = withAllInsured(log.take(joinTables(usable)), present);
  const files = usable.map(tableName);
  if (usable.length === named.length)
    log.add(
      officialCodes({
        tables: usable,
        names: joined.names,
        files,
        isPart: settings.municipalities === 'some',
      }),
    );
  return log.with({
    joined,
    files,
    // Without one of the tables, everything that it would have held would seem to be missing.
    isWhole: usable.length === named.length && usable.length > 0,
  });
}

/** A case with the tables of which it was made, and where its figures stand in them. */
export interface LoadedTables {
  readonly case: Case;
  readonly tables: JoinedTables;
  readonly bands: BandTables | undefined;
  readonly own: OwnTables;
  readonly provenance: Provenance;
}

/**
 * The whole case from its settings and tables; meaningless when an error was found on the way. Without terms (the
 * fiscal year is not known) only what the tables say by themselves is checked.
 *
 * @param areSettingsSound whether the settings had no error: amounts of others are not held against published ones
 */
export async function loadTables(
  loaded: LoadedSettings,
  intake: Intake,
  areSettingsSound: boolean,
): Promise<Read<LoadedTables | undefined>> {
  const { tree, terms } = loaded;
  const log = new FindingLog();
  const codes = new CodeReader(loaded.settings.prefecture);
  const { joined, files, isWhole } = log.take(await readTables(loaded, codes, intake));
  if (!terms) return log.with(undefined);
  const { adjustments, bands, own } = log.take(
    await furtherTables({ ...loaded, terms, codes }, joined, intake, isWhole),
  );
  const ofOwn = ownTerms(own);
  const building = {
    terms,
    tables: joined,
    adjusted: new Set(adjustments.map(({ municipalityCode }) => municipalityCode)),
    own: ofOwn,
    inputs: files,
    ...(bands !== undefined && { bands }),
  };
  const municipalities = isWhole ? log.take(buildMunicipalities(building)) : [];

  const { prefecture: _, ...rest } = terms;
  const kase = {
    ...rest,
    ...(bands && { ageBandIndex: bands.terms }),
    municipalities,
    adjustments: adjustments.map(({ line: _line, place: _place, ...one }) => one),
    ...ofOwn,
  };
  const place = (key: string) => placeOf(tree, key);
  log.add(perInsuredBesideYears(kase, place));
  const isComplete = areSettingsSound && !hasErrors(log.findings);
  const areSomeMissing = log.findings.some(({ code }) => code === 'municipality-missing');
  const workbook = workbookOf(loaded, intake);
  const judging = { case: kase, tables: joined, workbook, placeOf: place, isComplete, areSomeMissing };
  if (isWhole) log.add(judged(judging, bands ?? undefined, isJudged(loaded)));
  if (isJudged(loaded)) log.add(incomesOfOthers(own.methods, municipalities));
  return log.with({
    case: kase,
    tables: joined,
    bands: bands ?? undefined,
    own,
    provenance: provenanceOf({
      tree,
      joined,
      adjustments,
      policy: loaded.policy,
      items: loaded.items,
      bands: bands ?? undefined,
      own,
    }),
  });
}

/** What stands in tables beside those of municipalities. */
interface FurtherTables {
  readonly adjustments: readonly PlacedAdjustment[];
  /** Null where the index is made of tables that cannot be read, undefined where it is given. */
  readonly bands: BandTables | null | undefined;
  readonly own: OwnTables;
}

/** Without all tables of municipalities every code of the others would seem to be unknown: then nothing is taken of them. */
async function furtherTables(
  loaded: LoadedSettings & { readonly terms: CaseTerms; readonly codes: CodeReader },
  joined: JoinedTables,
  intake: Intake,
  isWhole: boolean,
): Promise<Read<FurtherTables>> {
  const log = new FindingLog();
  const adjustmentTable = log.take(await readAdjustmentTable(loaded, intake));
  if (!isWhole) return log.with({ adjustments: [], bands: undefined, own: noOwnTables });
  const { codes, terms, settings } = loaded;
  const known = { codes, namedIn: joined.namedIn, unread: joined.unread };
  const adjustments = log.take(adjustmentsOf(adjustmentTable, loaded, joined));
  const bands = log.take(await bandsOf(loaded, joined, intake, { ...known, isNeeded: needsIndex(terms) }));
  const ofCase = { segments: segmentsOf(loaded), ignored: settings.ignore_columns ?? [] };
  const isPart = settings.municipalities === 'some';
  const context = { ...known, ...ofCase, isJudged: isJudged(loaded), isPart };
  return log.with({ adjustments, bands, own: log.take(await ownTablesOf(loaded, intake, context)) });
}

function isJudged({ settings }: LoadedSettings): boolean {
  return settings.plausibility !== 'off';
}

function segmentsOf({ tree }: Pick<LoadedSettings, 'tree'>): readonly Segment[] {
  return segments.filter((segment) => settingAt(tree, `segments.${segment}`));
}

/** What of the figures is told beside each other, and what is not plausible where that is judged. */
function judged(
  judging: Parameters<typeof implausibleFigures>[0],
  bands: BandTables | undefined,
  areSizesJudged: boolean,
): readonly Finding[] {
  const { case: kase, tables, isComplete } = judging;
  const found = areSizesJudged ? implausibleFigures(judging) : [];
  const ofBands =
    areSizesJudged && bands && isComplete ? implausibleBands({ case: kase, bands, tables, found }) : [];
  const ofRelief = areSizesJudged && isComplete ? implausibleBaselines(kase, tables) : [];
  return [...toldOnce(contradictions(tables), found), ...ofBands, ...ofRelief];
}

/** y_p that is given although it follows from incomes by years. */
function perInsuredBesideYears(
  { segments: terms, municipalities }: Case,
  place: (key: string) => Place,
): Finding[] {
  const isByYearsIn = (segment: Segment) =>
    municipalities.some(({ bases }) => bases[segment] && isByYears(bases[segment].income));
  return terms
    .filter(({ segment, prefectureIncomePerInsured: given }) => given && isByYearsIn(segment))
    .map(({ segment }) =>
      finding('income-per-insured-beside-years', place(`segments.${segment}.prefecture_income_per_insured`)),
    );
}

/** The workbook in which the settings stand, where they do. */
function workbookOf(
  { tree, folder }: Pick<LoadedSettings, 'tree' | 'folder'>,
  { files, opened }: Pick<Intake, 'files' | 'opened'>,
): Workbook | undefined {
  return opened.get(files.resolve(folder, tree.place.file ?? ''));
}

function namedInputs({ tree, folder }: LoadedSettings, { files, opened }: Intake): Read<NamedTable[]> {
  const log = new FindingLog();
  const inputs = settingAt(tree, 'inputs');
  if (!inputs || (inputs.kind === 'list' && inputs.items.length === 0)) {
    const workbook = workbookOf({ tree, folder }, { files, opened });
    const missing = { reason: 'always', options: ['inputs'] } as const;
    log.add(workbook ? withoutTable(workbook) : finding('key-missing', placeOf(tree, 'inputs'), missing));
  }
  const named = itemsOf(inputs).flatMap((item) => {
    const name = item.kind === 'scalar' ? item.text.trim() : '';
    return name === '' ? [] : [{ name, place: item.place }];
  });
  return log.with(named);
}

async function readAdjustmentTable(
  { settings, tree, folder }: LoadedSettings,
  intake: Intake,
): Promise<Read<FramedTable | undefined>> {
  if (settings.adjustments === undefined) return sound(undefined);
  const named = { name: settings.adjustments, place: placeOf(tree, 'adjustments') };
  const { value, findings } = await readNamedTables(
    [named],
    folder,
    adjustmentFrame,
    intake,
    settings.ignore_columns,
  );
  return { value: value[0], findings };
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
): Read<PlacedAdjustment[]> {
  const context = {
    codes,
    namedIn,
    segments: segmentsOf({ tree }),
    unread,
    ignored: settings.ignore_columns ?? [],
  };
  const log = new FindingLog();
  const adjustments = table ? log.take(readAdjustments(table, context)) : [];
  const isWhole = !hasErrors(log.findings);
  const unheeded = terms.premium ? undefined : adjustments.find(({ stage }) => stage === 'premium');
  if (table && unheeded) log.add(finding('adjustment-without-premium', rowPlace(table, unheeded.line)));
  if (isWhole) log.add(withoutItsRevenue(adjustments, terms.segments));
  const items = [...new Set(adjustments.filter(({ stage }) => stage === 'levy').map(({ item }) => item))];
  for (const { item } of terms.pooling ?? []) {
    if (items.includes(item) || !isWhole) continue;
    const setting = itemsOf(settingAt(tree, 'pooling')).find((one) => nameIn(one, 'item') === item);
    const place = { ...(setting?.place ?? placeOf(tree, 'pooling')), value: item };
    log.add(finding('pooled-item-unused', place, { suggestion: suggest(item, items) }));
  }
  return log.with(adjustments);
}
