import { type RatePart, rateParts } from '../../../domain/own-method.js';
import { isPercent } from '../../../domain/quantities/in-force.js';
import { cellOn } from '../address.js';
import type { Book } from '../book.js';
import { type Content, given, live, number } from '../cells.js';
import { inForceFaults } from '../faults.js';
import type { At, ColumnCells } from '../grid.js';
import { mostDecimals } from '../inputs/sheet.js';
import { hasPart } from '../methods.js';
import { figureIn } from '../recorded.js';
import { decimalsFormat, formats, style } from '../styles.js';
import { besideCell } from './layout.js';
import { type BesideCells, type BesideLine, isChargeable, wordCell } from './line.js';

const parts = Object.keys(rateParts) as RatePart[];

/** The cell of the sheet that the rates of a line are held against. */
export function standardSheetCell(book: Book, line: BesideLine, id: string): string {
  if (line.premium.inForce!.basis === 'own-method') return besideCell(book.beside.own!, id, line.row)!;
  return cellOn(book.frames.rates, id, line.line);
}

/** For each part of rates the standard one, the one in force, and the difference. */
export function heldCells(book: Book): BesideCells {
  const columns = parts.flatMap((part): [string, ColumnCells<BesideLine>][] => {
    const format = formatOf(book, part);
    const width = 12;
    return [
      [
        `standard_${part}`,
        { width, format: standardFormat(part), cell: (line) => standard(book, line, part) },
      ],
      [`in_force_${part}`, { width, format, cell: (line) => inForce(line, part, format) }],
      [`difference_${part}`, { width, format, cell: (line, at) => difference(line, part, at) }],
    ];
  });
  return {
    basis: {
      width: 18,
      format: formats.general,
      isCentred: true,
      cell: ({ premium }) => wordCell(book, premium.inForce!.basis),
    },
    ...Object.fromEntries(columns),
    input_faults: {
      width: 11,
      format: formats.whole,
      cell: (line, at) => {
        const cells = (some: readonly RatePart[]) => some.map((part) => at(`in_force_${part}`));
        const faults = inForceFaults({
          all: cells(parts),
          rates: cells(parts.filter(isPercent)),
          without: cells(parts.filter((part) => !isChargeable(part, line))),
        });
        return live(faults, number(0));
      },
    },
  };
}

function standardFormat(part: RatePart): string {
  return isPercent(part) ? formats.published : formats.yen;
}

/** As many decimals as any amount has that somebody charges. */
function formatOf({ result }: Book, part: RatePart): string {
  if (isPercent(part)) return formats.percent;
  const charged = result.segments.flatMap(({ rows }) =>
    rows.map(({ premium }) => premium?.inForce?.inForce[rateParts[part]] ?? null),
  );
  const format = decimalsFormat(mostDecimals(charged));
  return `${format};[Red]"△"${format}`;
}

function figure(line: BesideLine, id: `${'standard' | 'in_force' | 'difference'}_${RatePart}`) {
  return number(figureIn(line.row, id));
}

function standard(book: Book, line: BesideLine, part: RatePart): Content | null {
  const isOwn = line.premium.inForce!.basis === 'own-method';
  const isThere = isOwn ? isChargeable(part, line) : hasPart(line.result, part);
  return isThere ? live(standardSheetCell(book, line, part), figure(line, `standard_${part}`)) : null;
}

/** May be changed where the municipality has what the part is raised by. */
function inForce(line: BesideLine, part: RatePart, format: string): Content {
  const content = given(figure(line, `in_force_${part}`));
  return isChargeable(part, line) ? { ...content, style: style('input', format) } : content;
}

/** One that is missing counts 0 where the other is there. */
function difference(line: BesideLine, part: RatePart, at: At): Content {
  const [current, published] = [at(`in_force_${part}`), at(`standard_${part}`)];
  const formula = `IF(AND(${current}="",${published}=""),"",N(${current})-N(${published}))`;
  return live(formula, figure(line, `difference_${part}`));
}
