import type { HeaderLanguage } from '../../contract/tables.js';
import type { Case } from '../../domain/case.js';
import type { Result } from '../../domain/result.js';
import type { RunRecord } from '../receipt.js';
import { ratesInForceSheet } from './beside/in-force-sheet.js';
import { ownMethodSheet } from './beside/own-sheet.js';
import { type Book, bookOf } from './book.js';
import { type Content, live, text } from './cells.js';
import { collectionSheet } from './collection/sheet.js';
import { allSure, sureFormula } from './formulas.js';
import { indexSheets } from './index/sheets.js';
import { inputsSheet } from './inputs/sheet.js';
import { instalmentsSheet } from './instalments.js';
import { levySheet } from './levy/sheet.js';
import type { WorkbookModel } from './model.js';
import { parametersSheet } from './parameters/sheet.js';
import { besideChecks } from './prefecture/checks.js';
import { prefectureSheet } from './prefecture/sheet.js';
import { ratesSheet } from './rates/sheet.js';
import { readmeSheet } from './readme/sheet.js';
import { reliefSheet } from './relief/sheet.js';
import { requirementSheet } from './requirement/sheet.js';
import { usedStyles } from './styles.js';

/**
 * The audit workbook 検算用ブック of a result: inputs and parameters as cells that may be changed, all else as live
 * formulas over them that carry the exact values.
 */
export function auditWorkbook(
  kase: Case,
  result: Result,
  record: RunRecord,
  language: HeaderLanguage,
): WorkbookModel {
  const book = bookOf(kase, result, language);
  const { beside } = book;
  const requirement = requirementSheet(book);
  const relief = book.relief && reliefSheet(book, book.relief);
  const prefecture = prefectureSheet(book);
  const instalments = result.instalments && instalmentsSheet(book, result.instalments);
  const checks = [
    ...prefecture.checks,
    ...(relief?.checks ?? []),
    ...besideChecks(book),
    ...(instalments?.checks ?? []),
  ];
  const parameters = parametersSheet(book, workbookCheck(book, checks));
  const overall = live('workbook_check', text(book.word(book.judgement.isSure ? 'sure' : 'unsure')));
  const sheets = [
    inputsSheet(book),
    ...indexSheets(book),
    ...(requirement ? [requirement.sheet] : []),
    levySheet(book),
    ...(relief ? [relief.sheet] : []),
    ratesSheet(book),
    ...(beside.own ? [ownMethodSheet(book, beside.own)] : []),
    ...(beside.inForce ? [ratesInForceSheet(book, beside.inForce)] : []),
    prefecture.sheet,
    ...(instalments ? [instalments.sheet] : []),
    collectionSheet(book),
    parameters.sheet,
    readmeSheet(book, record, overall),
  ];
  return {
    title: book.title,
    sheets,
    names: [
      ...parameters.names,
      ...prefecture.names,
      ...(requirement?.names ?? []),
      ...(relief?.names ?? []),
    ],
    styles: usedStyles(sheets),
    active: sheets.length - 1,
  };
}

function workbookCheck(book: Book, checks: readonly string[]): Content {
  const formula = sureFormula(book, allSure(book, checks));
  return live(formula, text(book.word(book.judgement.isSure ? 'sure' : 'unsure')));
}
