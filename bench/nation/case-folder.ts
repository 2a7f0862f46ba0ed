import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segments } from '../../src/domain/segment.js';
import type { Drawn, Prefecture } from './drawn.js';
import { collectionRate } from './whole-case.js';

/** Writes a case as an officer keeps it: case.yaml and a table for each subject. */
export function writeCase(folder: string, prefecture: Prefecture): string {
  const { municipalities } = prefecture;
  mkdirSync(folder, { recursive: true });
  const put = (file: string, header: string, row: (one: Drawn) => readonly (string | number)[]) => {
    const lines = municipalities.map((one) => [one.code, ...row(one)].join(','));
    writeFileSync(join(folder, file), `municipality_code,${header}\n${lines.join('\n')}\n`);
  };
  const heads = 'municipality_name,insured,insured_care,insured_child,insured_under18';
  put('insured.csv', heads, ({ name, heads, under18 }) => [
    name,
    heads.medical,
    heads.care,
    heads.child,
    under18,
  ]);
  put('income.csv', 'income,income_care', ({ income }) => [income, Math.floor(income * 0.4)]);
  put('medical-index.csv', 'medical_index_R4,medical_index_R5,medical_index_R6', indices);
  put('collection-rates.csv', 'collection_rate_R6,collection_rate_R7', (one) => {
    const rate = collectionRate(one);
    return [((rate - 20) / 100).toFixed(2), (rate / 100).toFixed(2)];
  });
  writeFileSync(join(folder, 'case.yaml'), yamlOf(prefecture));
  return folder;
}

/** The index of three years, about the one that is drawn. */
function indices({ index }: Drawn): string[] {
  return [-0.01, 0, 0.01].map((change) => (index / 1e13 + change).toFixed(4));
}

function yamlOf({ pots }: Prefecture): string {
  const terms = segments.map((segment) => `  ${segment}: { levy_base: ${pots[segment]}, beta: 1.1 }`);
  return `title: Benchmark
fiscal_year: R8
inputs: [insured.csv, income.csv, medical-index.csv, collection-rates.csv]
alpha: 1
segments:
${terms.join('\n')}
`;
}
