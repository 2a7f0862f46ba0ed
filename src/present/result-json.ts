import type { Table, TableName } from '../contract/tables.js';
import type { Finding } from '../domain/finding.js';
import { formatFiscalYear } from '../domain/fiscal-year.js';
import type { Result } from '../domain/result.js';
import { findingRecord, type Language } from './findings/finding-lines.js';
import type { RunRecord } from './receipt.js';

/** What is printed with `--format json`: figures as strings, findings with their places. */
export function resultJson(
  record: Pick<RunRecord, 'version' | 'title' | 'run' | 'prefecture' | 'policy'>,
  result: Result | undefined,
  tables: readonly Table[],
  findings: readonly Finding[],
  language: Language,
): object {
  const { version, title, run, prefecture, policy } = record;
  return {
    format: 'nhi.result.v1',
    version,
    title,
    run,
    prefecture,
    fiscal_year: result ? formatFiscalYear(result.fiscalYear) : null,
    policy,
    tables: Object.fromEntries(tables.map((table) => [table.name, tableRecords(table)])) as Partial<
      Record<TableName, object[]>
    >,
    findings: findings.map((one) => findingRecord(one, language)),
  };
}

function tableRecords({ columns, rows }: Table): object[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null])));
}
