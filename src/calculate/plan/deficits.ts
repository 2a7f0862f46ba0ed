import type { Municipality, Yen } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { DeficitAccounts, DeficitPlan, DeficitStatus } from '../../domain/plan/deficits.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { DeficitRow, DeficitTotal, DeficitYear, PlanYear } from '../../domain/plan/result.js';

type Named = Pick<Municipality, 'code' | 'name'>;

/** 削減・解消すべき赤字 and the plan to remove it, year by year. Source: rules, section 10. */
export function deficitsOf(
  { base, deficits: accounts = [], deficitPlans: plans = [] }: Plan,
  years: readonly PlanYear[],
): DeficitYear[] {
  const codes = new Set([...accounts, ...plans].flatMap(({ municipalityCode }) => municipalityCode ?? []));
  const named = base.municipalities.filter(({ code }) => codes.has(code));
  if (named.length === 0 && plans.length === 0) return [];
  const all = yearsNamed(accounts, plans, years);
  const closed = new Set(accounts.map(({ year }) => year));
  return all.map((year) => {
    const rows = named.map((municipality) =>
      rowOf(municipality, year, {
        accounts: accounts.filter((one) => one.municipalityCode === municipality.code),
        plan: plans.find((one) => one.municipalityCode === municipality.code),
        implied: impliedIn(
          years.find((one) => one.year === year),
          municipality,
        ),
      }),
    );
    return { year, rows, total: totalOf(rows, year, { plans, accounts, isClosed: closed.has(year) }) };
  });
}

/** From the first of the accounts to the last of the years and target years. */
function yearsNamed(
  accounts: readonly DeficitAccounts[],
  plans: readonly DeficitPlan[],
  years: readonly PlanYear[],
): FiscalYear[] {
  const starts = accounts.length > 0 ? accounts.map(({ year }) => year) : plans.map((one) => one.startYear);
  const first = starts.reduce((least, year) => Math.min(least, year));
  const last = [...years.map(({ year }) => year), ...plans.map(({ targetYear }) => targetYear)].reduce(
    (most, year) => Math.max(most, year),
    first,
  );
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

interface Own {
  readonly accounts: readonly DeficitAccounts[];
  readonly plan: DeficitPlan | undefined;
  readonly implied: Yen | null;
}

function rowOf(municipality: Named, year: FiscalYear, { accounts, plan, implied }: Own): DeficitRow {
  const account = accounts.find((one) => one.year === year);
  const deficit = account ? deficitIn(accounts, year) : null;
  const planned = plan ? plannedIn(plan, accounts, year) : null;
  return {
    municipality: { code: municipality.code, name: municipality.name },
    coveringTransfers: account?.coveringTransfers ?? null,
    advanceUse: account?.advanceUse ?? null,
    deficit,
    planned,
    status: account && deficit !== null ? statusOf(deficit, planned, plan, year) : null,
    targetYear: plan?.targetYear ?? null,
    impliedDeficit: implied,
  };
}

/** Transfers that cover a deficit, and what 繰上充用金 grew by; null where that is not known. */
function deficitIn(accounts: readonly DeficitAccounts[], year: FiscalYear): Yen | null {
  const [now, before] = [year, year - 1].map((of) => accounts.find((one) => one.year === of));
  if (!now) return null;
  if (!before && now.advanceUse !== 0n) return null;
  const grown = now.advanceUse - (before?.advanceUse ?? 0n);
  return now.coveringTransfers + (grown > 0n ? grown : 0n);
}

/** 0 from the target year on; before it its own figures where it gives any, else the straight path from the start year. */
function plannedIn(
  { startYear, targetYear, planned }: DeficitPlan,
  accounts: readonly DeficitAccounts[],
  year: FiscalYear,
): Yen | null {
  if (year >= targetYear) return 0n;
  if (planned.length > 0) return planned.find((one) => one.year === year)?.amount ?? null;
  if (year < startYear) return null;
  const start = deficitIn(accounts, startYear);
  if (start === null) return null;
  return (start * BigInt(targetYear - year)) / BigInt(targetYear - startYear);
}

/** The first that fits. */
function statusOf(
  deficit: Yen,
  planned: Yen | null,
  plan: DeficitPlan | undefined,
  year: FiscalYear,
): DeficitStatus | null {
  if (deficit === 0n) return plan && year >= plan.startYear ? 'removed' : null;
  if (!plan) return 'no-plan';
  if (year >= plan.targetYear) return 'overdue';
  if (year < plan.startYear || planned === null) return null;
  return deficit <= planned ? 'on-track' : 'behind';
}

/** What the rates in force leave uncovered; null where the year is not calculated or they lack a segment. */
function impliedIn(year: PlanYear | undefined, { code }: Named): Yen | null {
  if (!year) return null;
  const shortages = year.result.segments.map(({ rows }) => shortageOf(rows, code));
  if (shortages.some((one) => one === null)) return null;
  const total = shortages.reduce<Yen>((sum, one) => sum + one!, 0n);
  return total > 0n ? total : 0n;
}

function shortageOf(rows: PlanYear['result']['segments'][number]['rows'], code: string): Yen | null {
  return rows.find(({ municipality }) => municipality.code === code)?.premium?.inForce?.shortage ?? null;
}

interface Whole {
  readonly plans: readonly DeficitPlan[];
  readonly accounts: readonly DeficitAccounts[];
  readonly isClosed: boolean;
}

function totalOf(
  rows: readonly DeficitRow[],
  year: FiscalYear,
  { plans, accounts, isClosed }: Whole,
): DeficitTotal {
  const ofAccounts = new Set(accounts.map(({ municipalityCode }) => municipalityCode));
  const known = rows.filter(({ municipality }) => ofAccounts.has(municipality.code));
  const own = plans.find(({ municipalityCode }) => municipalityCode === undefined);
  const latest = plans.reduce<FiscalYear | null>(
    (most, { targetYear }) => (most === null || targetYear > most ? targetYear : most),
    null,
  );
  const planned = rows.flatMap((row) => row.planned ?? []);
  return {
    coveringTransfers: isClosed ? sumOf(known.map((row) => row.coveringTransfers)) : null,
    advanceUse: isClosed ? sumOf(known.map((row) => row.advanceUse)) : null,
    deficit: isClosed ? sumOf(known.map((row) => row.deficit)) : null,
    planned:
      own?.planned.find((one) => one.year === year)?.amount ?? (planned.length > 0 ? sumOf(planned) : null),
    targetYear: own?.targetYear ?? latest,
    impliedDeficit: rows.length > 0 ? sumOf(rows.map((row) => row.impliedDeficit)) : null,
    municipalities: rows.filter((row) => ((isClosed ? row.deficit : row.planned) ?? 0n) > 0n).length,
  };
}

/** Null where one is not known. */
function sumOf(amounts: readonly (Yen | null)[]): Yen | null {
  return amounts.some((one) => one === null) ? null : amounts.reduce<Yen>((sum, one) => sum + one!, 0n);
}
