import type { Table } from '../../contract/tables.js';
import type { Result } from '../../domain/result.js';
import { plain, thirteenDecimals, yen } from '../figures.js';
import { fiscalYearColumn, inCommon, municipalityColumns, number, tableOf, text } from './columns.js';
import { type MunicipalRow, municipalRows } from './rows.js';

/** `levy.csv`: how every municipality's levy of every segment comes about. */
export function levyTable(result: Result): Table {
  const [alpha, factor] = [inCommon(thirteenDecimals), inCommon(thirteenDecimals)];
  return tableOf<MunicipalRow>(
    'levy',
    [
      fiscalYearColumn(result.fiscalYear),
      ...municipalityColumns<MunicipalRow>(({ row }) => row.municipality),
      text('segment', ({ segment }) => segment.segment),
      number('insured', ({ row }) => plain(row.base.heads)),
      number('income', ({ row }) => plain(row.base.income)),
      number('medical_index', ({ row }) => thirteenDecimals(row.medicalIndex)),
      number('alpha', ({ segment }) => alpha(segment.medicalReflection)),
      number('medical_factor', ({ row }) => factor(row.medicalFactor)),
      number('ability_share', ({ row }) => thirteenDecimals(row.abilityShare)),
      number('benefit_share', ({ row }) => thirteenDecimals(row.benefitShare)),
      number('weight', ({ row }) => thirteenDecimals(row.weight)),
      number('base_levy', ({ row }) => yen(row.baseLevy)),
      number('adjustment', ({ row }) => yen(row.ownAdjustment)),
      number('relief', () => null),
      number('levy', ({ row }) => yen(row.levy)),
      number('levy_per_insured', ({ row }) => yen(row.levyPerInsured)),
    ],
    municipalRows(result),
  );
}
