import { onCommandLine } from '../../domain/finding.js';
import { FindingLog, type Read, sound } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { placed, type ScalarSetting, type SectionSetting, settingAt } from '../../domain/setting.js';
import { type CaseSettings, caseForm } from '../../domain/settings/case-settings.js';
import { year } from '../../domain/settings/form.js';
import { folderOf } from '../../read/paths.js';
import type { CaseRequest } from '../case-request.js';
import { findPolicy, type Intake, readCaseFile } from '../sources.js';
import { type CaseTerms, caseTerms, needsAlpha } from './case-terms.js';
import { type IndexLayers, indexLayersOf } from './index-layers.js';
import { exclusiveFindings, overlaid } from './layers.js';
import { isOff } from './off.js';
import { asksForRates, type PlacedSettings } from './placed-settings.js';
import { isOfPolicy, policyLayer, type ReadPolicy, validityFindings } from './policy-layer.js';
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
  readonly indexLayers: IndexLayers;
  /** What relative paths of the case are relative to. */
  readonly folder: string;
}

/** policy < case < --set; defaults stand in for what no layer says. */
export async function loadSettings(
  request: CaseRequest,
  intake: Intake,
): Promise<Read<LoadedSettings | undefined>> {
  const log = new FindingLog();
  const { layer: caseLayer, folder } = log.take(await caseLayerOf(request, intake));
  const setting = log.take(setLayer(request.set ?? []));
  if (!caseLayer) return log.with(undefined);
  const upper = overlaid(caseLayer, setting);

  const { value: policy, findings: ofPolicy } = namedPolicy(request, upper, folder, intake);
  log.add(ofPolicy);
  const fiscalYear = yearOf(upper);
  const lower = policy && fiscalYear !== undefined ? policyLayer(policy, fiscalYear) : undefined;
  const { tree, items } = log.take(await mergedLayers({ lower, caseLayer, setting }, folder, intake));
  const indexLayers = indexLayersOf([lower, caseLayer, setting]);
  const settings = log.take(readForm(caseForm, tree));
  if (!settings) return log.with(undefined);
  const placed = { settings, tree, leviesOnly: request.leviesOnly };
  if (policy && fiscalYear !== undefined)
    log.add(validityFindings(policy, fiscalYear, tree, (key) => isAsked(key, placed)));
  const { value: terms, findings: ofTerms } = caseTerms(placed);
  // What a broken policy would have set is not missing besides.
  log.add(ofTerms.filter((one) => ofPolicy.length === 0 || !isOfPolicy(one)));
  const ofItems = terms && withItems(terms, tree, items);
  return log.with({ settings, tree, terms: ofItems, policy, items, indexLayers, folder });
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
): Promise<Read<{ readonly tree: SectionSetting; readonly items: RequirementItems }>> {
  const log = new FindingLog();
  const whole = mergedTree([lower, caseLayer, setting]);
  const isSet = setting.entries.has('requirement');
  const upper = isSet ? setting : caseLayer;
  const { layer, items } = log.take(await withRequirement(upper, whole, folder, intake));
  const layers = isSet ? [lower, caseLayer, layer] : [lower, layer, setting];
  for (const one of layers) if (one) log.add(exclusiveFindings(one));
  return log.with({ tree: { ...mergedTree(layers), place: caseLayer.place }, items });
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
): Promise<Read<{ readonly layer: SectionSetting | undefined; readonly folder: string }>> {
  if (caseFile === undefined) return sound({ layer: plainCase(tables), folder: '.' });
  const { value: layer, findings } = await readCaseFile(caseFile, intake);
  const isTable = layer === 'tables';
  const value = isTable
    ? { layer: plainCase([caseFile]), folder: '.' }
    : { layer, folder: folderOf(caseFile) };
  return { value, findings };
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
): Read<ReadPolicy | undefined> {
  const named = settingAt(layers, 'policy');
  const [given, from] =
    policy === undefined ? [named, folder] : [placed(policy, onCommandLine('--policy', policy)), '.'];
  if (given?.kind !== 'scalar' || isOff(given) || given.text.trim() === '') return sound(undefined);
  return findPolicy(given.text.trim(), from, given.place, intake);
}

/** The fiscal year before the case is read as a whole: which values of a policy hold depends on it. */
function yearOf(layers: SectionSetting): FiscalYear | undefined {
  const named = settingAt(layers, 'fiscal_year');
  return named && readForm(year, named).value;
}

/** What only standard rates are made with. */
const ofRates: readonly string[] = ['collection.standard', 'collection.prefecture_rate'];

/** What shapes the shares of rates, and of levies that have nothing of their own. */
const shaping: readonly string[] = ['premium.method', 'premium.per_insured_weight', 'premium.income_weight'];

/** Whether a case asks for a key of its policy. */
function isAsked(key: string, given: PlacedSettings): boolean {
  if (key === 'alpha' || key.startsWith('medical_index')) return needsAlpha(given.settings) !== undefined;
  // The method of the premium shapes the shares of the levy, too, unless rates are switched off.
  if (shaping.includes(key)) return !given.settings.premium?.isOff;
  if (key.startsWith('premium.rounding') || ofRates.includes(key)) return asksForRates(given);
  if (key === 'collection.targets') return !given.leviesOnly;
  // What a policy names of relief is none by itself (D102).
  if (key.startsWith('relief')) return given.settings.relief !== undefined && !given.settings.relief.isOff;
  return true;
}
