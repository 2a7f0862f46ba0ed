import { type Finding, finding } from '../../domain/finding.js';
import type { TextTable } from '../../read/table.js';
import { foldHeader, isInsurerNumber } from '../tables/columns.js';
import type { CellColumn } from '../tables/table.js';

/** The columns of a published table by their folded headers. */
export type Headers = ReadonlyMap<string, CellColumn>;

/** The columns that say which municipality a row is of. */
export interface Identity {
  readonly code: CellColumn;
  readonly name: CellColumn | undefined;
}

/** Any of these; the first that is there counts. */
const codeNames = ['code6', 'municipality_code', '団体コード', '市町村コード', 'code5'];
const nameNames = ['municipality_name', 'municipality', '市町村名', '区市町村名', '保険者名'];

/** All columns with a header; of two that say the same the first. Which are of use is for the shapes to say. */
export function headersOf({ headers }: TextTable): Headers {
  const columns = new Map<string, CellColumn>();
  headers.forEach((written, at) => {
    const folded = foldHeader(written);
    if (folded !== '' && !columns.has(folded)) columns.set(folded, { header: written.trim(), at });
  });
  return columns;
}

/** The columns of code and name; undefined after a finding. */
export function identityOf(table: TextTable, headers: Headers, findings: Finding[]): Identity | undefined {
  const first = (names: readonly string[]) =>
    names.map((name) => headers.get(name)).find((column) => column !== undefined);
  const code = first(codeNames);
  if (code) return { code, name: first(nameNames) };
  const place = { file: table.source.name, line: table.headerLine };
  const insurer = table.headers.find(isInsurerNumber)?.trim();
  findings.push(
    insurer === undefined
      ? finding('column-missing', place, { columns: ['code6', 'municipality_code'], need: null })
      : finding('header-insurer-number', { ...place, column: insurer, value: insurer }),
  );
  return undefined;
}

/** Columns that are used and stand twice. */
export function checkRepeats(
  table: TextTable,
  used: readonly (CellColumn | undefined)[],
  findings: Finding[],
): void {
  for (const { header, at } of used.filter((column) => column !== undefined)) {
    table.headers.forEach((written, other) => {
      if (other === at || foldHeader(written) !== foldHeader(header)) return;
      const place = { file: table.source.name, line: table.headerLine, column: written.trim() };
      findings.push(finding('header-repeated', { ...place, value: written.trim() }, { first: header }));
    });
  }
}
