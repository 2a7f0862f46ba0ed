import type { Table, TableName } from '../../contract/tables.js';
import { requirementsOf } from '../../domain/requirement.js';
import type { Result } from '../../domain/result.js';
import { municipalTable, prefectureTable } from './by-segment.js';
import { collectionTargetsTable, collectionTiersTable } from './collection.js';
import { instalmentsTable } from './instalments.js';
import { ownMethodTable, rateComparisonTable } from './own-method.js';
import { reliefTable } from './relief.js';
import { requirementItemsTable } from './requirement-items.js';
import { totalsTable } from './totals.js';

/** One result table; undefined when the case does not ask for what it holds. */
export function resultTable(result: Result, name: TableName): Table | undefined {
  switch (name) {
    case 'totals':
      return totalsTable(result);
    case 'levy':
      return municipalTable(name, result);
    case 'premium-rates':
      return hasPremiums(result) ? municipalTable(name, result) : undefined;
    case 'prefecture':
      return prefectureTable(result);
    case 'requirement-items': {
      const requirements = requirementsOf(result);
      return requirements.length > 0 ? requirementItemsTable(result.fiscalYear, requirements) : undefined;
    }
    case 'relief':
      return result.relief ? reliefTable(result.fiscalYear, result.relief) : undefined;
    case 'own-method-rates':
      return ownMethodTable(result);
    case 'rate-comparison':
      return rateComparisonTable(result);
    case 'instalments':
      return result.instalments ? instalmentsTable(result.fiscalYear, result.instalments) : undefined;
    case 'collection-targets':
      return result.collection ? collectionTargetsTable(result.fiscalYear, result.collection) : undefined;
    case 'collection-tiers':
      return result.collection ? collectionTiersTable(result.fiscalYear, result.collection) : undefined;
  }
}

/** The tables that a result has, in the order of the contract. */
export function resultTables(result: Result, names: readonly TableName[]): Table[] {
  return names.map((name) => resultTable(result, name)).filter((table) => table !== undefined);
}

function hasPremiums({ segments }: Result): boolean {
  return segments.some(({ premium }) => premium !== null);
}
