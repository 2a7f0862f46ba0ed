import type { Table } from '../../contract/tables.js';
import { type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import type { MunicipalityTotal, Result, SegmentsTotal } from '../../domain/result.js';
import { segments } from '../../domain/segment.js';
import { plain, yen } from '../figures.js';
import {
  cellText,
  fiscalYearColumn,
  municipalityColumns,
  number,
  type ResultColumn,
  tableOf,
} from './columns.js';

type Row = SegmentsTotal & Partial<Pick<MunicipalityTotal, 'municipality'>>;

/** `totals.csv`: one row per municipality over all segments, and a last row 合計. */
export function totalsTable({ fiscalYear, municipalities, total }: Result): Table {
  return tableOf<Row>(
    'totals',
    [
      fiscalYearColumn(fiscalYear),
      ...municipalityColumns<Row>(({ municipality }) => municipality ?? null, '合計'),
      number('insured', ({ insured }) => plain(insured)),
      ...segments.map((segment) =>
        number<Row>(`levy_${segment}`, ({ levies }) => yen(levies[segment] ?? null)),
      ),
      number('levy_total', ({ levyTotal }) => yen(levyTotal)),
      overall('levy_per_insured'),
      overall('relief'),
      overall('premium_requirement_per_insured'),
      overall('standard_premium_per_insured'),
    ],
    [...municipalities, total],
  );
}

/** A column as the record of its quantity says it; empty where the engine keeps no such figure. */
function overall(id: QuantityId): ResultColumn<Row> {
  const { form, overall: figure } = quantity(id);
  return number(id, (row) => cellText(form, figure?.(row)));
}
