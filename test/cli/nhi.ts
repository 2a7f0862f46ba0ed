import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../src/cli/program.js';
import { type SmallCase, small } from '../validate/small-case.js';
import { type Ended, type Streams, withStandardStreams } from './standard-streams.js';

export const fixtures = resolve('fixtures');

/** Where a command line runs. */
export interface Where extends Streams {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The environment of a run: nothing of the user's that nhi or Node heeds. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const heeded = /^(NODE_|NHI_|LC_|LANG|TZ$|COLUMNS$|NO_COLOR$|FORCE_COLOR$|TERM$)/;
  const own = Object.entries(process.env).filter(([name]) => !heeded.test(name));
  return { ...Object.fromEntries(own), LANG: 'C.UTF-8', ...more };
}

/** Runs `nhi` in this process, in a folder of its own and with an environment of its own. */
export async function nhi(args: readonly string[], where: Where = {}): Promise<Ended> {
  const { status, stdout, stderr } = await nhiBytes(args, where);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The same with the bytes that were written, for what is not UTF-8. */
export async function nhiBytes(
  args: readonly string[],
  { cwd = '.', env = {}, ...streams }: Where = {},
): Promise<Ended<Buffer>> {
  return await withStandardStreams(streams, () => elsewhere(cwd, environment(env), () => run(args)));
}

/** Has something done in another folder and environment. */
async function elsewhere<Value>(
  cwd: string,
  env: NodeJS.ProcessEnv,
  act: () => Promise<Value>,
): Promise<Value> {
  const before = { cwd: process.cwd(), env: { ...process.env } };
  process.chdir(cwd);
  setEnvironment(env);
  try {
    return await act();
  } finally {
    setEnvironment(before.env);
    process.chdir(before.cwd);
  }
}

/** Changes the environment itself, not a copy: Node heeds some of it, the time zone for one. */
function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
}

/** A temporary folder for every test, with the small case in `case/`. */
export function workplace(): { readonly path: string; put(made: SmallCase): void } {
  const place = {
    path: '',
    put(made: SmallCase) {
      rmSync(join(place.path, 'case'), { recursive: true, force: true });
      made.writeTo(join(place.path, 'case'));
    },
  };
  beforeEach(() => {
    place.path = mkdtempSync(join(realpathSync(tmpdir()), 'nhi cli '));
    place.put(small);
  });
  afterEach(() => rmSync(place.path, { recursive: true }));
  return place;
}

/** All files of a folder, hidden ones too, by name. */
export function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The columns of the result tables. Source: contract, section 2. */
export const columns = {
  totals:
    'fiscal_year,municipality_code,municipality_name,insured,levy_medical,levy_support,levy_care,levy_child,levy_total,levy_per_insured,relief,premium_requirement_per_insured,standard_premium_per_insured',
  levy: 'fiscal_year,municipality_code,municipality_name,segment,insured,income,medical_index,alpha,medical_factor,ability_share,benefit_share,weight,base_levy,adjustment,relief,levy,levy_per_insured',
  'premium-rates':
    'fiscal_year,municipality_code,municipality_name,segment,levy,premium_adjustment,premium_requirement,collection_rate,levied_total,income_coefficient,income_rate_percent,asset_rate_percent,per_insured,per_household,per_adult_surcharge',
  prefecture:
    'fiscal_year,segment,required_total,levy_base,alpha,beta,gamma,insured,income,base_levy_total,residue,levy_total,premium_requirement,collection_rate,levied_total,income_rate_percent,per_insured,per_adult_surcharge,relief,relief_residue,beta_prefecture',
  'requirement-items': 'fiscal_year,segment,kind,item,amount,law',
  relief:
    'fiscal_year,municipality_code,municipality_name,insured,before_relief,limit,excess,relief,after_relief,after_relief_per_insured',
  'own-method-rates':
    'fiscal_year,municipality_code,municipality_name,segment,levy,premium_adjustment,premium_requirement,collection_rate,levied_total,income_rate_percent,asset_rate_percent,per_insured,per_household,per_adult_surcharge,income_share,asset_share,per_insured_share,per_household_share',
  'rate-comparison':
    'fiscal_year,municipality_code,municipality_name,segment,basis,standard_income_rate_percent,in_force_income_rate_percent,difference_income_rate_percent,standard_asset_rate_percent,in_force_asset_rate_percent,difference_asset_rate_percent,standard_per_insured,in_force_per_insured,difference_per_insured,standard_per_household,in_force_per_household,difference_per_household,standard_per_adult_surcharge,in_force_per_adult_surcharge,difference_per_adult_surcharge,levied_at_rates_in_force,collected,premium_requirement,sufficiency_percent,shortage',
  instalments:
    'fiscal_year,municipality_code,municipality_name,levy_total,instalment_1,instalment_2,instalment_3,instalment_4,instalment_5,instalment_6,instalment_7,instalment_8,instalment_9,instalment_10,instalment_11,instalment_12',
  'collection-targets':
    'fiscal_year,municipality_code,municipality_name,before_previous_rate,previous_rate,tier,rule,target_rate,actual_rate,achieved',
  'collection-tiers': 'fiscal_year,tier,rule,municipalities,achieved,target_rate,actual_rate',
} as const;

/** The small case with targets of collection rates. */
export const withTargets = small.append('case.yaml', 'collection: { targets: tokyo-r6-r8 }');

/** The small case that gives every table, with as many instalments as there may be. */
export const withEveryTable = withTargets
  .append('case.yaml', 'levy: { instalments: 12 }')
  .append('case.yaml', 'relief: { basis: method-change, funding: external }')
  .append('case.yaml', 'requirement: requirement.csv')
  .append('case.yaml', 'own_methods: own-methods.csv')
  .append('case.yaml', 'rates_in_force: rates-in-force.csv')
  .replace('case.yaml', 'levy_base: 1000000, ', '')
  .file('requirement.csv', [
    'segment,kind,item,amount',
    'medical,cost,前期高齢者納付金等,1300000',
    'medical,revenue,前期高齢者交付金,300000',
  ])
  .file('own-methods.csv', ['municipality_code,income_share,per_insured_share', '131016,60,40'])
  .file('rates-in-force.csv', ['municipality_code,segment,income_rate_percent', '131016,medical,7.15']);

/** The small case with a warning: one year of the index where three are asked for. */
export const withWarning = small
  .replace('people.csv', 'medical_index', 'medical_index_R7')
  .append('case.yaml', 'medical_index: { basis: mean:3 }');
