import type { SheetModel, Style } from './model.js';

/** What a cell is to its reader. */
const roles = {
  /** May be changed. */
  input: { color: '1F4E9E', fill: 'FFF9DB', border: 'all' },
  /** Follows from a formula. */
  computed: { border: 'all' },
  /** The same for short texts. */
  centred: { border: 'all', align: 'center' },
  /** A step on the way, beside the columns of the result tables. */
  helper: { color: '595959', fill: 'F7F7F7', border: 'all' },
  total: { bold: true, fill: 'EAF0F8', border: 'total' },
  centredTotal: { bold: true, fill: 'EAF0F8', border: 'total', align: 'center' },
  header: { bold: true, color: 'FFFFFF', fill: '1F3864', align: 'center', wrap: true, border: 'all' },
  helperHeader: { bold: true, color: '262626', fill: 'D9D9D9', align: 'center', wrap: true, border: 'all' },
  title: { bold: true, size: 14, color: '1F3864' },
  section: { bold: true, size: 11, color: '1F3864' },
  label: {},
  note: { color: '595959', wrap: true },
  check: { bold: true, align: 'center', border: 'all' },
} as const satisfies Record<string, Style>;

export type Role = keyof typeof roles;

/** Number formats; what is negative has the △ of Japanese accounts and is red. */
export const formats = {
  text: '@',
  general: 'General',
  yen: '#,##0;[Red]"△"#,##0',
  whole: '0;[Red]"△"0',
  ratio: '0.0000000000000;[Red]"△"0.0000000000000',
  /** A ratio that somebody gave, without zeros that nobody wrote. */
  given: '0.0############;[Red]"△"0.0############',
  percent: '0.00##;[Red]"△"0.00##',
  published: '0.00;[Red]"△"0.00',
  exact: '#,##0.0000;[Red]"△"#,##0.0000',
  tiny: '0.0E+00',
} as const;

/** A count or a measure with so many decimals. */
export function decimalsFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A style by its role and its number format; the name says all of it. */
export type StyleName = `${Role}|${string}`;

export function style(role: Role, format: string = formats.general): StyleName {
  return `${role}|${format}`;
}

/** The styles that the cells of some sheets name. */
export function usedStyles(sheets: readonly SheetModel[]): Record<string, Style> {
  const names = new Set(
    sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.style))),
  );
  return Object.fromEntries(
    [...names].flatMap((name) => (name === undefined ? [] : [[name, styleOf(name as StyleName)]])),
  );
}

function styleOf(name: StyleName): Style {
  const at = name.indexOf('|');
  const format = name.slice(at + 1);
  return { ...roles[name.slice(0, at) as Role], ...(format !== formats.general && { format }) };
}
