import { grouped } from '../domain/grouped.js';
import { columnRecord, inputQuantities } from '../domain/input-columns.js';
import {
  agesApart,
  assetsPerHead,
  bandHeadsApart,
  bandsAlike,
  baseApart,
  baselinesApart,
  betaRange,
  costsPerHead,
  fewestBeside,
  incomePerHead,
  incomesApart,
  indexApart,
  indexRange,
  inForceApart,
  leastFund,
  leviedApart,
  likeness,
  lowestRate,
  manyHeads,
  mostSharing,
  nationApart,
  nearlyAll,
  ownIncomeApart,
  prefectureHeads,
  rateApart,
  rowOfSums,
  steadyHeads,
  sufficiencyRange,
  sumOfColumn,
  yearsApart,
  zeroBeside,
} from '../domain/limits.js';
import { listedOn } from '../domain/official-list.js';
import { segmentRecord, segments } from '../domain/segment.js';
import { markdownTable } from './markdown.js';

/** `docs/plausibility.md`: every limit, the data that it comes from, and what it lets through. */
export function plausibilityDocument(): string {
  return [head, perHead(), copies, series, levels(), ages(), rates(), lists, confirming].join('\n');
}

const head = `# What is held to be a slip

Broken syntax is an error. Figures that can be read and are wrong all the same are what costs most: a total in the row of one
municipality, a digit too many, a row pasted twice. This page has the limits by which \`nhi\` tells them, printed from
\`src/domain/limits.ts\`, \`src/domain/input-column-records.ts\` and \`src/domain/segment-records.ts\` by \`npm run docs\`. All that is found here is a **warning**, however far off it is: the case is
calculated. \`plausibility: off\` leaves it out, for made-up figures; the official list, signs and sums are judged all the same.

\`nhi check --summary\` shows what was read: totals with their file, the spread of every column and who is lowest and highest;
\`--against CASE\` beside another year or run.
`;

function perHead(): string {
  const rows = inputQuantities.flatMap((quantity) => {
    const { apart, japanese } = columnRecord(quantity);
    return apart ? [[`\`${quantity}\` ${japanese[0]}`, ...apart, passes[quantity] ?? '']] : [];
  });
  return `## Per head, beside the others

A figure is divided by the heads of its segment, or by all insured (reductions of the under-18s by these), and held against the median of the *other* municipalities, so
that the figure itself moves nothing. It is told where it is more than so many times that median, or less than that part of it
(\`figure-out-of-line\`). Of fewer than ${grouped(manyHeads)} heads one family moves a mean: there the second number holds. With fewer
than ${fewestBeside} municipalities nobody can say which one is wrong. Where half or more of what is counted by the heads of a row is out of
line the same way, it is the heads (\`heads-out-of-line\`); of heads that are themselves out of line the rest is not told.

${markdownTable(['column', 'times, many heads', 'times, few', 'on real data'], rows)}
A cell is \`figure-is-sum\` where it is the sum of all others of its column (to one unit or 0.1 per cent, with ${sumOfColumn.others + 1} municipalities or
more), or, with ${sumOfColumn.others + 2} or more, about the total of the column: larger than all others together, by what its own heads have in the
median to within ${sumOfColumn.near} of that, and more than three standard deviations of the others away. Where it is within ${sumOfColumn.inLine} times of what the other figures of its row have in the median, only a sum to the unit is told: a city may have about half of
all. So is a row that has a little more, up to ${rowOfSums.most} times, than all others together in every column of counts and amounts,
of ${rowOfSums.columns} such columns and ${rowOfSums.municipalities} municipalities or more.

One cause is told once: parts above their whole and heads that do not add up are not told beside one of their figures that is found
here (a level of a whole column only where most of its rows contradict others), nor the level of the whole that it moves, nor what stands in a row that repeats another.

An income, or households, of 0 beside ${zeroBeside} heads or more is \`zero-beside-heads\`, once for a quantity of a segment. Assets of 0 are let through.
`;
}

/** What published inputs have; 山口県 are the figures of R5 of its 19 municipalities (fixtures/official/yamaguchi-r5.csv). */
const passes: Readonly<Record<string, string>> = {
  income: '山口県: 0.78 to 1.27 times the median',
  insured_care: '山口県: 0.85 to 1.12 times',
  insured_child: 'no municipal figures were published; a slip of ten is 10 times',
  insured_under18: 'none published; islands may have hardly any',
  households: 'none published',
  assets: 'none published; amounts differ widely, so only slips of a hundred and more are told',
  child_reductions: 'none published; all are about the 均等割額 of a child, less where incomes are low',
};

