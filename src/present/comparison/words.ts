import type { Cause } from '../../analyse/compare/index.js';

/** Causes as headings name them. */
export const causeNames: Readonly<Record<Cause, string>> = {
  'one-sided': 'one side only 片方のみ',
  alpha: 'α',
  beta: 'β',
  'medical-index': 'index 医療費指数',
  'income-share': 'income 応能',
  'benefit-share': 'benefit 応益',
  method: 'method 方式',
  pot: 'pot 総額',
  adjustments: 'adjustments 加減算',
  relief: 'relief 激変緩和',
  rounding: 'rounding 端数処理',
  unexplained: 'not explained 不明',
};

/** The columns of the causes in CSV. */
export const causeColumns: Readonly<Record<Cause, string>> = {
  'one-sided': 'cause_one_sided',
  alpha: 'cause_alpha',
  beta: 'cause_beta',
  'medical-index': 'cause_medical_index',
  'income-share': 'cause_income_share',
  'benefit-share': 'cause_benefit_share',
  method: 'cause_method',
  pot: 'cause_pot',
  adjustments: 'cause_adjustments',
  relief: 'cause_relief',
  rounding: 'cause_rounding',
  unexplained: 'cause_unexplained',
};
