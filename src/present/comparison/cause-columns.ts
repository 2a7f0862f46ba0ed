import type { Cause } from '../../analyse/compare/compare.js';

/** The columns of the causes in CSV. */
export const causeColumns: Readonly<Record<Cause, string>> = {
  'one-sided': 'cause_one_sided',
  alpha: 'cause_alpha',
  beta: 'cause_beta',
  'medical-index': 'cause_medical_index',
  'income-share': 'cause_income_share',
  'benefit-share': 'cause_benefit_share',
  method: 'cause_method',
  collection: 'cause_collection',
  pot: 'cause_pot',
  adjustments: 'cause_adjustments',
  relief: 'cause_relief',
  rounding: 'cause_rounding',
  unexplained: 'cause_unexplained',
};
