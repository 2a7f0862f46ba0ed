import { finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { DeficitAccounts, DeficitPlan } from '../../domain/plan/deficits.js';
import type { FundAccount, FundKind, FundMovement } from '../../domain/plan/fund.js';
import type { Indicator } from '../../domain/plan/indicators.js';
import { accountWords, computedWords, directionWords, fundKindWords } from '../../domain/plan/words.js';
import type { FramedTable } from '../tables/frame.js';
import type { PlanContext, PlanRow } from './cells.js';
import { planRows, repeated } from './table.js';

/** 赤字 of closed years. */
export function readDeficits(table: FramedTable, context: PlanContext): Read<readonly DeficitAccounts[]> {
  const log = new FindingLog();
  const rows = log.take(
    planRows(table, 'deficits', context, (row) => {
      const code = row.code(true);
      const transfers = row.amounts('covering_transfers');
      const advances = row.amounts('advance_use');
      return code === undefined ? undefined : { code, transfers, advances };
    }),
  );
  const accounts = rows.flatMap(({ code, transfers, advances, row }) => {
    const years = [...new Set([...transfers, ...advances].map(({ year }) => year))];
    return years.map((year) => {
      const of = (all: typeof transfers) => all.find((one) => one.year === year)?.value ?? 0n;
      return {
        municipalityCode: code,
        year,
        coveringTransfers: of(transfers),
        advanceUse: of(advances),
        row,
      };
    });
  });
  log.add(repeated(accounts, ({ municipalityCode, year }) => `${municipalityCode} ${year}`));
  return log.with(accounts.map(({ row: _, ...one }) => one));
}

/** 赤字解消計画; a row without a code is that of the prefecture. */
export function readDeficitPlans(table: FramedTable, context: PlanContext): Read<readonly DeficitPlan[]> {
  const log = new FindingLog();
  const rows = log.take(
    planRows(table, 'deficit_plans', context, (row) => {
      const code = row.code(false);
      const [startYear, targetYear] = [row.year('start_year'), row.year('target_year')];
      const planned = row.amounts('planned').map(({ year, value }) => ({ year, amount: value }));
      if (startYear === undefined || targetYear === undefined) return undefined;
      return { ...(code !== undefined && { municipalityCode: code }), startYear, targetYear, planned };
    }),
  );
  for (const { startYear, targetYear, row } of rows)
    if (targetYear <= startYear) log.add(finding('deficit-target', row.place('target_year')));
  log.add(repeated(rows, ({ municipalityCode }) => municipalityCode ?? ''));
  return log.with(rows.map(({ row: _, ...one }) => one));
}

/** A movement of the fund and where it stands. */
export interface PlacedMovement extends FundMovement {
  readonly row: PlanRow;
}

const kindsOfMain: readonly FundKind[] = [
  'loan',
  'grant',
  'drawdown',
  'repayment',
  'put-back',
  'contribution',
];
const kindsOfMunicipalities: readonly FundKind[] = ['loan', 'grant', 'repayment', 'contribution'];

/** 財政安定化基金: movements of both accounts. */
export function readFund(table: FramedTable, context: PlanContext): Read<readonly PlacedMovement[]> {
  const log = new FindingLog();
  const rows = log.take(
    planRows(table, 'fund', context, (row): Omit<PlacedMovement, 'row'> | undefined => {
      const account = row.word('account', accountWords);
      const kind = row.word('kind', fundKindWords);
      const year = row.year();
      const code = row.code(false);
      const amount = row.amount('amount');
      const shortfall = row.amount('shortfall');
      const reason = row.text('reason');
      for (const name of ['account', 'kind', 'amount'] as const) if (row.text(name) === '') row.lacking(name);
      if (!account || !kind || year === undefined || amount === undefined) return undefined;
      return {
        account,
        kind,
        year,
        amount,
        ...(code !== undefined && { municipalityCode: code }),
        ...(shortfall !== undefined && { shortfall }),
        ...(reason !== '' && { reason }),
        ...(row.flag('disaster') && { isDisaster: true as const }),
      };
    }),
  );
  for (const one of rows) log.add(misplaced(one));
  return log.with(rows);
}

/** What moves in an account that it does not belong to, or of whom it cannot be. */
function misplaced({ account, kind, municipalityCode, row }: PlacedMovement) {
  const own: FundAccount | undefined = kindsOfMain.includes(kind)
    ? 'main'
    : kind === 'adjustment'
      ? 'adjustment'
      : undefined;
  const isOfMunicipality = kindsOfMunicipalities.includes(kind);
  return [
    ...(own && own !== account ? [finding('fund-account', row.place('kind'), { account: own })] : []),
    ...(isOfMunicipality !== (municipalityCode !== undefined)
      ? [finding('fund-municipality', row.place('kind'), { isNeeded: isOfMunicipality })]
      : []),
  ];
}

/** 指標 of the plan. */
export function readIndicators(table: FramedTable, context: PlanContext): Read<readonly Indicator[]> {
  const log = new FindingLog();
  const rows = log.take(
    planRows(table, 'indicators', context, (row): Indicator | undefined => {
      const [chapter, indicator] = [row.needed('chapter'), row.needed('indicator')];
      const direction = row.word('direction', directionWords);
      const code = row.code(false);
      const computed = row.word('computed', computedWords);
      const base = row.number('base');
      const [targets, actuals] = [row.numbers('target'), row.numbers('actual')];
      if (row.text('direction') === '') row.lacking('direction');
      if (!chapter || !indicator || !direction) return undefined;
      return {
        chapter,
        indicator,
        unit: row.text('unit'),
        direction,
        ...(code !== undefined && { municipalityCode: code }),
        ...(computed && { computed }),
        ...(base && { base }),
        targets,
        actuals,
      };
    }),
  );
  log.add(
    repeated(rows, ({ chapter, indicator, municipalityCode = '' }) =>
      [chapter, indicator, municipalityCode].join('\0'),
    ),
  );
  return log.with(rows.map(({ row: _, ...one }) => one));
}
