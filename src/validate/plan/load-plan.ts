import { type Finding, finding, hasErrors, sortedByPlace } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { SectionSetting } from '../../domain/setting.js';
import { planForm } from '../../domain/settings/plan.js';
import { namedCaseFile } from '../../read/folder.js';
import { folderOf } from '../../read/paths.js';
import type { CaseRequest } from '../case-request.js';
import { type LoadedCase, loadCase } from '../load.js';
import { overlaid } from '../settings/layers.js';
import { placeOf } from '../settings/placed-settings.js';
import { readForm } from '../settings/read-form.js';
import { setLayer } from '../settings/set-layer.js';
import { type InputRecord, type Intake, newIntake, readPlanFile } from '../sources.js';
import type { FramedTable } from '../tables/frame.js';
import { CodeReader } from '../tables/table-context.js';
import type { PlanContext } from './cells.js';
import { readDeficitPlans, readDeficits, readFund, readIndicators } from './further-tables.js';
import { outlookIn } from './outlook.js';
import { namedTable, type PlanReading, type PlanSettings } from './reading.js';

/** A plan read from files, with everything that was found on the way. */
export interface LoadedPlan {
  /** Undefined when an error was found. */
  readonly plan: Plan | undefined;
  readonly base: LoadedCase | undefined;
  readonly findings: readonly Finding[];
  readonly inputs: readonly InputRecord[];
  /** What paths of the receipt are relative to. */
  readonly folder: string;
}

/** What the command line asks of a plan. */
export interface PlanRequest extends Omit<CaseRequest, 'caseFile' | 'tables' | 'leviesOnly'> {
  /** Path of a plan.yaml. */
  readonly planFile: string;
}

/** Reads and validates a plan with its base case. All findings come in one run. */
export async function loadPlan(request: PlanRequest): Promise<LoadedPlan> {
  const intake = newIntake(request);
  const log = new FindingLog();
  const folder = folderOf(request.planFile);
  const ofPlan = (request.set ?? []).filter((one) => !one.startsWith('case.'));
  const setting = log.take(setLayer(ofPlan));
  const root = log.take(readPlanFile(request.planFile, intake));
  const tree = root && overlaid(root, setting);
  const settings = tree && log.take(readForm(planForm, tree));
  const base = settings && tree && log.take(await baseCase(settings, tree, request, intake, folder));
  const plan =
    settings && tree && base?.case && base.tables
      ? log.take(await planOf({ settings, tree, folder, intake, context: contextOf(base) }, base))
      : undefined;
  return {
    plan: hasErrors(log.findings) ? undefined : plan,
    base,
    findings: sortedByPlace(log.findings),
    inputs: [...intake.inputs, ...(base?.inputs ?? [])],
    folder,
  };
}

async function baseCase(
  { case: named }: PlanSettings,
  tree: SectionSetting,
  { set = [], files, policy, allowOutside }: PlanRequest,
  intake: Intake,
  folder: string,
): Promise<Read<LoadedCase | undefined>> {
  const log = new FindingLog();
  if (named === undefined) {
    log.add(finding('plan-key-missing', placeOf(tree, 'case'), { key: 'case' }));
    return log.with(undefined);
  }
  const path = intake.files.resolve(folder, named);
  const caseFile = intake.files.isFolder(path) ? namedCaseFile(path, intake.files) : path;
  if (typeof caseFile !== 'string') {
    log.add(caseFile);
    return log.with(undefined);
  }
  const loaded = await loadCase({
    caseFile,
    set: set.filter((one) => one.startsWith('case.')).map((one) => one.slice('case.'.length)),
    ...(files && { files }),
    ...(policy !== undefined && { policy }),
    ...(allowOutside !== undefined && { allowOutside }),
  });
  log.add(loaded.findings);
  return log.with(loaded);
}

function contextOf({ tables, prefecture }: LoadedCase): PlanContext {
  return {
    codes: new CodeReader(prefecture),
    namedIn: tables!.namedIn,
    unread: tables!.unread,
    ignored: [],
  };
}

async function planOf(reading: PlanReading, { case: kase }: LoadedCase): Promise<Read<Plan>> {
  const { settings, tree, context } = reading;
  const base = kase!;
  const log = new FindingLog();
  const baseYear = base.fiscalYear;
  const { years, outlook: given } = settings;
  if (years && (years.first !== baseYear || years.last < years.first))
    log.add(finding('plan-years', placeOf(tree, 'years'), { base: baseYear }));
  const lastYear = years?.last ?? baseYear;
  if (lastYear > baseYear && !given) log.add(finding('plan-without-outlook', placeOf(tree, 'years')));
  const outlook = given && log.take(await outlookIn(reading, given, base, lastYear));
  const deficits = log.take(await further(reading, 'deficits', (table) => readDeficits(table, context)));
  const deficitPlans = log.take(
    await further(reading, 'deficit_plans', (table) => readDeficitPlans(table, context)),
  );
  const fund = log.take(await further(reading, 'fund', (table) => readFund(table, context)));
  const indicators = log.take(
    await further(reading, 'indicators', (table) => readIndicators(table, context)),
  );
  return log.with({
    base,
    lastYear,
    ...(settings.title !== undefined && { title: settings.title }),
    ...(settings.period && { period: settings.period }),
    ...(settings.review_every !== undefined && { reviewEvery: settings.review_every }),
    ...(outlook && { outlook }),
    ...(deficits && { deficits }),
    ...(deficitPlans && { deficitPlans }),
    ...(fund && { fund: fund.map(({ row: _, ...one }) => one) }),
    ...(indicators && { indicators }),
  });
}

type FurtherTable = 'deficits' | 'deficit_plans' | 'fund' | 'indicators';

async function further<Value>(
  reading: PlanReading,
  key: FurtherTable,
  read: (table: FramedTable) => Read<Value>,
): Promise<Read<Value | undefined>> {
  return await namedTable(reading, reading.settings[key], key, key, read);
}
