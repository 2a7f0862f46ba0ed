import type { Case } from '../domain/case.js';
import { atHome, type Finding, hasErrors, type SettingsHome, sortedByPlace } from '../domain/finding.js';
import { FindingLog } from '../domain/finding-log.js';
import type { Provenance } from '../domain/provenance.js';
import { settingAt } from '../domain/setting.js';
import type { CaseRequest } from './case-request.js';
import { withoutConsequences } from './consequences.js';
import { loadTables } from './load-tables.js';
import { type LoadedSettings, loadSettings } from './settings/load-settings.js';
import { withItem } from './settings/named-items.js';
import type { ReadPolicy, ReadPolicyValue } from './settings/policy-layer.js';
import { type InputRecord, newIntake } from './sources.js';

/** A case read from files, with everything that was found on the way. */
export interface LoadedCase {
  /** Undefined when an error was found. */
  readonly case: Case | undefined;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance | undefined;
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
}

/** Reads and validates a case. All findings come in one run; nothing is thrown for what a user may have written. */
export async function loadCase(request: CaseRequest): Promise<LoadedCase> {
  const intake = newIntake(request);
  const log = new FindingLog();
  const settings = log.take(await loadSettings(request, intake));
  const loaded = settings && log.take(await loadTables(settings, intake));
  const home = settings && homeOf(settings);
  const told = withoutRepeats(sortedByPlace(withoutConsequences(log.findings)));
  const unique = atHome(settings ? told.map((one) => withItem(one, settings.tree)) : told, home);
  const isFit = loaded !== undefined && !hasErrors(unique);
  return {
    case: isFit ? loaded.case : undefined,
    findings: unique,
    home,
    provenance: isFit ? loaded.provenance : undefined,
    policy: settings?.policy,
    assumed: settings ? usedValues(settings).flatMap(isAssumption) : [],
    isPolicyUsed: settings !== undefined && usedValues(settings).length > 0,
    prefecture: settings?.settings.prefecture,
    folder: settings?.folder ?? '.',
    inputs: intake.inputs,
  };
}

/** All that is found in a case and in what it gives. */
export function allFindings(
  { findings, home }: LoadedCase,
  ofResult: readonly Finding[],
): readonly Finding[] {
  return [...findings, ...atHome(ofResult, home)];
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
