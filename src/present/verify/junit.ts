import { type CaseVerdict, tally } from '../../analyse/case-verdict.js';
import type { TableDifferences } from '../../analyse/table-differences.js';
import { tableFile } from '../../contract/tables.js';
import { sortedByPlace } from '../../domain/finding.js';
import type { Language } from '../../domain/language.js';
import { findingLine } from '../findings/finding-lines.js';
import type { XmlElement } from '../xml.js';
import { differenceLines } from './differences.js';
import { type VerifyWords, verifyWords } from './words/verify-words.js';

/**
 * `nhi verify --format junit`: a suite per case, a test per expected table, and one test with an error for a case
 * that is not fit. Times are zero, so that equal results give equal bytes.
 *
 * Source: what the readers of GitLab, Jenkins and the GitHub reporters have in common.
 */
export function verdictsJUnit(verdicts: readonly CaseVerdict[], language: Language): XmlElement {
  return {
    name: 'testsuites',
    attributes: { name: 'nhi verify', ...counts(verdicts) },
    children: verdicts.map((verdict) => suiteOf(verdict, language)),
  };
}

function suiteOf(verdict: CaseVerdict, language: Language): XmlElement {
  return {
    name: 'testsuite',
    attributes: { name: verdict.name, ...counts([verdict]) },
    children: verdict.isFit
      ? verdict.tables.map((table) => testOf(verdict, table, verifyWords(language)))
      : [errorOf(verdict, language)],
  };
}

function counts(verdicts: readonly CaseVerdict[]): Readonly<Record<string, string>> {
  const { tables, unfit } = tally(verdicts);
  const failed = verdicts
    .flatMap((verdict) => verdict.tables)
    .filter(({ differences }) => differences.length > 0);
  return {
    tests: `${tables + unfit}`,
    failures: `${failed.length}`,
    errors: `${unfit}`,
    skipped: '0',
    time: '0',
  };
}

function testOf(verdict: CaseVerdict, table: TableDifferences, words: VerifyWords): XmlElement {
  const count = table.differences.length;
  const failure: XmlElement = {
    name: 'failure',
    attributes: { message: words.differenceCount(count), type: 'difference' },
    children: [differenceLines(verdict, table, words).join('\n')],
  };
  return test(verdict, tableFile(table.table), count === 0 ? [] : [failure]);
}

function errorOf(verdict: CaseVerdict, language: Language): XmlElement {
  const words = verifyWords(language);
  const lines = sortedByPlace(verdict.findings).map(
    (one) => `${words.severity(one.severity)}: ${findingLine(one, language)}`,
  );
  const error: XmlElement = {
    name: 'error',
    attributes: { message: words.unfitCase(lines.length), type: 'unfit' },
    children: [lines.join('\n')],
  };
  return test(verdict, 'case', [error]);
}

function test({ name }: CaseVerdict, title: string, children: readonly XmlElement[]): XmlElement {
  return { name: 'testcase', attributes: { classname: name, name: title, time: '0' }, children };
}
