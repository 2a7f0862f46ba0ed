import type { Case } from '../domain/case.js';
import { atHome, type Finding, hasErrors, type SettingsHome, sortedByPlace } from '../domain/finding.js';
import { FindingLog } from '../domain/finding-log.js';
import type { Provenance } from '../domain/provenance.js';
import { settingAt } from '../domain/setting.js';
import type { CaseRequest } from './case-request.js';
import {
  type Confirmation,
  type ConfirmedFinding,
  confirmationsOf,
  isConfirmed,
  type Settled,
  settled,
  unmetConfirmations,
} from './confirmations.js';
import { withoutConsequences } from './consequences.js';
import type { BandTables } from './index-bands/bands.js';
import { loadTables } from './load-tables.js';
import type { OwnTables } from './own-methods/tables.js';
import { placedInTables } from './placed-in-tables.js';
import { type LoadedSettings, loadSettings } from './settings/load-settings.js';
import { withItem } from './settings/named-items.js';
import type { ReadPolicy, ReadPolicyValue } from './settings/policy-layer.js';
import { type InputRecord, newIntake } from './sources.js';
import type { JoinedTables } from './tables/joined.js';

/** A case read from files, with everything that was found on the way. */
export interface LoadedCase {
  /** Undefined when an error was found. */
  readonly case: Case | undefined;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance | undefined;
  /** The tables of municipalities, joined; undefined when an error was found. */
  readonly tables: JoinedTables | undefined;
  /** The tables of an index from age bands, where it is made of them. */
  readonly bands: BandTables | undefined;
  /** How municipalities charge their own rates; undefined when an error was found. */
  readonly own: OwnTables | undefined;
  /** Whether sizes of figures are judged. */
  readonly isJudged: boolean;
  readonly policy: ReadPolicy | undefined;
  /** Keys whose value comes from the policy and is an assumption there. */
  readonly assumed: readonly string[];
  /** Whether any value of the policy counts, so that not all are replaced or of other years. */
  readonly isPolicyUsed: boolean;
  readonly prefecture: string | undefined;
  /** Where its settings stand when that is no case.yaml. */
  readonly home: SettingsHome | undefined;
  /** What paths of the receipt are relative to. */
  readonly folder: string;
  readonly inputs: readonly InputRecord[];
  /** Warnings that the case says were looked at, in place of being found. */
  readonly confirmed: readonly ConfirmedFinding[];
  /** Those confirmations that no finding of reading met: the result may. */
  readonly unmet: readonly Confirmation[];
}

/** Reads and validates a case. All findings come in one run; nothing is thrown for what a user may have written. */
export async function loadCase(request: CaseRequest): Promise<LoadedCase> {
  const intake = newIntake(request);
  const log = new FindingLog();
  const settings = log.take(await loadSettings(request, intake));
  const areSettingsSound = !hasErrors(log.findings);
  const loaded = settings && log.take(await loadTables(settings, intake, areSettingsSound));
  const home = settings && homeOf(settings);
  const confirmations = settings ? confirmationsOf(settings.settings, settings.tree) : [];
  const isSettled = (one: Finding) => confirmations.some((confirmation) => isConfirmed(one, confirmation));
  const found = withoutRepeats(sortedByPlace(withoutConsequences(log.findings, isSettled)));
  const unique = atHome(settings ? found.map((one) => withItem(one, settings.tree)) : found, home);
  const { told, confirmed, used } = settled(unique, confirmations);
  const isFit = loaded !== undefined && !hasErrors(unique);
  return {
    case: isFit ? loaded.case : undefined,
    findings: told,
    confirmed,
    unmet: confirmations.filter((one) => !used.has(one)),
    home,
    provenance: isFit ? loaded.provenance : undefined,
    tables: isFit ? loaded.tables : undefined,
    bands: isFit ? loaded.bands : undefined,
    own: isFit ? loaded.own : undefined,
    isJudged: settings?.settings.plausibility !== 'off',
    policy: settings?.policy,
    assumed: settings ? usedValues(settings).flatMap(isAssumption) : [],
    isPolicyUsed: settings !== undefined && usedValues(settings).length > 0,
    prefecture: settings?.settings.prefecture,
    folder: settings?.folder ?? '.',
    inputs: intake.inputs,
  };
}

/** All that is found in a case and in what it gives, with the warnings that the case confirms apart. */
export function settledFindings(loaded: LoadedCase, ofResult: readonly Finding[]): Omit<Settled, 'used'> {
  const { case: kase, findings, confirmed, unmet, home } = loaded;
  const ofCase = settled(atHome(placedInTables(ofResult, loaded), home), unmet);
  // Without a result nobody knows what it would have met.
  const stale = kase
    ? atHome(unmetConfirmations(unmet, ofCase.used, [...findings, ...ofCase.told]), home)
    : [];
  return {
    told: [...findings, ...ofCase.told, ...stale],
    confirmed: [...confirmed, ...ofCase.confirmed],
  };
}

function homeOf({ tree: { place } }: LoadedSettings): SettingsHome | undefined {
  if (place.sheet !== undefined) return { sheet: place.sheet };
  return place.origin === 'command-line' ? 'set' : undefined;
}

/** A value of the policy that no upper layer replaced is the very setting in the merged tree. */
function usedValues({ policy, tree }: LoadedSettings): readonly ReadPolicyValue[] {
  return policy?.values.filter(({ key, setting }) => settingAt(tree, key) === setting) ?? [];
}

function isAssumption({ key, status }: ReadPolicyValue): string[] {
  return status === 'assumption' ? [key] : [];
}

/** A figure that several segments need is missing once. */
function isLacking({ code }: Finding): boolean {
  return code === 'column-missing' || code === 'value-missing' || code === 'total-zero';
}

/** A setting that several readers looked at is reported once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify(
      isLacking(one) ? { ...one, args: one.code === 'column-missing' ? one.args.columns[0] : {} } : one,
    );
    return seen.has(key) ? false : seen.add(key);
  });
}