const copies = `## What repeats something

| finding | told where | let through |
|---|---|---|
| \`columns-alike\` | a column has the figures of another in all of ${likeness.rows} rows or more, or in all but a part of ${likeness.changed} of them, ${likeness.besideChanged} different figures for each changed one, and nothing makes the two equal: two years of one quantity, heads of different kinds, what only those of 40 to 64 have beside what all have; all years of a pair once | the same incomes or households for 医療, 後期 and 子ども; rates of 100 per cent year after year |
| \`rows-alike\` | two municipalities have the same figures in at least ${likeness.columns} columns, one of them above ${grouped(likeness.large)} | rates and indices that more than ${mostSharing.rates} have, counts and amounts that more than ${mostSharing.counts} have; small figures that are equal by chance |
| \`bases-alike\` | the levy base of a segment is that of another to the yen | |
| \`segment-left-out\` | the keys of a segment stand empty on the sheet 設定 while the tables have its columns | a segment that the case never mentions |
`;

const series = `## Years of one municipality

| what | limit | data |
|---|---|---|
| 医療費指数 | ${indexRange.join(' to ')} (\`index-implausible\`; made of age bands \`made-index-implausible\`) | 地域差指数 of R4 and R5 of 257 municipalities of seven prefectures (fixtures/official/regional-index-r4-r5.csv): 0.5808 (利島村) to 1.4892 (美郷町); none of the 514 is told |
| 医療費指数 beside its other years | ${indexApart.others} times, of ${grouped(steadyHeads)} insured and more ${indexApart.steady} times (\`series-jumps\`) | the same: at most 1.352 times (上北山村), none of the 257 is told; of 山口県 with ${grouped(steadyHeads)} insured and more at most 1.06 times |
| 収納率 | ${percent(lowestRate)} per cent and more (\`rate-implausible\`) | 山口県 R5: 93.10 to 98.01; prefectures R5: 91.52 (東京都) to 96.77 (島根県) |
| 収納率 beside its other years | ${percent(rateApart)} points (\`series-jumps\`) | no series was published; a household that does not pay moves an island by some points |
| 所得総額, 資産税額 and 被保険者数 by years beside the other years | ${yearsApart[1]} times, of ${grouped(steadyHeads)} insured and more ${yearsApart[0]} times (\`series-jumps\`; of more than half of all municipalities \`year-out-of-line\`) | none published by years; heads go by some per cent a year |

Incomes, assets and heads are held against the middle of the other years that count, the heads of the fiscal year among them; of an
even number against both middle ones, of two years the later one is told. Years that do not count are not judged so. Of a whole year all
columns that go the same way are told once, and two columns that would fit in each other's place as such.

Which years a case should have, and whether they are old, is told by \`series-years\` and \`series-short\`.
`;

function levels(): string {
  const shares = inputQuantities.flatMap((quantity) => {
    const { share, japanese } = columnRecord(quantity);
    return share ? [[`\`${quantity}\` ${japanese[0]}`, share.join(' to ')]] : [];
  });
  const bases = segments.map((segment) => {
    const { ja, perHead: range } = segmentRecord(segment);
    const [least, most] = range.map((yen) => grouped(yen));
    return [`\`${segment}\` ${ja}`, `${least} to ${most}`];
  });
  return `## Levels of a whole prefecture

Of ${grouped(prefectureHeads)} heads and more; smaller cases are examples. A level is told where nothing found before explains it.

- \`income-implausible\`: income per insured outside ${incomePerHead.map((yen) => grouped(yen)).join(' to ')} yen. 山口県 R5: 513,000; the nation of R8 that published
  rates imply: about 623,700. Of incomes by years each year that counts is judged, and told once.
- \`assets-implausible\`: assets per insured outside ${assetsPerHead.map((yen) => grouped(yen)).join(' to ')} yen. None was published; the range is ours, so that thousands of yen are told.
- \`income-per-insured-apart\`: prefecture_income_per_insured more than ${incomesApart} times what the incomes of the tables come to per insured, or less than that part of it.
- \`income-level-implausible\`: β, given or from the national income, outside ${betaRange.join(' to ')}. Published: 0.8027 (青森県 H30); the range is ours, so that a factor of ten is told.
- \`pot-implausible\`: levy base or required total per head more than ${baseApart} times the highest, or less than one part in ${baseApart} of the lowest, that the published standard
  rates of R8 of 茨城, 宮城, 福島, 大阪 and 山口 imply (均等割額 × (1 + β) ÷ 均等割指数, with β = 1):

${markdownTable(['segment', 'yen per head'], bases)}
- \`share-implausible\`: heads and households as parts of all insured:

${markdownTable(['column', 'part of the insured'], shares)}`;
}

