import type { Decimal } from '../../domain/decimal.js';
import { finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { Grammar } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { standingOf } from '../../domain/official-list.js';
import { type Segment, segments } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import { suggest } from '../suggest.js';
import { cellNumber, unguarded } from '../tables/cells.js';
import { codeCell, type KnownCodes } from '../tables/code-cell.js';
import { segmentNamed } from '../tables/columns.js';
import type { FramedTable } from '../tables/frame.js';
import type { NamedColumns } from '../tables/named-columns.js';
import { codeOf, hasAllCells } from '../tables/table.js';

/** What a case knows when further tables of its municipalities are read. */
export interface OwnContext extends KnownCodes {
  /** The segments that the case has. */
  readonly segments: readonly Segment[];
  readonly ignored: readonly string[];
  /** Whether sizes of figures are judged. */
  readonly isJudged: boolean;
  /** Whether the case has some municipalities only: a table of the whole prefecture has others, too. */
  readonly isPart: boolean;
}

/** A column of figures and what its cells hold. */
export interface FigureColumn<Name extends string> {
  readonly name: Name;
  readonly grammar: Grammar;
  readonly column: CellColumn;
}

/** The figures that a row gives for a municipality in a segment, or in all. */
export interface OwnRow<Name extends string> {
  readonly code: MunicipalityCode;
  readonly segment: Segment | undefined;
  readonly row: TextRow;
  readonly figures: ReadonlyMap<Name, Decimal>;
  /** Whether a cell is filled and does not fit; its finding is made. */
  readonly isUnfit: boolean;
  /** Where a figure stands; without a name the row. */
  place(name?: Name): Place;
}

type IdentityColumns = NamedColumns<'municipality_code' | 'municipality_name'>;

/** A cell that names a segment: one that the case has or has not; none where it is empty. */
export interface NamedSegment {
  readonly segment: Segment | undefined;
  readonly isEmpty: boolean;
}

/** Reads the rows of a table of own methods or rates in force, of which nothing is asked but to be understood. */
export class OwnRows {
  private readonly log = new FindingLog();

  constructor(
    private readonly table: FramedTable,
    private readonly identity: IdentityColumns,
    private readonly context: OwnContext,
  ) {}

  /** What was found in the rows that were read. */
  get findings() {
    return this.log.findings;
  }

  /** The municipality of a row, where the row is whole and names one of the case. */
  codeOf(row: TextRow): MunicipalityCode | undefined {
    if (!this.log.take(hasAllCells(row, this.table))) return undefined;
    if (this.isOfOther(row)) return undefined;
    return this.log.take(codeCell(row, this.identity, this.table, this.context));
  }

  /** Whether a row is of a municipality that a case of some municipalities only has left out. */
  private isOfOther(row: TextRow): boolean {
    if (!this.context.isPart) return false;
    const column = this.identity.municipality_code;
    const code = codeOf(row, column, { table: this.table, name: '', codes: this.context.codes }).value;
    return code !== undefined && !this.context.namedIn.has(code) && standingOf(code).kind === 'municipality';
  }

  segmentOf(row: TextRow, column: CellColumn): Read<NamedSegment> {
    const value = unguarded(row.cells[column.at] ?? '');
    const segment = value === '' ? undefined : segmentNamed(value);
    const log = new FindingLog();
    if (value !== '' && !segment)
      log.add(
        finding(
          'value-invalid',
          { ...cellPlace(this.table, row.line, column), value },
          { expected: { oneOf: segments, suggestion: suggest(value, segments) } },
        ),
      );
    return log.with({ segment, isEmpty: value === '' });
  }

  figuresOf<Name extends string>(
    row: TextRow,
    code: MunicipalityCode,
    segment: Segment | undefined,
    columns: readonly FigureColumn<Name>[],
  ): OwnRow<Name> {
    const figures = new Map<Name, Decimal>();
    let isUnfit = false;
    const place = (name?: Name) => this.place(row, code, columns.find((one) => one.name === name)?.column);
    for (const { name, grammar, column } of columns) {
      const text = row.cells[column.at] ?? '';
      if (text.trim() === '') continue;
      const value = this.log.take(cellNumber(text, grammar, () => place(name)));
      if (value) figures.set(name, value);
      else isUnfit = true;
    }
    return { code, segment, row, figures, isUnfit, place };
  }

  private place(row: TextRow, code: MunicipalityCode, column: CellColumn | undefined): Place {
    const { table, context } = this;
    const name = context.namedIn.get(code)?.name ?? '';
    const municipality = { code, ...(name !== '' && { name }) };
    if (!column || column.at < 0) return { ...rowPlace(table, row.line), municipality };
    return { ...cellPlace(table, row.line, column), value: row.cells[column.at] ?? '', municipality };
  }
}
