import type { Finding } from '../domain/finding.js';
import { policies } from '../policy/index.js';
import { inline, policyBlocks, type ShownPolicy, yearOrNull } from '../present/policy.js';
import { builtInPolicy, type ReadPolicy } from '../validate/settings/policy-layer.js';
import { sourceText } from '../validate/settings/source-text.js';
import { findPolicy, newIntake } from '../validate/sources.js';
import { toJson } from '../write/json.js';
import { writeOut } from '../write/streams.js';
import { printRecords } from './csv.js';
import { type ExitCode, exitCode } from './exit-code.js';
import type { CommonOptions } from './options.js';
import { refuse } from './report.js';
import { print } from './terminal.js';

/** `nhi policy [ID|FILE]`: every value with unit, validity, source, status and the day it was checked. */
export async function policy(name: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const findings: Finding[] = [];
  const read = name === undefined ? policies.map(builtInPolicy) : [await namedPolicy(name, findings)];
  if (findings.length > 0) {
    refuse(findings, options);
    return exitCode.unfit;
  }
  const shown = read.filter((one) => one !== undefined).map(shownPolicy);
  switch (options.format) {
    case 'table':
      await print(policyBlocks(shown), options);
      break;
    case 'json':
      writeOut(toJson({ format: 'nhi.policy.v1', policies: shown }));
      break;
    case 'csv':
      await printRecords(
        shown.flatMap(({ rows }) => rows),
        undefined,
        options,
      );
  }
  return exitCode.done;
}

async function namedPolicy(name: string, findings: Finding[]): Promise<ReadPolicy | undefined> {
  return await findPolicy(name, '.', { file: 'nhi policy', value: name }, { ...newIntake(), findings });
}

function shownPolicy({ id, title, values }: ReadPolicy): ShownPolicy {
  return {
    id,
    title,
    rows: values.map(({ key, setting, unit, from, to, status, source, passage, checked, note }) => ({
      policy: id,
      key,
      value: inline(setting),
      unit,
      from: yearOrNull(from),
      to: yearOrNull(to),
      status,
      source: [sourceText(source), passage].filter((part) => part !== undefined).join(', '),
      checked,
      note: note ?? null,
    })),
  };
}
