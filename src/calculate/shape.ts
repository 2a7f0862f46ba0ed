import type { Case } from '../domain/case.js';

/** How many missing parts are named. */
const mostNamed = 5;

/**
 * Refuses what is no case. Callers in JavaScript have no types, and "cannot read properties of undefined" does not say what
 * is missing.
 *
 * @throws TypeError that names what is missing.
 */
export function assertCase(given: Case): void {
  if (!isObject(given)) throw new TypeError(`calculate takes a Case, not ${kindOf(given)}`);
  const missing = [
    ...(typeof given.fiscalYear === 'number' ? [] : ['fiscalYear (a number such as 2026)']),
    ...missingOf(given.municipalities, 'municipalities', ['code', 'name', 'bases']),
    ...missingOf(given.segments, 'segments', ['segment', 'method', 'pot', 'incomeLevel']),
  ];
  if (missing.length === 0) return;
  const named = missing.length > mostNamed ? [...missing.slice(0, mostNamed), '…'] : missing;
  throw new TypeError(`calculate takes a Case; missing: ${named.join(', ')}`);
}

/** The keys that entries of a list do not have; the list itself where it is none. */
function missingOf(list: readonly object[], name: string, keys: readonly string[]): string[] {
  if (!Array.isArray(list)) return [`${name} (an array)`];
  return list.flatMap((entry, at) => {
    if (!isObject(entry)) return [`${name}[${at}] (an object)`];
    return keys.filter((key) => !hasValue(entry, key)).map((key) => `${name}[${at}].${key}`);
  });
}

function hasValue(entry: object, key: string): boolean {
  return (entry as Readonly<Record<string, unknown>>)[key] !== undefined;
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

function kindOf(given: unknown): string {
  return given === null ? 'null' : typeof given;
}
