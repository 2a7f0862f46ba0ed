import { isByYears, type Municipality } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { Segment } from '../../domain/segment.js';
import type { PlacedMethod } from './methods.js';

/** Own income bases that are exactly the income of another segment. */
export function incomesOfOthers(
  methods: readonly PlacedMethod[],
  municipalities: readonly Municipality[],
): Finding[] {
  const bases = new Map(municipalities.map((one) => [one.code, one.bases]));
  return methods.flatMap(({ municipalityCode, segment, income, placeOf }) => {
    const own = bases.get(municipalityCode);
    if (!segment || !income || !own) return [];
    const isIncomeOf = (one: Segment) => {
      const given = own[one]?.income;
      return given !== undefined && !isByYears(given) && given.eq(income);
    };
    const other = (Object.keys(own) as Segment[]).find((one) => one !== segment && isIncomeOf(one));
    if (!other || isIncomeOf(segment)) return [];
    return [finding('own-income-of-other', placeOf('own_income'), { segment, other })];
  });
}
