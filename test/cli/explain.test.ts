import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Rational, sum } from '../../src/domain/rational.js';
import { nhi } from './nhi.js';

const readme = 'fixtures/readme';
const tokyo = 'fixtures/tokyo-r8-sample';
const ownMethod = 'fixtures/rules/own-method';
const inForce = 'fixtures/rules/rates-in-force';
const pooling = 'fixtures/rules/pooling-in-stages';

interface Formula {
  readonly node?: string;
  readonly number?: string;
  readonly op?: string;
  readonly mode?: 'half-up' | 'up' | 'down';
  readonly unit?: string;
  readonly place?: number;
  readonly claims?: string;
  readonly args?: readonly Formula[];
}

interface NodeRecord {
  readonly id: string;
  readonly value: string;
  readonly figure: string;
  readonly formula?: Formula;
  readonly inputs?: readonly string[];
  readonly given?: {
    readonly file: string | null;
    readonly line: number | null;
    readonly text: string | null;
  };
}

interface Exported {
  readonly format: string;
  readonly roots: readonly string[];
  readonly quantities: Readonly<Record<string, object>>;
  readonly claims: Readonly<Record<string, { readonly total: string; readonly quotas: readonly string[] }>>;
  readonly nodes: readonly NodeRecord[];
}

async function exported(...args: string[]): Promise<Exported> {
  return JSON.parse((await nhi(['explain', ...args, '--format', 'json'])).stdout) as Exported;
}

function exact(text: string): Rational {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Rational.of(BigInt(numerator), BigInt(denominator));
}

/** Applies a formula of the export as docs/explanation.md describes it. */
function applied(
  formula: Formula,
  values: ReadonlyMap<string, Rational>,
  claims: Exported['claims'],
): Rational {
  if (formula.node !== undefined) return values.get(formula.node)!;
  if (formula.number !== undefined) return exact(formula.number);
  const args = (formula.args ?? []).map((argument) => applied(argument, values, claims));
  const [first, second] = args as [Rational, Rational];
  switch (formula.op) {
    case 'add':
    case 'sum':
      return sum(args);
    case 'multiply':
      return args.reduce((product, factor) => product.times(factor), Rational.one);
    case 'min':
      return [...args].sort((a, b) => a.compare(b))[0]!;
    case 'max':
      return [...args].sort((a, b) => b.compare(a))[0]!;
    case 'subtract':
      return first.minus(second);
    case 'divide':
      return first.dividedBy(second);
    case 'at-least':
      return first.compare(second) >= 0 ? Rational.one : Rational.zero;
    case 'round': {
      const unit = exact(formula.unit!);
      return Rational.of(first.dividedBy(unit).roundToUnit(1n, formula.mode!)).times(unit);
    }
    case 'largest-remainder': {
      const { total, quotas } = claims[formula.claims!]!;
      const all = [total, ...quotas].map((id) => values.get(id)!);
      return shares(all, exact(formula.unit!))[formula.place!]!;
    }
    default:
      throw new Error(`no operator ${formula.op}`);
  }
}

