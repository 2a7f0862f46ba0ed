import { Rational } from '../../domain/rational.js';
import type { Method } from '../../domain/segment.js';
import { inverted, multiplied } from './range.js';
import { ratio } from './ratios.js';
import type { AuditOptions, Constants, Implied } from './result.js';
import type { Common } from './suspects.js';

/** 賦課方式 by the cells that are in use; null where all are zero. */
export function methodOf({ cells }: Common): Method | null {
  if (cells.length === 0) return null;
  if (cells.includes('assetRate')) return 'four';
  return cells.includes('perHousehold') ? 'three' : 'two';
}

export function constantsOf({ cells, ratios }: Common): Constants {
  const perInsured = cells.indexOf('perInsured');
  const over = (cell: (typeof cells)[number]) => {
    const at = cells.indexOf(cell);
    return at < 0 || perInsured < 0 ? null : ratio(ratios, at, perInsured);
  };
  return { incomeRate: over('incomeRate'), perHousehold: over('perHousehold'), assetRate: over('assetRate') };
}

/**
 * What the constants imply. 所得割率 ÷ 均等割額 = β w_inc ΣN / (ΣI w_per) and β = (ΣI/ΣN) ÷ national income, so the national
 * income is w_inc / (w_per × constant); with 子ども times ΣN^inc ÷ ΣN, since its incomes are shared by all insured. 平等割額 ÷ 均等割額 = w_hh ΣN / (ΣH w_per) gives ΣN/ΣH. Source: rules, sections 5, 8.
 */
export function impliedBy(constants: Constants, method: Method, options: AuditOptions): Implied {
  const perInsured = method === 'two' ? Rational.one : weight(options.perInsuredWeight);
  const income = method === 'four' ? weight(options.incomeWeight) : Rational.one;
  const { incomeRate, perHousehold } = constants;
  return {
    nationalIncome:
      incomeRate && perInsured && income && multiplied(inverted(incomeRate), income.dividedBy(perInsured)),
    personsPerHousehold:
      perHousehold &&
      perInsured &&
      multiplied(perHousehold, perInsured.dividedBy(Rational.one.minus(perInsured))),
  };
}

function weight(value: AuditOptions['perInsuredWeight']): Rational | null {
  return value ? Rational.fromDecimal(value) : null;
}
