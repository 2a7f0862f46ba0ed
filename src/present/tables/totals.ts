import type { Table } from '../../contract/tables.js';
import type { LevyTotal, MunicipalityTotal, Result } from '../../domain/result.js';
import { segments } from '../../domain/segment.js';
import { plain, yen } from '../figures.js';
import { fiscalYearColumn, municipalityColumns, number, tableOf } from './columns.js';

type Row = LevyTotal & Partial<Pick<MunicipalityTotal, 'municipality'>>;

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
      number('levy_per_insured', ({ levyPerInsured }) => yen(levyPerInsured)),
    ],
    [...municipalities, total],
  );
}