/** Gives out units one by one, as one would by hand. */
function shares([total, ...quotas]: readonly Rational[], unit: Rational): Rational[] {
  const units = quotas.map((quota) => quota.dividedBy(unit));
  const floors = units.map((quota) => {
    const down = Rational.of(quota.roundToUnit(1n, 'down'));
    return down.compare(quota) > 0 ? down.minus(Rational.one) : down;
  });
  const order = units
    .map((quota, at) => ({ at, remainder: quota.minus(floors[at]!) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.at - b.at);
  let rest = total!.minus(sum(floors).times(unit));
  const given = floors.map((floor) => floor.times(unit));
  for (const { at } of order) {
    if (rest.isZero) break;
    const part = rest.compare(unit) >= 0 ? unit : rest;
    given[at] = given[at]!.plus(part);
    rest = rest.minus(part);
  }
  return given;
}

function wrong({ nodes, claims }: Exported): string[] {
  const values = new Map(nodes.map(({ id, value }) => [id, exact(value)]));
  return nodes
    .filter(({ formula, value }) => formula && !applied(formula, values, claims).equals(exact(value)))
    .map(({ id }) => id);
}

describe('the exported graph', () => {
  it.each([
    [readme, ['-m', '那覇市']],
    [tokyo, ['-m', '千代田区']],
    [tokyo, ['-m', '利島村', '--of', 'per_insured']],
    [tokyo, ['--of', 'income_rate_percent']],
    ['fixtures/rules/unit-of-1000-with-part-unit', ['--of', 'base_levy_total']],
    ['fixtures/rules/relief-from-levy-base', ['-m', '丸亀市']],
    ['fixtures/rules/relief-from-levy-base', ['--of', 'relief_residue']],
    ['fixtures/rules/relief-by-method-before', ['-m', '港区', '--of', 'after_relief_per_insured']],
    ['fixtures/rules/relief-by-excess', ['-m', '中央区', '--of', 'relief']],
    ['fixtures/rules/relief-with-raised-limits', ['-m', '千代田区']],
    [ownMethod, ['-m', '那覇市']],
    [ownMethod, ['-m', '石垣市', '--of', 'own_per_adult_surcharge']],
    [inForce, ['-m', '那覇市']],
    [inForce, ['-m', '石垣市', '--of', 'difference_per_insured']],
  ])('%s %s recomputes to the same values from the inputs alone', async (folder, args) => {
    expect(wrong(await exported(folder, ...args))).toEqual([]);
  });

  it('names its format and its roots', async () => {
    expect(await exported(readme, '-m', '那覇市', '-s', 'medical')).toMatchObject({
      format: 'nhi.explanation.v1',
      roots: ['levy:medical:472018'],
    });
  });

  it('has every node that another one uses', async () => {
    const { nodes, claims } = await exported(tokyo, '-m', '千代田区');
    const ids = new Set([...nodes.map(({ id }) => id), ...Object.keys(claims)]);
    expect(nodes.flatMap(({ inputs = [] }) => inputs).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('ends in cells of the tables and keys of the settings, with the text as written', async () => {
    const { nodes } = await exported(readme, '-m', '那覇市', '-s', 'medical');
    const given = Object.fromEntries(nodes.flatMap(({ id, given }) => (given ? [[id, given]] : [])));
    expect(given['insured:medical:472018']).toMatchObject({
      file: 'municipalities.csv',
      line: 2,
      column: '被保険者数',
      text: '67000',
    });
    expect(given.alpha).toMatchObject({ file: 'case.yaml', line: 6, column: 'alpha', text: '0.5' });
    expect(Object.values(given).filter(({ line, file }) => line === null && !file)).toEqual([]);
  });

  it('is as docs/explanation.md shows it', async () => {
    const block = /```json\n([^`]+)```/.exec(readFileSync('docs/explanation.md', 'utf8'));
    const shown = JSON.parse(block?.[1] ?? '');
    const made = await exported(readme, '-m', '那覇市', '-s', 'medical');
    const nodes = made.nodes.filter(({ id }) => id === shown.nodes[0].id);
    const quantities = { benefit_share: made.quantities.benefit_share };
    expect({ ...made, quantities, nodes }).toEqual(shown);
  });
});

it.each(['alpha', 'collection_rate', 'medical_index', 'per_insured', 'beta', 'insured'])(
  '%s of a municipality is found with a segment and without',
  async (quantity) => {
    const asked = ['-m', '那覇', '--of', quantity];
    expect((await exported(readme, ...asked)).roots.length).toBeGreaterThan(0);
    expect((await exported(readme, ...asked, '-s', 'medical')).roots).toHaveLength(1);
  },
);

describe('own methods and rates in force', () => {
  it('stand beside the levy of a municipality where nothing is asked for', async () => {
    const { roots } = await exported(inForce, '-m', '石垣市', '-s', 'support');
    expect(roots).toEqual([
      'levy:support:472077',
      'own_income_rate_percent:support:472077',
      'own_per_insured:support:472077',
      'sufficiency_percent:support:472077',
      'shortage:support:472077',
    ]);
  });

  it.each([
    [inForce, '名護市', []],
    [ownMethod, '名護市', []],
    [readme, '那覇市', []],
    [inForce, '石垣市', ['--of', 'levy']],
  ])('%s %s %s: nothing of own methods where none is given or asked for', async (folder, name, args) => {
    const { nodes } = await exported(folder, '-m', name, ...args);
    expect(nodes.filter(({ id }) => id.startsWith('own_'))).toEqual([]);
  });

  it('子ども that keeps its standard rate says so', async () => {
    const asked = [ownMethod, '-m', '那覇市', '-s', 'child', '--of', 'own_per_insured'];
    expect((await nhi(['explain', ...asked, '--lang', 'en'])).stdout).toContain(
      'Shares without a segment do not serve child, which keeps its standard rate.',
    );
    expect((await nhi(['explain', ...asked, '--lang', 'ja'])).stdout).toContain(
      '区分を示さない賦課割合は子ども分に及ばないので、標準保険料率のままです。',
    );
  });

  it('end in the cells of their tables, also where the segments stand side by side', async () => {
    const { nodes } = await exported(inForce, '-m', '石垣市', '-s', 'support', '--of', 'shortage');
    const given = Object.fromEntries(nodes.flatMap(({ id, given }) => (given ? [[id, given]] : [])));
    const line = 3;
    expect(given['in_force_income_rate_percent:support:472077']).toEqual({
      file: 'rates-in-force.csv',
      line,
      column: '後期分所得割率(％)',
      text: '1.0',
    });
    expect(given['own_income:support:472077']).toEqual({
      file: 'own-methods.csv',
      line: 2,
      column: '賦課標準',
      text: '5000',
    });
    expect(given['own_collection_rate:support:472077']).toMatchObject({ column: '予定収納率', text: '90' });
  });

  it.each([
    [ownMethod, '那覇市', 'support', 'own_per_household', 'households_special', '20'],
    [`${inForce}-edges`, '石垣市', 'child', 'levied_at_rates_in_force', 'assets_R6', '600'],
  ])(
    '%s %s %s %s: a base goes down to the cells it is made of',
    async (folder, name, segment, of, column, text) => {
      const { nodes } = await exported(folder, '-m', name, '-s', segment, '--of', of);
      expect(nodes.flatMap(({ given }) => given ?? [])).toContainEqual(
        expect.objectContaining({ column, text }),
      );
    },
  );

  it('say what holds where a row gives nothing: I_i, k_i, and no share', async () => {
    const { nodes } = await exported(ownMethod, '-m', '那覇市', '-s', 'support', '--of', 'own_per_household');
    expect(nodes.find(({ id }) => id.startsWith('own_collection_rate'))).toMatchObject({
      formula: { node: 'collection_rate:472018' },
      notes: [{ kind: 'by-default' }],
    });
    const share = await exported(ownMethod, '-m', '那覇市', '-s', 'support', '--of', 'asset_share');
    expect(share.nodes[0]).toMatchObject({ value: '0', notes: [{ kind: 'by-default' }] });
  });
});

describe('the tree', () => {
  it('derives a node where it stands highest, and refers to it elsewhere', async () => {
    const { stdout } = await nhi(['explain', tokyo, '-m', '利島村', '-s', 'medical', '--depth', '4']);
    const own = stdout.slice(stdout.indexOf('├─ a_i'));
    expect(own).toContain('adjustments.csv:72 amount 「-203401」');
  });

  it('writes a sum of rows as what was added', async () => {
    const { stdout } = await nhi(['explain', tokyo, '-m', '利島村', '-s', 'medical', '--of', 'adjustment']);
    expect(stdout).toContain(
      '= 高額医療費負担金 − pooled 高額医療費負担金 + 過年度調整 + 特別調整交付金（離島分）',
    );
  });

  it('says a term once where its symbol is the term without its unit', async () => {
    const { stdout } = await nhi(['explain', readme, '--of', '所得割率', '-s', '医療', '--lang', 'ja']);
    expect(stdout).toMatch(/^所得割率\(％\) · 医療 /m);
  });

  it('has no English symbols in Japanese', async () => {
    const { stdout } = await nhi(['explain', pooling, '-s', 'support', '--of', 'levy_base', '--lang', 'ja']);
    expect(stdout).toContain('= C₀ + Σ共同負担分');
    expect(stdout).not.toContain('pooled');
  });

  it('cites the plan of Tokyo in cases of Tokyo only', async () => {
    expect((await nhi(['explain', tokyo, '-m', '千代田区', '--of', 'collection_rate'])).stdout).toContain(
      '東京都運営方針',
    );
    expect((await nhi(['explain', readme, '-m', '那覇市', '--of', 'collection_rate'])).stdout).not.toContain(
      '東京都',
    );
  });

  it('says who got the last yen and why', async () => {
    const { stdout } = await nhi(['explain', readme, '-m', '那覇市', '-s', 'medical']);
    expect(stdout.replace(/\n[│ ]+/g, ' ')).toContain(
      'Floor 5,443,947,942, remainder 0.442247…, rank 3 of 3. 2 units of 1 yen are missing and go by the largest remainders, the last to 浦添市 (0.759548…), 那覇市 (0.442247…) comes next. None comes here.',
    );
  });

  it('goes down to the cells with --depth all', async () => {
    const { stdout } = await nhi(['explain', readme, '-m', '那覇市', '-s', 'medical', '--depth', 'all']);
    expect(stdout).toContain('municipalities.csv:2 医療費指数 「1.0123」');
    expect(stdout).not.toContain('--depth all)');
  });

  it('shows the figure alone with --depth 0', async () => {
    const { stdout } = await nhi(['explain', readme, '-m', '那覇市', '-s', 'medical', '--depth', '0']);
    expect(stdout.match(/yen$/gm)).toHaveLength(1);
  });

  it('fits 80 columns', async () => {
    const { stdout } = await nhi(['explain', tokyo, '-m', '利島村'], { env: { COLUMNS: '80' } });
    const widths = stdout
      .split('\n')
      .map((line) =>
        [...line].reduce((sum, one) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(one) ? 2 : 1), 0),
      );
    // The head is the title of the case, as long as its author made it.
    expect(Math.max(...widths.slice(1))).toBeLessThanOrEqual(80);
  });
});

describe('what is asked for', () => {
  it.each([
    ['a code of five digits', ['-m', '47201']],
    ['a code of six digits', ['-m', '472018']],
    ['a part of the name', ['-m', '那覇']],
    ['a name in another writing', ['-m', '那覇巿'.replace('巿', '市')]],
    ['a segment in Japanese', ['-m', '那覇', '-s', '医療']],
    ['a term in Japanese', ['-m', '那覇', '--of', '納付金']],
    ['a candidate as findings name it', ['-m', '那覇市 472018']],
    ['a column of totals.csv', ['-m', '那覇', '--of', 'levy_medical']],
    ['the legal name of a segment', ['-m', '那覇', '-s', '医療分']],
  ])('is found by %s', async (_, args) => {
    expect((await exported(readme, ...args)).roots[0]).toMatch(/^levy(_total)?(:medical)?:472018$/);
  });

  it.each([
    [['-m', '市'], '"市" fits 3 municipalities: 那覇市 472018, 石垣市 472077, 浦添市 472085'],
    [['-m', '那羅市'], 'Did you mean 那覇市 472018?'],
    [['--of', 'base_levi'], 'Did you mean base_levy?'],
    [['-s', 'care'], 'Give one of medical, support.'],
    [['-m', '那覇', '--of', 'per_adult_surcharge'], 'The case has no figure surcharge per adult here.'],
    [['-m', '472016'], 'Did you mean 那覇市 472018?'],
    [['--depth', 'x'], 'write a whole number, or all'],
  ])('%s is refused with a remedy, as a wrong command line', async (args, words) => {
    const { status, stderr, stdout } = await nhi(['explain', readme, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
