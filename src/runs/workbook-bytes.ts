import type { HeaderLanguage } from '../contract/tables.js';
import type { RunRecord } from '../present/receipt.js';
import { auditWorkbook } from '../present/workbook/audit-workbook.js';
import { toXlsx } from '../write/xlsx.js';
import type { Run } from './run.js';

/** The audit workbook of a run as bytes. */
export async function workbookBytes(
  { case: kase, result }: Run,
  record: RunRecord,
  headers: HeaderLanguage,
): Promise<Uint8Array> {
  return toXlsx(auditWorkbook(kase, result, record, headers));
}