function ages(): string {
  const { large, ofLarge, some, ofSome } = bandHeadsApart;
  const { sameYear, fiscalYear } = agesApart;
  return `## Costs and heads by age

Years that make the index are judged; others that the tables have are compared with. Of two years the later one is told, of heads by age that whose sum is
further from the insured.

| finding | told where |
|---|---|
| \`national-level-implausible\` | the nation costs less than ${grouped(costsPerHead[0])} or more than ${grouped(costsPerHead[1])} yen per insured; 医療費 of R5 was 227,497 (利島村) to 725,708 (美郷町) of 1,741 municipalities |
| \`national-bands-implausible\` | costs of a band are 0; a year fits all others only one band further, or with two bands in each other's place; costs or heads of a band are more than ${nationApart} times those of all other years, or less than that part; those of 65 to 74 cost less per head than those of 15 to 24 |
| \`age-heads-alike\` | a municipality has the heads of another in every band, ${bandsAlike} or more of them different |
| \`age-heads-jump\` | a band of a municipality has ${ofLarge} times another year, or that part of it, where one has ${large} heads or more, ${ofSome} times where one has ${some}; of ${grouped(manyHeads)} heads and more also bands that slipped or stand in each other's place |
| \`age-heads-sum\` | heads by age add up to more than ${sameYear.join(' (many heads) or ')} times the insured of the same year, or those of the fiscal year to more than ${fiscalYear.join(' or ')} times, or less than that part |
| \`made-index-implausible\` | an index is outside ${indexRange.join(' to ')}, and nothing above explains it; of a part of ${nearlyAll} of all municipalities or more once, at the nation where its costs per head are the odd ones |

A row 合計 of these tables is held against the rows of its year, or those above it.
`;
}

function rates(): string {
  const { all, one } = baselinesApart;
  return `## Own methods, rates in force and relief

| finding | told where |
|---|---|
| \`own-income-far\` | an own base of 所得割 is more than ${ownIncomeApart} times the income of the municipality, or less than that part of it |
| \`own-income-of-other\` | an own base is the income of another segment to the yen |
| \`in-force-far\` | a rate in force other than 資産割 is more than ${inForceApart} times the standard one, or less than that part of it |
| \`in-force-sufficiency\` | nothing of the above is told, and the rates bring less than ${sufficiencyRange[0]} times or more than ${sufficiencyRange[1]} times what is needed |
| \`relief-baseline-level\` | levies of years ago that relief starts from come to more than ${all} times the levies of the case per insured, or less than that part of them; of ${grouped(prefectureHeads)} heads and more |
| \`relief-baseline-far\` | in one municipality of ${grouped(manyHeads)} heads and more to more than ${one} times, or less than that part; where a quarter of all or fewer are so far |
| \`relief-fund-small\` | a fund is less than ${leastFund} times what is above the limits |

Rates in force are judged where the segment levies per head at least one part in ${leviedApart} of the lowest and at most ${leviedApart} times the highest of what
the table of levels above has: adjustments leave small municipalities next to nothing to levy, and any rate would be far from that.
The ranges are ours.
`;
}

const lists = `## The official list, signs and sums

Judged in every case. 全国地方公共団体コード as of ${listedOn}, 1,741 municipalities; later changes come with a new version of \`nhi\`.

| finding | severity |
|---|---|
| a municipality of the prefecture is missing (\`municipality-missing\`; \`municipalities: some\` silences it) | warning |
| the code of a union 広域連合, 一部事務組合 (\`code-of-union\`; \`municipalities: some\` silences it) | warning |
| a name that no municipality bears (\`name-unknown\`) | warning |
| the name of another municipality (\`name-of-another\`), an unknown or former code (\`code-unknown\`, \`code-former\`) | error |
| wards of designated cities, 特別区部, prefectures and the nation as rows with figures (\`code-of-ward\`, \`row-of-whole\`, \`code-of-prefecture\`), villages of 北方領土 (\`code-without-insurer\`) | error |
| a revenue or cost with a minus, a row that is a part of another, an item of the law under the wrong kind (\`requirement-negative-amount\`, \`item-is-part\`, \`item-kind\`) | error |
| an item of the law under the wrong segment, costs without revenue, a deduction that is no revenue, an item whose signs all go the other way (\`item-segment\`, \`requirement-without-revenue\`, \`deduction-without-revenue\`, \`adjustment-sign\`) | warning |

Names are compared without width, blanks, old and new forms (髙 and 高, ヶ and ケ), the prefecture or 郡 before them, a missing 市, 区, 町 or 村,
and a remark in brackets.
`;

const confirming = `## A warning that was looked at

is put down in the case with its reason. It is not printed again, does not fail \`--strict\`, and stands in the receipt; one that meets
no warning any more is told. \`nhi check -v\` prints the lines.

\`\`\`yaml
confirm:
  - { finding: figure-out-of-line, at: "472123 income", reason: 大口の譲渡所得。申告書の写しで確認 }
  - { finding: pot-implausible, at: segments.care.levy_base, reason: 前年度の精算を含む }
\`\`\`

\`at\` is a municipality, by code or name, and a column, by any of its headers; or a key, or the code of a prefecture. A column alone
confirms nothing of a municipality, since it would confirm the next slip too. Errors cannot be confirmed.
`;

/** `0.15` as 15. */
function percent(ratio: string): string {
  const [, decimals = ''] = ratio.split('.');
  return `${BigInt(`${decimals}00`.slice(0, 2))}`;
}
