import { caseSheets, settingHeaders } from '../../contract/case-sheets.js';
import { columnLetters } from '../../domain/cell-name.js';
import { type IndexTable, indexTableIds } from '../../domain/index-columns.js';
import { type Grammar, itemColumns } from '../../domain/input-columns.js';
import type { Language } from '../../domain/language.js';
import { type OwnTable, ownTables } from '../../domain/own-columns.js';
import { japaneseSegments, segments } from '../../domain/segment.js';
import { type Form, innerForm, namedIn, type SettingRecord } from '../../domain/settings/form.js';
import { japaneseKey } from '../../domain/settings/japanese-key.js';
import { wordsOf, writtenOf } from '../../domain/settings/unit.js';
import {
  kindWords,
  stageWords,
  termOf,
  termsOf,
  type ValueWords,
  valuesOf,
} from '../../domain/settings/value-words.js';
import type { CellModel, RowModel, SheetModel, Validation, WorkbookModel } from '../workbook/model.js';
import { formats, style, usedStyles } from '../workbook/styles.js';
import { adjustmentRows } from './case-template.js';
import { indexTable } from './index-tables.js';
import { ownTable } from './own-tables.js';
import { newSettings, newValueOf, type ShownSetting } from './shown-settings.js';
import {
  adjustmentTable,
  type ExampleColumn,
  itemTableColumns,
  municipalTables,
  newMunicipalities,
  tablesOf,
} from './tables.js';
import { notesOf } from './workbook-notes.js';

/**
 * A whole case as one workbook in which an officer writes: settings, municipalities, adjustments, items of
 * 保険料収納必要総額 and how to use it. It calculates as it is.
 */
export function caseWorkbook(language: Language, prefecture?: string): WorkbookModel {
  const sheets = [
    settingsSheet(language, prefecture),
    municipalitiesSheet(language, prefecture),
    adjustmentsSheet(language, prefecture),
    requirementSheet(language),
    ...indexTableIds.map((table) => indexSheet(table, language, prefecture)),
    ...ownTables.map((table) => ownSheet(table, language, prefecture)),
    notesSheet(language),
  ];
  return { title: { ja: 'nhi 事例', en: 'nhi case' }[language], sheets, styles: usedStyles(sheets) };
}

function sheetName(sheet: keyof typeof caseSheets, language: Language): string {
  return caseSheets[sheet][language === 'ja' ? 0 : 1];
}

const words = {
  ja: { meaning: '意味', form: '書き方', example: '例', japanese: '日本語のキー（どちらでも書けます）' },
  en: { meaning: 'meaning', form: 'what to write', example: 'example', japanese: 'or with this key' },
} as const;

function settingsSheet(language: Language, prefecture: string | undefined): SheetModel {
  const at = language === 'ja' ? 0 : 1;
  const { meaning, form, example, japanese } = words[language];
  const head = [settingHeaders.key[at], settingHeaders.value[at], meaning, form, example, japanese];
  const rows: RowModel[] = [{ cells: head.map(headerCell), height: 20 }];
  const validations: Validation[] = [];
  for (const { heading, settings } of newSettings(prefecture)) {
    // Tables are sheets of the workbook.
    const shown = settings.filter(({ record }) => namedIn(record.form) !== 'table');
    rows.push({ cells: [{ value: { text: `■ ${heading[language]}` }, style: style('section') }] });
    for (const one of shown) {
      const rule = validationOf(one.record, `B${rows.length + 1}`, language);
      if (rule) validations.push(rule);
      rows.push(settingRow(one, language));
    }
  }
  return {
    name: sheetName('settings', language),
    columns: Object.values(widths).map((width) => ({ width })),
    rows,
    frozen: { rows: 1, columns: 1 },
    validations,
    print: { titleRows: 1, header: sheetName('settings', language) },
  };
}

const widths = { key: 42, value: 34, meaning: 64, form: 58, example: 36, japanese: 38 };

