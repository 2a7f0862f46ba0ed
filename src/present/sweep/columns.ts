import type { TableHeader } from '../../contract/tables.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Axis } from '../../domain/variation.js';

/** The columns of the long table `sweep.csv`, in order. Source: contract, section 2. */
export function sweepColumns(axes: readonly Axis[], isOneOfSeveral: boolean): TableHeader[] {
  return [
    ...scenarioColumns(axes, isOneOfSeveral),
    known('municipality_code', 'text'),
    known('segment', 'text'),
    known('base_levy', 'number'),
    known('levy', 'number'),
    { id: 'change', ja: '増減', kind: 'number' },
  ];
}

/** The columns that tell one scenario from another. */
export function scenarioColumns(axes: readonly Axis[], isOneOfSeveral: boolean): TableHeader[] {
  return [
    ...(isOneOfSeveral ? [{ id: 'case', ja: '事例', kind: 'text' } as const] : []),
    known('fiscal_year', 'text'),
    known('alpha', 'number'),
    ...otherAxes(axes).map(({ key }) => ({ id: key, ja: key, kind: 'number' }) as const),
  ];
}

/** The axes that have a column of their own name. */
function otherAxes(axes: readonly Axis[]): readonly Axis[] {
  return axes.filter(({ key }) => key !== 'fiscal_year' && key !== 'alpha');
}

function known(
  id: 'fiscal_year' | 'alpha' | 'municipality_code' | 'segment' | 'base_levy' | 'levy',
  kind: TableHeader['kind'],
): TableHeader {
  return { id, ja: quantity(id).ja, kind };
}
