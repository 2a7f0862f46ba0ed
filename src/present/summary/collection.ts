import type { Case } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { CollectionOfPrefecture, CollectionResult, CollectionRow } from '../../domain/result.js';
import { ratePercent } from '../figures.js';
import { collectionTiersTable, tierName } from '../tables/collection.js';
import type { Block, TextTable } from '../text-table.js';

/** What `nhi collection` prints: targets and what was achieved, the counts per tier, the prefecture as a whole. */
export function collectionSummary(kase: Case, result: CollectionResult): Block[] {
  const head = [kase.title, formatFiscalYear(kase.fiscalYear), kase.run].filter((part) => part !== undefined);
  return [
    { lines: [head.join(' · ')] },
    targetBlock(result.rows),
    tierBlock(kase, result),
    { lines: [collectionLine(result)] },
  ];
}

const right = (title: string) => ({ title, align: 'right' }) as const;
const left = (title: string) => ({ title, align: 'left' }) as const;

function targetBlock(rows: readonly CollectionRow[]): TextTable {
  return {
    title: 'Target collection rates 目標収納率 (per cent)',
    columns: [
      left('municipality'),
      right('before'),
      right('previous'),
      left('tier'),
      left('rule'),
      right('target'),
      right('actual'),
      left('achieved'),
    ],
    rows: rows.map(
      ({ municipality, beforePreviousRate, previousRate, tier, targetRate, actualRate, achieved }) => [
        municipality.name || municipality.code,
        ratePercent(beforePreviousRate) ?? '–',
        ratePercent(previousRate) ?? '–',
        tier ? tierName(tier) : '–',
        tier?.target.rule ?? '–',
        ratePercent(targetRate) ?? '–',
        ratePercent(actualRate) ?? '–',
        achieved === null ? '–' : achieved ? 'yes' : 'no',
      ],
    ),
    footer: [],
  };
}

function tierBlock({ fiscalYear }: Case, result: CollectionResult): TextTable {
  const { rows } = collectionTiersTable(fiscalYear, result);
  return {
    title: 'Per tier',
    columns: [left('tier'), left('rule'), right('municipalities'), right('achieved')],
    rows: rows.slice(0, -1).map(([, ...cells]) => cells.slice(0, 4).map((cell) => cell ?? '–')),
    footer: [],
  };
}

/** One line on 目標収納率: how many achieved, and the prefecture as a whole. */
export function collectionLine({ prefecture }: CollectionResult): string {
  return `Collection 収納率: ${counted(prefecture)}${wholeRate(prefecture)}${againstAverage(prefecture)}.`;
}

function counted({ municipalities, achieved }: CollectionOfPrefecture): string {
  return achieved === null
    ? `${municipalities} municipalities have a target, none an actual rate yet`
    : `${achieved} of ${municipalities} municipalities reached their target`;
}

/** At most four decimals for reading; the tables have them all. */
function wholeRate({ actualRate }: CollectionOfPrefecture): string {
  const percent = ratePercent(actualRate);
  if (percent === null) return '';
  const cut = percent.indexOf('.') + 5;
  return `; the prefecture is at ${percent.slice(0, cut)}${percent.length > cut ? '…' : ''} %`;
}

function againstAverage({ targetRate, achievedAsAWhole }: CollectionOfPrefecture): string {
  if (targetRate === null) return '';
  const outcome = achievedAsAWhole === null ? '' : achievedAsAWhole ? ', reached' : ', not reached';
  return ` (national average ${ratePercent(targetRate)} %${outcome})`;
}
