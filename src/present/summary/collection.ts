import { inLanguage } from '../../contract/table-cells.js';
import type { Case } from '../../domain/case.js';
import type { Language } from '../../domain/language.js';
import type { CollectionOfPrefecture, CollectionResult, CollectionRow } from '../../domain/result.js';
import { ratePercent } from '../figures.js';
import { collectionTiersTable, tierName } from '../tables/collection.js';
import type { Block, TextTable } from '../text-table.js';
import { type SummaryWords, summaryWords } from './words/summary-words.js';

/** What `nhi collection` prints: targets and what was achieved, the counts per tier, the prefecture as a whole. */
export function collectionSummary(kase: Case, result: CollectionResult, language: Language): Block[] {
  const words = summaryWords(language);
  const head = [kase.title, words.year(kase.fiscalYear), kase.run].filter((part) => part !== undefined);
  return [
    { lines: [head.join(' · ')] },
    targetBlock(result.rows, words),
    tierBlock(kase, result, words),
    { lines: [collectionLine(result, words)] },
  ];
}

const right = (title: string) => ({ title, align: 'right' }) as const;
const left = (title: string) => ({ title, align: 'left' }) as const;

function targetBlock(rows: readonly CollectionRow[], words: SummaryWords): TextTable {
  return {
    title: words.targetTitle,
    columns: [
      left(words.municipality),
      right(words.beforePrevious),
      right(words.previous),
      left(words.tier),
      left(words.ruleHeading),
      right(words.target),
      right(words.actual),
      left(words.achieved),
    ],
    rows: rows.map(
      ({ municipality, beforePreviousRate, previousRate, tier, targetRate, actualRate, achieved }) => [
        municipality.name || municipality.code,
        ratePercent(beforePreviousRate) ?? '–',
        ratePercent(previousRate) ?? '–',
        tier ? tierName(tier) : '–',
        tier ? words.rule(tier.target.rule) : '–',
        ratePercent(targetRate) ?? '–',
        ratePercent(actualRate) ?? '–',
        achieved === null ? '–' : words.isAchieved(achieved),
      ],
    ),
    footer: [],
  };
}

function tierBlock({ fiscalYear }: Case, result: CollectionResult, words: SummaryWords): TextTable {
  const { rows } = inLanguage(collectionTiersTable(fiscalYear, result), words.language);
  return {
    title: words.tierTitle,
    columns: [
      left(words.tier),
      left(words.ruleHeading),
      right(words.municipalityCount),
      right(words.achievedCount),
    ],
    rows: rows.slice(0, -1).map(([, ...cells]) => cells.slice(0, 4).map((cell) => cell ?? '–')),
    footer: [],
  };
}

/** One line on 目標収納率: how many achieved, and the prefecture as a whole. */
export function collectionLine({ prefecture }: CollectionResult, words: SummaryWords): string {
  const { achieved, municipalities } = prefecture;
  const whole = wholeRate(prefecture);
  const parts = [
    words.reached(achieved, municipalities),
    whole === null ? '' : words.wholeRate(whole),
    againstAverage(prefecture, words),
  ];
  return `${parts.join('')}${words.end}`;
}

/** At most four decimals for reading; the tables have them all. */
function wholeRate({ actualRate }: CollectionOfPrefecture): string | null {
  const percent = ratePercent(actualRate);
  if (percent === null) return null;
  const cut = percent.indexOf('.') + 5;
  return `${percent.slice(0, cut)}${percent.length > cut ? '…' : ''}`;
}

function againstAverage(
  { targetRate, achievedAsAWhole }: CollectionOfPrefecture,
  words: SummaryWords,
): string {
  const percent = ratePercent(targetRate);
  return percent === null ? '' : words.average(percent, achievedAsAWhole);
}
