import type { Finding } from '../domain/finding.js';
import { type RatePart, rateParts } from '../domain/own-method.js';
import type { ConfirmedFinding } from './confirmations.js';
import type { OwnTables } from './own-methods/tables.js';
import { isColumn } from './plausibility/explained.js';
import { type JoinedTables, placeIn } from './tables/joined.js';

/** What a result is placed in. */
interface Placing {
  readonly tables: JoinedTables | undefined;
  readonly own: OwnTables | undefined;
  readonly isJudged: boolean;
  readonly findings: readonly Finding[];
  readonly confirmed: readonly ConfirmedFinding[];
}

/**
 * What the result shows of a figure that a table gives, at its cell; sizes only where they are judged, and a cell of which a
 * slip is told only once.
 */
export function placedInTables(ofResult: readonly Finding[], placing: Placing): readonly Finding[] {
  return ofResult.flatMap((one) => {
    switch (one.code) {
      case 'reductions-too-large':
        return ofReductions(one, placing);
      case 'own-method-without-base':
        return [{ ...one, place: methodPlace(one, placing) ?? one.place }];
      case 'own-income-far':
        return placing.isJudged ? [{ ...one, place: methodPlace(one, placing) ?? one.place }] : [];
      case 'in-force-sufficiency':
      case 'in-force-far':
        return placing.isJudged ? [{ ...one, place: ratesPlace(one, placing) ?? one.place }] : [];
      default:
        return [one];
    }
  });
}

function ofReductions(one: Finding, { tables, findings, confirmed }: Placing): Finding[] {
  const reductions = tables?.columns.get('child_reductions');
  const { code, name } = one.place.municipality ?? {};
  if (!reductions || code === undefined) return [one];
  const slips = [...findings, ...confirmed.map((other) => other.finding)];
  const isSlip = slips.some((slip) => slip.place.municipality?.code === code && isColumn(slip, reductions));
  return isSlip ? [] : [{ ...one, place: placeIn(reductions.table, reductions.source, code, name) }];
}

type OfOwn = Extract<
  Finding,
  { readonly code: 'own-method-without-base' | 'own-income-far' | 'in-force-far' | 'in-force-sufficiency' }
>;

/** The row of the method that holds in the segment: its own, else the one for all. */
function methodPlace({ place, args }: OfOwn, { own }: Placing): Finding['place'] | undefined {
  const those = own?.methods.filter(({ municipalityCode }) => municipalityCode === place.municipality?.code);
  const method =
    those?.find(({ segment }) => segment === args.segment) ?? those?.find(({ segment }) => !segment);
  return method?.placeOf(place.column === 'own_income' ? 'own_income' : undefined);
}

function ratesPlace({ place, args }: OfOwn, { own }: Placing): Finding['place'] | undefined {
  const rates = own?.rates.find(
    ({ municipalityCode, segment }) =>
      municipalityCode === place.municipality?.code && segment === args.segment,
  );
  const column = Object.keys(rateParts).find((name) => name === place.column);
  return rates?.placeOf(column as RatePart | undefined);
}
