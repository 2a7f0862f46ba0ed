import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesDocument, yamaguchiDifferences } from '../scripts/yamaguchi-differences.js';
import { decimal } from '../src/domain/decimal.js';
import { Rational } from '../src/domain/rational.js';
import { calculated, records } from './fixtures.js';

const folder = 'fixtures/yamaguchi-r8';
const onePercent = Rational.of(1n, 100n);

describe('山口県 from published inputs', async () => {
  const { loaded } = await calculated(folder);
  const official = records('fixtures/official/yamaguchi-r5.csv');

  it('the fixture holds the published figures of R5 and nothing else', () => {
    const municipalities = loaded.case!.municipalities;
    expect(municipalities).toHaveLength(official.length);
    for (const row of official) {
      const municipality = municipalities.find(({ code }) => code === row.code6)!;
      const { medical, care } = municipality.bases;
      const perInsured = decimal(row.taxable_base_per_insured_thousand_yen ?? '').times(1000);
      expect(municipality.name).toBe(row.municipality);
      expect(medical!.heads.toFixed()).toBe(row.insured);
      expect(care!.heads.toFixed()).toBe(row.insured_age40_64);
      expect(medical!.income).toEqual(perInsured.times(row.insured ?? ''));
      expect(care!.income).toEqual(perInsured.times(row.insured_age40_64 ?? ''));
      expect(municipality.medicalIndices!.map(({ value }) => value.toFixed())).toEqual([
        decimal(row.regional_index_fy2022 ?? '').toFixed(),
        decimal(row.regional_index_fy2023 ?? '').toFixed(),
      ]);
      expect(municipality.collectionRates![0]!.value.times(100).toFixed()).toBe(row.collection_rate_pct);
    }
  });

  it('households are proportional to insured, since none are published', () => {
    for (const { bases } of loaded.case!.municipalities) {
      expect(bases.medical!.households!.eq(bases.medical!.heads.times('0.6757'))).toBe(true);
      expect(bases.care!.households!.eq(bases.care!.heads.times('0.8817'))).toBe(true);
    }
  });

  it.each((await yamaguchiDifferences()).filter(({ segment }) => segment === 'support'))(
    'support: $figure of $municipality comes out within 1 % of the published $published',
    ({ relative }) => {
      const distance = relative.isNegative ? Rational.zero.minus(relative) : relative;
      expect(distance.compare(onePercent)).toBeLessThan(0);
    },
  );

  it('the table of differences in the repository is current', async () => {
    expect(readFileSync(`${folder}/DIFFERENCES.md`, 'utf8')).toBe(await differencesDocument());
  });
});
