/** How a spreadsheet shows a number: as it is, a hundred times as much with a per cent sign, or as a date. */
export type NumberKind = 'plain' | 'percent' | 'date';

/** How a number is shown. */
export interface Shown {
  readonly kind: NumberKind;
  /** The texts of its format. */
  readonly texts: string;
  /** How many times it is divided by a thousand. */
  readonly thousands: number;
  /** Whether it says that numbers are negative, has no sign where the negative ones are shown, or shows no digits at all. */
  readonly sign: 'minus' | 'none' | 'unseen' | 'as-it-is';
}

/** How a number is shown in a format: which section shows it a spreadsheet decides by its double, too. */
export type NumberFormat = (value: number) => Shown;

/** Formats that have a number and no code: the dates and times, Japanese and Thai ones too. */
const datesByNumber: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/** A format that a workbook does not write down. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return () => bare('percent');
  return datesByNumber.some(([first, last]) => id >= first && id <= last) ? () => bare('date') : plain;
}

export const plain: NumberFormat = () => asItIs;

function bare(kind: NumberKind): Shown {
  return { kind, texts: '', thousands: 0, sign: 'as-it-is' };
}

const asItIs = bare('plain');

interface Section extends Shown {
  readonly condition: ((value: number) => boolean) | undefined;
  /** Whether nothing stands beside the digits, no colour either. */
  readonly isBare: boolean;
}

/** A format by its code, such as `#,##0.0%;[Red]-0.0%`: what counts is the section in which a number is shown. */
export function formatOf(code: string): NumberFormat {
  const sections = signed(sectionsOf(code).map(sectionOf));
  return sections.every(isAsItIs) ? plain : (value) => shownIn(sections, value);
}

function isAsItIs({ kind, texts, thousands, sign }: Section): boolean {
  return kind === 'plain' && texts === '' && thousands === 0 && sign === 'as-it-is';
}

/** The second section shows negative numbers without their minus; in colour, with a text or in brackets it says so. */
function signed(sections: readonly Section[]): Section[] {
  const hasConditions = sections.some(({ condition }) => condition);
  return sections.map((section, at) => {
    const isSilent = at === 1 && !hasConditions && section.isBare && section.sign === 'as-it-is';
    return isSilent ? { ...section, sign: 'none' } : section;
  });
}

function shownIn(sections: readonly Section[], value: number): Section {
  const [first, second = first, third = first] = sections as [Section, ...Section[]];
  if (sections.some(({ condition }) => condition))
    return sections.find(({ condition }) => condition?.(value) ?? false) ?? withoutCondition(sections);
  if (value < 0) return second;
  return value === 0 ? third : first;
}

/** What is shown in no section of its own goes to the first that takes all. */
function withoutCondition(sections: readonly Section[]): Section {
  return sections.find(({ condition }) => !condition) ?? sections[0]!;
}

/** What is shown as it stands, padding, or a mark in brackets; each is no letter of the format. */
const pieces = /"[^"]*"?|\\.?|[_*].?|\[[^\]]*\]?|;|[^"\\_*[;]+/gsu;

/** The pieces of each section but for padding. The fourth section is for texts. */
function sectionsOf(code: string): string[][] {
  const sections: string[][] = [[]];
  for (const [piece] of code.matchAll(pieces)) {
    if (piece === ';') sections.push([]);
    else if (!/^[_*]/.test(piece)) sections.at(-1)!.push(piece);
  }
  return sections.slice(0, 3);
}

function sectionOf(parts: readonly string[], _at: number, all: readonly unknown[]): Section {
  const marks = parts.filter((part) => part.startsWith('['));
  const letters = parts.filter((part) => !/^["\\[]/.test(part)).join('');
  const [kind, texts] = [kindOf(letters, marks), textsOf(parts)];
  const isUnseen = all.length > 1 && kind === 'plain' && !/[0#?@]|General|標準|Standard/i.test(letters);
  const isMinus = /^[△▲−－-]/.test(/^[ -]/.test(letters) && texts === '' ? letters.trim() : texts);
  return {
    kind,
    texts,
    thousands: thousandsOf(letters),
    condition: conditionOf(marks),
    sign: isUnseen ? 'unseen' : isMinus ? 'minus' : 'as-it-is',
    isBare: texts === '' && !/[-(]/.test(letters) && marks.every((mark) => /^\[(?:\$|DBNum)/i.test(mark)),
  };
}

/** What is shown as it stands: in quotes, behind a backslash, and what is no letter of a format, such as 円. */
function textsOf(parts: readonly string[]): string {
  return parts
    .map((part) => {
      if (part.startsWith('"')) return part.replaceAll('"', '');
      if (part.startsWith('\\')) return part.slice(1);
      if (part.startsWith('[')) return /^\[\$([^\]-]*)/.exec(part)?.[1] ?? '';
      return part.match(/[^ -~]/gu)?.join('') ?? '';
    })
    .join('')
    .trim();
}

/** Commas behind the last digit, or before the point: each divides by a thousand. */
function thousandsOf(letters: string): number {
  const digits = letters.replace(/[^0#?,.]/g, '');
  return /[0#?](,+)(?:\.|$)/.exec(digits)?.[1]?.length ?? 0;
}

/** Letters of dates: year, month, day, hour, minute, second, the Japanese era and its year, the day of the week. */
function kindOf(letters: string, marks: readonly string[]): NumberKind {
  const rest = letters.replace(/General|G\/標準|Standard|E[+-]/gi, '');
  if (/[ymdhsegab]/i.test(rest) || marks.some((mark) => /^\[(?:h+|m+|s+)\]$/i.test(mark))) return 'date';
  return rest.includes('%') ? 'percent' : 'plain';
}

function conditionOf(marks: readonly string[]): Section['condition'] {
  for (const mark of marks) {
    const [, sign, text] = /^\[(<=|>=|<>|<|>|=)\s*(-?\d{1,20}(?:\.\d{1,20})?)\]$/.exec(mark) ?? [];
    if (sign !== undefined && text !== undefined) return comparison(sign, Number(text));
  }
  return undefined;
}

function comparison(sign: string, bound: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return (value) => value === bound;
    default:
      return (value) => value !== bound;
  }
}
