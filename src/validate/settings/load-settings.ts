import { type Finding, onCommandLine } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { placed, type ScalarSetting, type SectionSetting, settingAt } from '../../domain/setting.js';
import { type CaseSettings, caseForm } from '../../domain/settings/case-settings.js';
import { year } from '../../domain/settings/form.js';
import { folderOf } from '../../read/paths.js';
import type { CaseRequest } from '../case-request.js';
import { findPolicy, type Intake, readCaseFile } from '../sources.js';
import { type CaseTerms, caseTerms, needsAlpha } from './case-terms.js';
import { exclusiveFindings, overlaid } from './layers.js';
import { isOff } from './off.js';
import { policyLayer, type ReadPolicy, validityFindings } from './policy-layer.js';
import { readForm } from './read-form.js';
import { type RequirementItems, requiredTotalKey, withRequirement } from './requirement-layer.js';
import { setFile, setLayer } from './set-layer.js';

/** The settings of a case with all layers in place, and the terms that they make. */
export interface LoadedSettings {
  readonly settings: CaseSettings;
  /** The merged layers: every value knows where it stands. */
  readonly tree: SectionSetting;
  /** Undefined when the fiscal year is not known. */
  readonly terms: CaseTerms | undefined;
  readonly policy: ReadPolicy | undefined;
  readonly items: RequirementItems;
  /** What relative paths of the case are relative to. */
  readonly folder: string;
}

/** policy < case < --set; defaults stand in for what no layer says. */
export async function loadSettings(
  request: CaseRequest,
  intake: Intake,
): Promise<LoadedSettings | undefined> {
  const { findings } = intake;
  const { layer: caseLayer, folder } = await caseLayerOf(request, intake);
  const setting = setLayer(request.set ?? [], findings);
  if (!caseLayer) return undefined;
  const upper = overlaid(caseLayer, setting);

  const before = findings.length;
  const policy = namedPolicy(request, upper, folder, intake);
  const isPolicyBroken = findings.length > before;
  const fiscalYear = yearOf(upper);
  const lower = policy && fiscalYear !== undefined ? policyLayer(policy, fiscalYear) : undefined;
  const { tree, items } = await mergedLayers({ lower, caseLayer, setting }, folder, intake);
  const settings = readForm(caseForm, tree, findings);
  if (!settings) return undefined;
  if (policy && fiscalYear !== undefined) {
    findings.push(...validityFindings(policy, fiscalYear, tree, (key) => isAsked(key, settings)));
  }
  const found: Finding[] = [];
  const terms = caseTerms({ settings, tree, findings: found });
  // What a broken policy would have set is not missing besides.
  findings.push(...found.filter((one) => !isPolicyBroken || !isOfPolicy(one)));
  return { settings, tree, terms: terms && withItems(terms, tree, items), policy, items, folder };
}

interface Layers {
  readonly lower: SectionSetting | undefined;
  readonly caseLayer: SectionSetting;
  readonly setting: SectionSetting;
}

/** All layers as one, with the items of 保険料収納必要総額 of the uppermost that names a table of them. */
async function mergedLayers(
  { lower, caseLayer, setting }: Layers,
  folder: string,
  intake: Intake,
): Promise<{ readonly tree: SectionSetting; readonly items: RequirementItems }> {
  const whole = mergedTree([lower, caseLayer, setting]);
  const isSet = setting.entries.has('requirement');
  const { layer, items } = await withRequirement(isSet ? setting : caseLayer, whole, folder, intake);
  const layers = isSet ? [lower, caseLayer, layer] : [lower, layer, setting];
  for (const one of layers) if (one) intake.findings.push(...exclusiveFindings(one));
  return { tree: { ...mergedTree(layers), place: caseLayer.place }, items };
}

function mergedTree(layers: readonly (SectionSetting | undefined)[]): SectionSetting {
  const [first, ...others] = layers.filter((layer) => layer !== undefined);
  return others.reduce((lower, upper) => overlaid(lower, upper), first!);
}

/** The terms with the items behind the totals that no upper layer replaced. */
function withItems(terms: CaseTerms, tree: SectionSetting, items: RequirementItems): CaseTerms {
  const all = terms.segments.map((one) => {
    const setting = settingAt(tree, requiredTotalKey(one.segment));
    const own = setting?.kind === 'scalar' ? items.get(setting) : undefined;
    if (!own || !('requiredTotal' in one.pot)) return one;
    return {
      ...one,
      pot: { ...one.pot, items: own.map(({ kind, item, amount }) => ({ kind, item, amount })) },
    };
  });
  return { ...terms, segments: all };
}

/** What the case itself says, and what its paths are relative to; tables are named from where the run was started. */
async function caseLayerOf(
  { caseFile, tables = [] }: CaseRequest,
  intake: Intake,
): Promise<{ readonly layer: SectionSetting | undefined; readonly folder: string }> {
  if (caseFile === undefined) return { layer: plainCase(tables), folder: '.' };
  const layer = await readCaseFile(caseFile, intake);
  return layer === 'tables'
    ? { layer: plainCase([caseFile]), folder: '.' }
    : { layer, folder: folderOf(caseFile) };
}

/** Plain tables make a case whose settings all come from the command line. */
function plainCase(tables: readonly string[]): SectionSetting {
  const items = tables.map(
    (text): ScalarSetting => ({ kind: 'scalar', text, place: { origin: 'command-line', value: text } }),
  );
  const entries = new Map([['inputs', { kind: 'list', items, place: {} } as const]]);
  return { kind: 'section', entries, place: onCommandLine(setFile) };
}

function namedPolicy(
  { policy }: CaseRequest,
  layers: SectionSetting,
  folder: string,
  intake: Intake,
): ReadPolicy | undefined {
  const named = settingAt(layers, 'policy');
  const [given, from] =
    policy === undefined ? [named, folder] : [placed(policy, onCommandLine('--policy', policy)), '.'];
  if (given?.kind !== 'scalar' || isOff(given) || given.text.trim() === '') return undefined;
  return findPolicy(given.text.trim(), from, given.place, intake);
}

/** The fiscal year before the case is read as a whole: which values of a policy hold depends on it. */
function yearOf(layers: SectionSetting): FiscalYear | undefined {
  const named = settingAt(layers, 'fiscal_year');
  return named && readForm(year, named, []);
}

/** A key that policies set. */
function isOfPolicy(one: Finding): boolean {
  return one.code === 'key-missing' && (one.args.reason === 'medical' || one.args.reason === 'method');
}

/** Whether a case asks for a key of its policy. */
function isAsked(key: string, settings: CaseSettings): boolean {
  if (key === 'alpha' || key.startsWith('medical_index')) return needsAlpha(settings);
  if (key === 'collection.standard') return !settings.premium?.isOff;
  return true;
}
