// What a script does that only wants the figures of a case of bench/nation/case-folder.ts: read, plain BigInt, write. No checks,
// no words, no receipt. Run by the part `startup` as a process of its own: node plain-script.mjs CASE OUT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Municipality, SegmentTerms } from '../src/domain/case.js';
import { premiumDefaults } from '../src/domain/case.js';
import { type Decimal, decimal, scaled } from '../src/domain/decimal.js';
import type { Segment } from '../src/domain/segment.js';
import { plainly } from './engine/plain-engine.js';

const [, , folder = '', out = ''] = process.argv;
const [heads, income, index, collection] = [
  'insured.csv',
  'income.csv',
  'medical-index.csv',
  'collection-rates.csv',
].map(rowsOf) as [Rows, Rows, Rows, Rows];

const municipalities = [...heads.keys()].sort().map(municipalityOf);
const pots = readFileSync(join(folder, 'case.yaml'), 'utf8').matchAll(
  /(\w+): \{ levy_base: (\d+), beta: (.+) \}/g,
);
const segments = [...pots].map(
  ([, segment, pot, beta]): SegmentTerms => ({
    segment: segment as Segment,
    method: 'two',
    pot: { levyBase: BigInt(pot!) },
    incomeLevel: { beta: decimal(beta!) },
  }),
);
const kase: Case = {
  fiscalYear: 2026,
  municipalities,
  segments,
  medicalReflection: decimal('1'),
  premium: premiumDefaults,
};
writeTables(kase);

type Rows = Map<string, readonly string[]>;

function rowsOf(file: string): Rows {
  const [, ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => line.split(',')).map((cells) => [cells[0]!, cells]));
}

function municipalityOf(code: string): Municipality {
  const [, name = '', insured, care, child, under18] = heads.get(code)!;
  const [own, ofCare] = income.get(code)!.slice(1).map(decimal) as [Decimal, Decimal];
  const indices = index.get(code)!.slice(1).map(Number);
  const mean = indices.reduce((sum, one) => sum + one, 0) / indices.length;
  const all = { heads: decimal(insured!), income: own };
  return {
    code,
    name,
    insured: all.heads,
    medicalIndex: scaled(BigInt(Math.round(mean * 1e13)), 13),
    standardCollectionRate: scaled(BigInt(collection.get(code)![2]!.replace('.', '')), 4),
    bases: {
      medical: all,
      support: all,
      care: { heads: decimal(care!), income: ofCare },
      child: { heads: decimal(child!), income: own, under18: decimal(under18!) },
    },
  };
}

function writeTables(kase: Case): void {
  const result = plainly(kase);
  let [levies, rates, totals] = ['', '', ''];
  for (const [at, { code, name, bases, medicalIndex }] of kase.municipalities.entries()) {
    for (const [place, { rows, rates: own }] of result.segments.entries()) {
      const { segment } = kase.segments[place]!;
      const { heads, income } = bases[segment]!;
      const { abilityShare, benefitShare, baseLevy, levyPerInsured } = rows[at]!;
      const { incomeRate, perInsured, adult } = own[at]!;
      const head = `R8,${code},${name},${segment}`;
      const shares = `${share(abilityShare)},${share(benefitShare)}`;
      levies += `${head},${heads},${income},${medicalIndex!.toFixed(13)},${shares},${baseLevy},${levyPerInsured}\n`;
      rates += `${head},${baseLevy},${(Number(incomeRate) / 100).toFixed(2)},${perInsured},${adult ?? ''}\n`;
    }
    const { levy, levyPerInsured } = result.totals[at]!;
    totals += `R8,${code},${name},${levy},${levyPerInsured}\n`;
  }
  mkdirSync(out);
  for (const [file, text] of Object.entries({ levies, rates, totals }))
    writeFileSync(join(out, `${file}.csv`), text);
}

/** Units of 10⁻¹³ as 13 decimals. */
function share(units: bigint): string {
  return `0.${`${units}`.padStart(13, '0')}`;
}
