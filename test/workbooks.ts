import type { HeaderLanguage } from '../src/contract/tables.js';
import type { Case } from '../src/domain/case.js';
import type { Result } from '../src/domain/result.js';
import type { RunRecord } from '../src/present/receipt.js';
import { auditWorkbook } from '../src/present/workbook/audit-workbook.js';
import type { WorkbookModel } from '../src/present/workbook/model.js';
import { toXlsx } from '../src/write/xlsx.js';

const record: RunRecord = {
  version: '0.0.0',
  title: null,
  run: null,
  prefecture: null,
  policy: null,
  set: [],
  inputs: [{ path: 'case.yaml', sha256: '0'.repeat(64), encoding: 'utf-8', rows: null }],
  findings: [],
  stamp: null,
};

/** The audit workbook of a case as a model. */
export function modelOf(kase: Case, result: Result, language: HeaderLanguage = 'en'): WorkbookModel {
  return auditWorkbook(kase, result, record, language);
}

/** The audit workbook of a case as bytes. */
export async function workbookOf(kase: Case, result: Result, language?: HeaderLanguage): Promise<Uint8Array> {
  return toXlsx(modelOf(kase, result, language));
}
