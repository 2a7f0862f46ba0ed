import { type CaseVerdict, tally, verdictOfNone } from '../../analyse/case-verdict.js';
import { version } from '../../contract/version.js';
import type { Finding } from '../../domain/finding.js';
import { summaryLine, verdictBlocks } from '../../present/verify/blocks.js';
import { verdictsJUnit } from '../../present/verify/junit.js';
import { differenceColumns, differenceRecords, verdictsJson } from '../../present/verify/records.js';
import { verifyWords } from '../../present/verify/words/verify-words.js';
import { isFinding } from '../../read/file.js';
import { expectedFolder } from '../../runs/expected-folder.js';
import { folderList, namedCases } from '../../runs/named-cases.js';
import { type JudgedCase, judge } from '../../runs/verify/judge.js';
import { writeMessage, writeOut } from '../../write/disk/streams.js';
import { toJson } from '../../write/json.js';
import { toXml } from '../../write/xml.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import { say } from '../message.js';
import type { VerifyOptions } from '../options.js';
import { reportCases } from '../report.js';
import { checkAssignments } from '../request.js';
import { reportInputs } from '../run.js';
import { UsageError } from '../usage-error.js';
import { printJudged } from '../verify/print-judged.js';

/** `nhi verify`: recalculates cases and compares them with their expected tables. */
export async function verify(args: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  if (options.receipt !== undefined)
    return await (await import('../verify/receipt.js')).verifyReceipt(args, options.receipt, options);
  if (options.update) checkUpdate(options);
  checkAssignments(options.set);
  const { cases, passedOver } = namedCases(args, 'expected');
  const judged: JudgedCase[] = [];
  for (const one of cases) judged.push(isFinding(one) ? notFound(one) : await judge(one, options));
  const verdicts = judged.map(({ verdict }) => verdict);
  if (options.verbose) reportReading(judged, options);
  reportCases(verdicts, options);
  if (passedOver.length > 0 && !options.quiet)
    say(options, (words) => words.notCompared(expectedFolder, folderList(passedOver)));
  if (options.update) return (await import('../verify/update.js')).update(judged, options);
  await show(verdicts, options);
  const { unfit, differences } = tally(verdicts);
  if (unfit > 0) return exitCode.unfit;
  return differences > 0 ? exitCode.differences : exitCode.done;
}

/** An update makes the expected tables of the case as it stands, not those of another one. */
function checkUpdate({ format, set, policy }: VerifyOptions): void {
  if (format === 'junit') throw new UsageError((words) => words.updateTests);
  const other = set.length > 0 ? '--set' : policy === undefined ? undefined : '--policy';
  if (other !== undefined) throw new UsageError((words) => words.updateOther(other));
}

function notFound(found: Finding): JudgedCase {
  const verdict = verdictOfNone(found);
  return { verdict, expectedPath: '', made: [], expected: [], loaded: undefined, result: undefined };
}

function reportReading(judged: readonly JudgedCase[], options: VerifyOptions): void {
  for (const { loaded, verdict } of judged) {
    if (loaded) reportInputs(loaded, options, judged.length > 1 ? `${verdict.name}: ` : '');
  }
}

/** The differences in the form that was asked for. The summary follows, beside what another program reads. */
async function show(verdicts: readonly CaseVerdict[], options: VerifyOptions): Promise<void> {
  const language = languageOf(options.lang);
  const summary = `${summaryLine(tally(verdicts))}\n`;
  switch (options.format) {
    case 'table': {
      const words = verifyWords(language);
      const sides = { title: words.differencesTitle, before: words.expected, after: words.got };
      const blocks = verdictBlocks(verdicts, sides, words);
      await printJudged(blocks, words.summary(tally(verdicts)), summary, options);
      return;
    }
    case 'csv':
      await printRecords(differenceRecords(verdicts), differenceColumns, options);
      break;
    case 'json':
      writeOut(toJson(verdictsJson(version, verdicts, language)));
      break;
    case 'junit':
      writeOut(toXml(verdictsJUnit(verdicts, language)));
  }
  if (!options.quiet) writeMessage(summary);
}
