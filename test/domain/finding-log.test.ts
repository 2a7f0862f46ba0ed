import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../src/domain/finding.js';
import { FindingLog, mostFindings, mostOfKind, sound } from '../../src/domain/finding-log.js';

const place = { file: 'people.csv', line: 7, column: '被保険者数' };

function logOf(findings: readonly Finding[]): FindingLog {
  const log = new FindingLog();
  log.add(findings);
  return log;
}

/** So many rows of a file without a code, each on a line of its own. */
function missing(count: number, file: string): Finding[] {
  return Array.from({ length: count }, (_, line) => finding('code-missing', { file, line }));
}

/** Findings of one kind, some of them more than are kept. */
const kinds = fc
  .tuple(fc.nat({ max: mostOfKind + 300 }), fc.constantFrom('insured.csv', 'income.csv'))
  .map(([count, file]) => missing(count, file));

describe('a log of findings', () => {
  it('keeps what was found, in order, and gives it with a value', () => {
    const log = new FindingLog();
    const [first, second] = [finding('code-missing', place), finding('number-negative', place)];
    log.add(first);
    log.add(undefined);
    expect(log.take({ value: 1, findings: [second] })).toBe(1);
    expect(log.take(sound(2))).toBe(2);
    expect(log.with('value')).toEqual({ value: 'value', findings: [first, second] });
  });

  it('keeps so many of a kind, and counts the rest where the first of them was found', () => {
    const log = logOf([...missing(mostOfKind + 1, 'people.csv'), finding('number-negative', place)]);
    log.add(missing(2, 'people.csv'));
    expect(log.findings).toHaveLength(mostOfKind + 2);
    expect(log.findings[mostOfKind]).toEqual({
      code: 'findings-more',
      severity: 'error',
      place: { file: 'people.csv' },
      args: { listed: mostOfKind, of: { code: 'code-missing', more: 3 } },
    });
  });

  it('ends where nobody reads on', () => {
    const files = Array.from({ length: mostFindings / mostOfKind + 1 }, (_, at) => `${at}.csv`);
    const log = logOf(files.flatMap((file) => missing(mostOfKind, file)));
    expect(log.findings).toHaveLength(mostFindings + 1);
    expect(log.findings.at(-1)).toMatchObject({ code: 'findings-more', args: { of: null } });
  });

  it('that takes over the logs of its parts is the same as one of all findings', () => {
    fc.assert(
      fc.property(fc.array(fc.array(kinds, { maxLength: 3 }), { maxLength: 4 }), (parts) => {
        const whole = new FindingLog();
        for (const part of parts) whole.take(logOf(part.flat()).with(undefined));
        expect(whole.findings).toEqual(logOf(parts.flat(2)).findings);
      }),
      { numRuns: 50 },
    );
  });
});
