import type { Municipality } from '../../domain/case.js';
import type { JoinedTables } from '../tables/joined.js';
import { areasOf } from './areas.js';
import type { BandTables } from './bands.js';

/**
 * A municipality with what its index is made of, and without indices that are given: they stand in a lower layer. Undefined
 * where the index is not made of age bands.
 */
export function bandFigures({
  tables,
  bands,
}: {
  readonly tables: JoinedTables;
  readonly bands?: BandTables | null;
}): ((municipality: Municipality) => Municipality) | undefined {
  if (bands === undefined) return undefined;
  const areas = areasOf(tables);
  return ({ medicalIndex: _, medicalIndices: __, ...municipality }) => {
    const area = areas.get(municipality.code);
    return { ...municipality, ...(area !== undefined && { area }), ...bands?.of(municipality.code) };
  };
}
