/** What a file is by its name; what it holds shows when it is read. */
export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

export function isCsvName(name: string): boolean {
  return /\.csv$/i.test(name);
}

/** Whether a name is that of a workbook that can be read. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

const spreadsheet = String.raw`\.(?:xls[xmb]?|ods)`;
const [spreadsheetName, sheetName] = [`${spreadsheet}$`, `^(.*${spreadsheet})#(.+)$`].map(
  (pattern) => new RegExp(pattern, 'i'),
) as [RegExp, RegExp];

/** Whether a name is that of a spreadsheet, of those too that are only told how to be saved. */
export function isSpreadsheetName(name: string): boolean {
  return spreadsheetName.test(name);
}

/** Whether a name is that of a file that may be a whole case. */
export function isCaseName(name: string): boolean {
  return isYamlName(name) || isSpreadsheetName(name);
}

/**
 * `data.xlsx#被保険者` is a sheet of a workbook, also of one that is not read; in other names a # is a letter like any
 * other.
 */
export function splitName(name: string): { readonly file: string; readonly sheet?: string } {
  const [, file, sheet] = sheetName.exec(name) ?? [];
  return file === undefined || sheet === undefined ? { file: name } : { file, sheet };
}