/** How many lines a text takes in a column; a full-width character is as wide as two digits. */
function linesOf(text: string, width: number): number {
  const taken = [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
  return Math.ceil(taken / (width - 4));
}

function settingRow(setting: ShownSetting, language: Language): RowModel {
  const { key, record } = setting;
  const { example, meaning, form } = record;
  const written = writtenOf(record)[language];
  const note = (text: string) => ({ value: { text }, style: style('note') });
  return {
    height: 16 * Math.max(linesOf(meaning[language], widths.meaning), linesOf(written, widths.form)),
    cells: [
      { value: { text: key }, style: style('label') },
      { value: valueCell(form, newValueOf(record), language), style: style('input', formatOf(form)) },
      note(meaning[language]),
      note(written),
      example === undefined ? { value: null, style: style('note') } : note(example),
      note(japaneseKey(setting) ?? ''),
    ],
  };
}

/** What a new case gives: one of a few values in Japanese as its term, amounts and weights as numbers of the sheet. */
function valueCell(form: Form, value: string | undefined, language: Language): CellModel['value'] {
  if (value === undefined || value === '') return null;
  const words = wordsOf(form);
  if (words && language === 'ja') return { text: termOf(value, words) };
  const isNumber = /^\d+(\.\d+)?$/.test(value) && innerForm(form).kind !== 'prefecture';
  return isNumber ? { number: value } : { text: value };
}

function formatOf(form: Form): string {
  const inner = innerForm(form);
  if (inner.kind === 'yen' || (inner.kind === 'positive' && inner.isMoney)) return '#,##0';
  return inner.kind === 'prefecture' ? formats.text : formats.general;
}

/** What a cell takes. Values with a number in them cannot be listed. */
function validationOf(record: SettingRecord, range: string, language: Language): Validation | undefined {
  const { form } = record;
  switch (form.kind) {
    case 'word': {
      // The reader knows other spellings, which a list must not keep out.
      return { range, kind: 'list', values: optionsOf(form.words, language), isAdvice: true };
    }
    case 'yen':
      return { range, kind: 'positive-whole', message: writtenOf(record).ja };
    case 'ratio':
      return { range, kind: 'decimal', from: '0', to: '1' };
    default:
      return undefined;
  }
}

/** The units under the headers, which the reader checks, and the formats of the cells. */
const looks: Readonly<Record<Grammar, { readonly unit: string; readonly format: string }>> = {
  code: { unit: '', format: formats.text },
  name: { unit: '', format: formats.text },
  word: { unit: '', format: formats.text },
  count: { unit: '人', format: '#,##0.##' },
  yen: { unit: '円', format: '#,##0' },
  index: { unit: '全国=1', format: '0.0000' },
  rate: { unit: '％', format: '0.00' },
  percent: { unit: '％', format: '0.00' },
};

/** Rows with the look of those to be filled in: as many as one page prints, since empty ones are printed, too. */
const readyRows = { wide: 44, narrow: 24 } as const;

/** From so many columns on a sheet is printed smaller, to fit the width of the page. */
const wideFrom = 8;

interface Sheet {
  readonly name: string;
  readonly columns: readonly ExampleColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly validations?: readonly Validation[];
}

function tableSheet({ name, columns, rows, validations = [] }: Sheet, language: Language): SheetModel {
  const ready = columns.length < wideFrom ? readyRows.narrow : readyRows.wide;
  const blank = Array.from({ length: Math.max(0, ready - rows.length) }, () => columns.map(() => ''));
  return {
    name,
    columns: columns.map((column) => ({ width: Math.max(14, 2 * column[language].length + 2) })),
    rows: [
      { cells: columns.map((column) => headerCell(column[language])), height: 34 },
      {
        cells: columns.map(({ of }) => ({
          value: { text: looks[of.grammar].unit },
          style: style('helperHeader'),
        })),
      },
      ...[...rows, ...blank].map((row) => ({ cells: row.map((text, at) => tableCell(text, columns[at]!)) })),
    ],
    frozen: { rows: 2, columns: Math.min(2, columns.length) },
    validations,
    print: { titleRows: 2, header: name },
  };
}

function tableCell(text: string, { of }: ExampleColumn): CellModel {
  const { unit, format } = looks[of.grammar];
  const value = text === '' ? null : unit === '' ? { text } : { number: text };
  return { value, style: style('input', format) };
}

function headerCell(text: string): CellModel {
  return { value: { text }, style: style('header') };
}

/** All tables of municipalities as one, joined on the code. */
function municipalitiesSheet(language: Language, prefecture: string | undefined): SheetModel {
  const [first, ...others] = prefecture === undefined ? municipalTables : tablesOf(prefecture);
  const columns = [...first!.columns, ...others.flatMap((table) => table.columns.slice(1))];
  const rows = first!.rows.map((row) => [
    ...row,
    ...others.flatMap((table) => table.rows.find(([code]) => code === row[0])?.slice(1) ?? []),
  ]);
  return tableSheet({ name: sheetName('municipalities', language), columns, rows }, language);
}

function adjustmentsSheet(language: Language, prefecture: string | undefined): SheetModel {
  const [, ...rows] = adjustmentRows(language, prefecture);
  return tableSheet(
    {
      name: sheetName('adjustments', language),
      columns: adjustmentTable.columns,
      rows,
      validations: lists([segmentOptions(language), optionsOf(stageWords, language)], 1),
    },
    language,
  );
}

/** Without rows: what the settings give as 納付金算定基礎額 would exclude them. */
function requirementSheet(language: Language): SheetModel {
  return tableSheet(
    {
      name: sheetName('requirement', language),
      columns: itemTableColumns(['segment', 'kind', 'item', 'amount']),
      rows: [],
      validations: lists([segmentOptions(language), optionsOf(kindWords, language)], 0),
    },
    language,
  );
}

/** With all that rows are of and without figures: as long as none stands there, the index is that of the municipalities. */
function indexSheet(table: IndexTable, language: Language, prefecture: string | undefined): SheetModel {
  const { columns, rows } = indexTable(table, newMunicipalities(prefecture));
  return tableSheet({ name: sheetName(table, language), columns, rows }, language);
}

/** With all municipalities and without figures: as long as none stands there, the case has no own methods or rates in force. */
function ownSheet(table: OwnTable, language: Language, prefecture: string | undefined): SheetModel {
  const { columns, rows } = ownTable(table, newMunicipalities(prefecture));
  const segment = columns.findIndex(({ of }) => of === itemColumns.segment);
  const validations = segment < 0 ? [] : lists([segmentOptions(language)], segment);
  return tableSheet({ name: sheetName(table, language), columns, rows, validations }, language);
}

function segmentOptions(language: Language): readonly string[] {
  return language === 'ja' ? Object.values(japaneseSegments) : segments;
}

function optionsOf(words: ValueWords, language: Language): readonly string[] {
  return language === 'ja' ? Object.values(termsOf(words)) : valuesOf(words);
}

/** Lists to choose from in the columns beginning with one, under headers and units. */
function lists(options: readonly (readonly string[])[], first: number): Validation[] {
  return options.map((values, at) => {
    const letters = columnLetters(first + at);
    return { range: `${letters}3:${letters}1000`, kind: 'list', values };
  });
}

const notesWidth = 120;

function notesSheet(language: Language): SheetModel {
  const { name, lines } = notesOf(language);
  return {
    name,
    columns: [{ width: notesWidth }],
    rows: lines.map((line) => ({
      height: 16 * linesOf(line, notesWidth),
      cells: [{ value: { text: line }, style: style(line.startsWith('■') ? 'section' : 'note') }],
    })),
    print: { header: name },
  };
}
