import { onCommandLine } from '../../domain/finding.js';
import { type Read, sound } from '../../domain/finding-log.js';
import { type Language, textIn } from '../../domain/language.js';
import { policies } from '../../policy/policies.js';
import { inline, policyBlocks, type ShownPolicy, yearOrNull } from '../../present/policy/policy-blocks.js';
import { policyWords } from '../../present/policy/words/policy-words.js';
import { builtInPolicy, type ReadPolicy } from '../../validate/settings/policy-layer.js';
import { sourceText } from '../../validate/settings/source-text.js';
import { findPolicy, newIntake } from '../../validate/sources.js';
import { writeOut } from '../../write/disk/streams.js';
import { toJson } from '../../write/json.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { CommonOptions } from '../options.js';
import { refuse } from '../report.js';
import { print } from '../terminal.js';

/** `nhi policy [ID|FILE]`: every value with unit, validity, source, status and the day it was checked. */
export async function policy(name: string | undefined, options: CommonOptions): Promise<ExitCode> {
  const { value: read, findings } = readPolicies(name);
  if (findings.length > 0) {
    refuse(findings, options);
    return exitCode.unfit;
  }
  const shown = (language: Language) => read.map((one) => shownPolicy(one, language));
  switch (options.format) {
    case 'table': {
      const language = languageOf(options.lang);
      await print(policyBlocks(shown(language), language), options);
      break;
    }
    case 'json':
      writeOut(toJson({ format: 'nhi.policy.v1', policies: shown('en').map(titled) }));
      break;
    case 'csv':
      await printRecords(
        shown('en').flatMap(({ rows }) => rows),
        undefined,
        options,
      );
  }
  return exitCode.done;
}

function readPolicies(name: string | undefined): Read<ReadPolicy[]> {
  if (name === undefined) return sound(policies.map(builtInPolicy));
  const { value, findings } = findPolicy(name, '.', onCommandLine('nhi policy', name), newIntake());
  return { value: value ? [value] : [], findings };
}

/** For programs a policy has one title, as its prefecture calls it. */
function titled(policy: ShownPolicy): object {
  return { ...policy, title: textIn(policy.title, 'ja') };
}

function shownPolicy({ id, title, values, tiers }: ReadPolicy, language: Language): ShownPolicy {
  const words = policyWords(language);
  return {
    id,
    title,
    rows: [...values, ...tiers].map(
      ({ key, setting, unit, from, to, status, source, passage, checked, note }) => ({
        policy: id,
        key,
        value: inline(setting),
        unit: unit && textIn(unit, language),
        from: yearOrNull(from),
        to: yearOrNull(to),
        status: words.status(status),
        source: words.list([
          source === null ? words.notStated : sourceText(source),
          ...(passage === undefined ? [] : [words.passage(passage)]),
        ]),
        checked,
        note: note === undefined ? null : textIn(note, language),
      }),
    ),
  };
}
