import { cellName } from '../../src/domain/cell-name.js';
import { unzipped, zipped } from '../zip.js';

/** The workbook with another value in a cell that has a name: what somebody does who types over it. */
export function changed(workbook: Uint8Array, name: string, value: number | string | null): Uint8Array {
  const parts = unzipped(workbook);
  const names = parts.get('xl/workbook.xml') ?? '';
  const range = new RegExp(`<definedName name="${name}">([^<]*)</definedName>`).exec(names)?.[1] ?? '';
  const [, sheet, cell] = /^'?([^'!]+)'?!(\$[A-Z]+\$\d+)/.exec(range) ?? [];
  if (sheet === undefined || cell === undefined) throw new RangeError(`no cell ${name}`);
  return changedAt(workbook, sheet, cell.replaceAll('$', ''), value);
}

/** The workbook with another value, or an error such as `#VALUE!`, in a cell of a sheet. */
export function changedAt(
  workbook: Uint8Array,
  sheet: string,
  cell: string,
  value: number | string | null,
): Uint8Array {
  const parts = unzipped(workbook);
  replacedIn(parts, sheet, cell, value);
  return zipped(parts);
}

/** The same in the parts of a workbook that is unpacked. */
export function replacedIn(
  parts: Map<string, string>,
  sheet: string,
  cell: string,
  value: number | string | null,
): void {
  const part = partOf(parts, sheet);
  parts.set(part, replaced(parts.get(part) ?? '', cell, value));
}

/** The workbook with a row below all others of a sheet: what somebody adds. */
export function withRow(
  workbook: Uint8Array,
  sheet: string,
  row: number,
  values: readonly (number | string)[],
): Uint8Array {
  const parts = unzipped(workbook);
  const part = partOf(parts, sheet);
  const cells = values.map((value, at) => written(`<c r="${cellName(at, row)}"`, value)).join('');
  const xml = parts.get(part) ?? '';
  parts.set(part, xml.replace('</sheetData>', `<row r="${row}">${cells}</row></sheetData>`));
  return zipped(parts);
}

function partOf(parts: ReadonlyMap<string, string>, sheet: string): string {
  const names = parts.get('xl/workbook.xml') ?? '';
  const at = [...names.matchAll(/<sheet name="([^"]+)"/g)].findIndex((match) => match[1] === sheet);
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function replaced(xml: string, cell: string, value: number | string | null): string {
  const found = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`).exec(xml);
  if (!found) throw new RangeError(`no cell ${cell}`);
  return xml.replace(found[0], written(`<c r="${cell}"${found[1] ?? ''}`, value));
}

function written(start: string, value: number | string | null): string {
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (value.startsWith('#')) return `${start} t="e"><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** The workbook with a wrong value in every cell that has a formula. */
export function misled(workbook: Uint8Array): Uint8Array {
  const parts = unzipped(workbook);
  for (const [name, text] of parts) {
    if (name.startsWith('xl/worksheets/'))
      parts.set(name, text.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1<v>12345</v>'));
  }
  return zipped(parts);
}
