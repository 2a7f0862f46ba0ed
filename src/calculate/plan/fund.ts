import type { Yen } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import {
  type FundAccount,
  type FundKind,
  type FundMovement,
  fundAccounts,
  fundYears,
} from '../../domain/plan/fund.js';
import type { FundResult, FundRow, FundYear } from '../../domain/plan/result.js';

/**
 * 財政安定化基金 year by year: what is given, what comes back by itself, and the balances. Loans and drawdowns come back in equal
 * parts from y+2, what is left over in the first; a third of a grant, half-up, is paid in y+2 by who received it, and three
 * times of it enter. Source: rules, section 11; 国保法81条の2, 政令14, 17, 18, 22条.
 *
 * @param lastYear of the plan
 */
export function fundOf(movements: readonly FundMovement[], lastYear: FiscalYear): FundResult {
  const all = [...movements, ...comingBack(movements)];
  const first = movements.reduce((least, { year }) => (year < least ? year : least), lastYear);
  const last = movements.reduce((most, { year }) => (year > most ? year : most), lastYear);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const accounts = fundAccounts.filter((account) => movements.some((one) => one.account === account));
  const balances = new Map<FundAccount, Yen>();
  const rows = years.flatMap((year) =>
    accounts.map((account) => {
      const row = yearOf(
        account,
        year,
        all.filter((one) => one.account === account && one.year === year),
        balances.get(account) ?? 0n,
      );
      balances.set(account, row.closing);
      return row;
    }),
  );
  return { years: rows, municipalities: repaymentsOf(all, years) };
}

/** What enters and leaves an account in a year; an opening that is given is the closing of the year before. */
function yearOf(
  account: FundAccount,
  year: FiscalYear,
  movements: readonly FundMovement[],
  before: Yen,
): FundYear {
  const of = (kind: FundKind) => totalOf(movements, kind);
  const isOpened = movements.some(({ kind }) => kind === 'opening');
  const opening = isOpened ? of('opening') : before;
  const entering = {
    paidIn: of('paid-in'),
    repaid: of('repayment'),
    putBack: of('put-back'),
    contributions: 3n * of('contribution'),
    interest: of('interest'),
  };
  const leaving = {
    loans: of('loan'),
    grants: of('grant'),
    drawdowns: of('drawdown'),
    adjustments: of('adjustment'),
  };
  const sum = (parts: Readonly<Record<string, Yen>>) =>
    Object.values(parts).reduce((total, part) => total + part, 0n);
  const closing = opening + sum(entering) - sum(leaving);
  return { account, year, opening, ...entering, ...leaving, closing };
}

function totalOf(movements: readonly FundMovement[], kind: FundKind): Yen {
  return movements.reduce((sum, one) => (one.kind === kind ? sum + one.amount : sum), 0n);
}

/** What comes back by itself; rows of its kind replace it as a whole, repayments those of their municipality. */
function comingBack(movements: readonly FundMovement[]): FundMovement[] {
  const repaying = new Set(
    movements.filter(({ kind }) => kind === 'repayment').map(({ municipalityCode }) => municipalityCode),
  );
  const isGiven = (kind: FundKind) => movements.some((one) => one.kind === kind);
  return movements.flatMap((one): FundMovement[] => {
    const { kind, municipalityCode: code } = one;
    if (kind === 'loan' && !repaying.has(code)) return inParts(one, 'repayment');
    if (kind === 'drawdown' && !isGiven('put-back')) return inParts(one, 'put-back');
    if (kind === 'grant' && !isGiven('contribution')) return [contributionOf(one)];
    return [];
  });
}

function inParts(
  { year, amount, isDisaster, municipalityCode }: FundMovement,
  kind: FundKind,
): FundMovement[] {
  const { grace, last, lastAfterDisaster } = fundYears;
  const count = BigInt((isDisaster ? lastAfterDisaster : last) - grace + 1);
  const part = amount / count;
  return Array.from({ length: Number(count) }, (_, at) => ({
    account: 'main' as const,
    year: year + grace + at,
    kind,
    ...(municipalityCode !== undefined && { municipalityCode }),
    amount: at === 0 ? amount - part * (count - 1n) : part,
  }));
}

/** A third, half-up. */
function contributionOf({ year, amount, municipalityCode }: FundMovement): FundMovement {
  return {
    account: 'main',
    year: year + fundYears.contribution,
    kind: 'contribution',
    ...(municipalityCode !== undefined && { municipalityCode }),
    amount: (2n * amount + 3n) / 6n,
  };
}

/** Every municipality that owes something, receives or pays, by year and code. */
function repaymentsOf(all: readonly FundMovement[], years: readonly FiscalYear[]): FundRow[] {
  const codes = [...new Set(all.flatMap(({ municipalityCode }) => municipalityCode ?? []))].sort();
  return years.flatMap((year) =>
    codes.flatMap((code): FundRow[] => {
      const row = rowOf(all, code, year);
      const { loan, grant, repayment, contribution, outstanding } = row;
      return [loan, grant, repayment, contribution, outstanding].some((amount) => amount > 0n) ? [row] : [];
    }),
  );
}

function rowOf(all: readonly FundMovement[], code: MunicipalityCode, year: FiscalYear): FundRow {
  const own = all.filter(({ municipalityCode }) => municipalityCode === code);
  const now = own.filter((one) => one.year === year);
  const past = own.filter((one) => one.year <= year);
  return {
    year,
    municipalityCode: code,
    loan: totalOf(now, 'loan'),
    grant: totalOf(now, 'grant'),
    repayment: totalOf(now, 'repayment'),
    contribution: totalOf(now, 'contribution'),
    outstanding: totalOf(past, 'loan') - totalOf(past, 'repayment'),
  };
}
