import type { AuditResult, SegmentAudit, Standing } from '../../analyse/audit/result.js';

/** What is said before the tables: the verdict, and what speaks for a table that is not uniform. */
export function verdictLines({ verdict, segments }: AuditResult): string[] {
  const rows = segments.reduce((sum, segment) => sum + segment.rows.length, 0);
  switch (verdict) {
    case 'consistent':
      return [`Every row fits: ${counted(rows, 'row')} in ${counted(segments.length, 'segment')}.`];
    case 'differences':
      return [differences(segments, rows)];
    case 'not-uniform':
      return notUniform(segments);
  }
}

function differences(segments: readonly SegmentAudit[], rows: number): string {
  const of = (standing: Standing) =>
    segments.flatMap((segment) => segment.rows).filter((row) => row.standing === standing).length;
  const parts = [
    [of('off'), 'not fit'],
    [of('disputed'), 'not all belong together'],
    [of('unknown'), 'have no constant in common'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} of ${rows} rows ${verb(what)}`);
  return `${said.join(', ')}.`;
}

function verb(what: string): string {
  return what.startsWith('not ') ? `do ${what}` : what;
}

function notUniform(segments: readonly SegmentAudit[]): string[] {
  const without = segments.filter(({ agreement }) => agreement === 'none');
  const isWhole = segments.every(({ segment, agreement }) => segment === 'child' || agreement === 'none');
  const chance = segments.some(({ segment, agreement }) => segment === 'child' && agreement !== 'none');
  return [
    `Not uniform: no majority of the rows agrees in ${without.map(({ segment }) => segment).join(', ')}.`,
    ...(isWhole ? ['Municipalities seem to have methods of their own: no row is held against others.'] : []),
    ...without.flatMap(mixedMethods),
    ...(isWhole && chance
      ? ['That child agrees says little: rates like 0.27 and 0.28 overlap by rounding.']
      : []),
  ];
}

/** What shows that municipalities differ in method. */
function mixedMethods({ segment, rows, withHousehold, withAssets }: SegmentAudit): string[] {
  const mixed = (
    [
      [withHousehold, '平等割額'],
      [withAssets, '資産割率'],
    ] as const
  ).filter(([count]) => count > 0 && count < rows.length);
  if (mixed.length === 0) return [];
  const counts = mixed.map(([count, name]) => `${count} of ${rows.length} rows have a ${name}`);
  return [`${segment}: ${counts.join(', ')}.`];
}

/** How rows are judged. */
export const majorityLines: readonly string[] = [
  'A row fits if one exact constant is in its interval (what rounding leaves open)',
  'and in those of the majority: the most rows with one in common, more than half.',
];

/** `1 row`, `2 rows`. */
export function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
