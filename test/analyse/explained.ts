import { type Explanation, evaluate, explain, type Figure } from '../../src/analyse/explain/explain.js';
import { type ColumnMeaning, columnMeaning } from '../../src/contract/column-meaning.js';
import { type Table, tableNames } from '../../src/contract/tables.js';
import type { Case } from '../../src/domain/case.js';
import type { Provenance } from '../../src/domain/provenance.js';
import { type QuantityId, quantity } from '../../src/domain/quantities/catalogue.js';
import type { Rational } from '../../src/domain/rational.js';
import type { Result } from '../../src/domain/result.js';
import type { Segment } from '../../src/domain/segment.js';
import { figureText } from '../../src/present/figures.js';
import { resultTables } from '../../src/present/tables/result-tables.js';

/** A figure of a result table and what stands there. */
export interface TableFigure {
  readonly at: string;
  readonly figure: Figure;
  readonly text: string;
}

/** Every number of every result table, as a figure that can be explained. */
export function tableFigures(result: Result): TableFigure[] {
  const names = tableNames.filter((name) => name !== 'collection-tiers');
  return resultTables(result, names).flatMap((table) => figuresOf(table, result));
}

function figuresOf(table: Table, result: Result): TableFigure[] {
  const cell = (row: readonly (string | null)[], id: string) =>
    row[table.columns.findIndex((column) => column.id === id)] ?? undefined;
  return table.rows.flatMap((row) => {
    const municipality = result.municipalities.find(
      (one) => one.municipality.code === cell(row, 'municipality_code'),
    )?.municipality;
    return table.columns.flatMap(({ id, kind }, at) => {
      const text = row[at] ?? null;
      const meaning = meaningOf(table, id, cell(row, 'item'));
      if (kind === 'text' || text === null || !meaning) return [];
      const segment = meaning.segment ?? (cell(row, 'segment') as Segment | undefined);
      const figure = {
        quantity: meaning.quantity,
        ...(segment && { segment }),
        ...(municipality && { municipality }),
      };
      return [{ at: `${table.name} ${id} ${municipality?.name ?? ''} ${segment ?? ''}`, figure, text }];
    });
  });
}

/** What a column holds; of a row of the items the step that it is, the items themselves stand below B. */
function meaningOf({ name }: Table, id: string, item: string | undefined): ColumnMeaning | undefined {
  if (name !== 'requirement-items') return columnMeaning(name, id);
  const steps: Readonly<Record<string, QuantityId>> = {
    required_total: 'required_total',
    own_adjustments: 'adjustment',
    relief: 'relief_set_aside',
    levy_base: 'levy_base',
  };
  const quantity = steps[item ?? ''];
  return quantity && { quantity };
}

/** Every value of a graph that its formula and the values of its children alone do not give. */
export function wrongNodes({ nodes }: Explanation): string[] {
  const known = (id: string): Rational => {
    const node = nodes.get(id);
    if (!node) throw new Error(`${id} is not in the graph`);
    return node.value;
  };
  return [...nodes.values()].flatMap(({ id, formula, value, given, notes }) => {
    // R is found by counting, and not by a formula.
    if (!formula)
      return given || notes.some(({ kind }) => kind === 'solved')
        ? []
        : [`${id} has neither a formula nor a place`];
    const again = evaluate(formula, known);
    return again.equals(value) ? [] : [`${id}: ${again.toText()} instead of ${value.toText()}`];
  });
}

/** Figures that are not explained, or explained as another figure than the table has. */
export function unexplained(kase: Case, result: Result, provenance?: Provenance): string[] {
  const figures = tableFigures(result);
  const whole = explain(
    kase,
    result,
    provenance,
    figures.map(({ figure }) => figure),
  );
  const wrong = figures.flatMap(({ at, text }, place) => {
    const node = whole.nodes.get(whole.roots[place] ?? '');
    if (!node) return [`${at} is not explained`];
    const shown = figureText(quantity(node.quantity).form, node.value);
    return shown === text ? [] : [`${at}: ${shown} instead of ${text}`];
  });
  return [...wrong, ...wrongNodes(whole)];
}
