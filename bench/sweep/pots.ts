import { weightColumns } from '../../src/analyse/sweep/columns.js';
import { apportionExactly } from '../../src/analyse/sweep/exactly.js';
import { apportion, type KernelColumns, kernelColumns } from '../../src/analyse/sweep/kernel.js';
import { kernelAlpha, noAlpha } from '../../src/analyse/sweep/kernel-alpha.js';
import { ratio } from '../../src/analyse/sweep/ratio.js';
import { Rational } from '../../src/domain/rational.js';
import { cases, scenarios } from './nation-sweep.js';
import { apportionPlainly } from './plain-kernel.js';

/** One pot of one prefecture, ready to be shared out. */
const pots = cases.flatMap((kase) =>
  kase.segments.map((terms) => {
    const columns = weightColumns(kase, terms);
    return {
      columns,
      kernel: kernelColumns(columns) as KernelColumns,
      isMedical: terms.segment === 'medical',
      total: (terms.pot as { levyBase: bigint }).levyBase,
      whole: new Float64Array(kase.municipalities.length),
    };
  }),
);

const parameters = scenarios.map(({ alpha, beta }) => ({
  given: kernelAlpha(Rational.of(BigInt(alpha), 1000n)),
  beta: ratio(Rational.of(BigInt(beta), 10_000n)),
}));

type ReadyPot = (typeof pots)[number];
type Parameter = (typeof parameters)[number];

export const apportionments = pots.length * parameters.length;

/** Every apportionment of the grid. */
function eachPot(share: (pot: ReadyPot, parameter: Parameter) => void): void {
  for (const pot of pots) for (const parameter of parameters) share(pot, parameter);
}

function kernelScenario({ given, beta }: Parameter, isMedical: boolean) {
  const { value, unreflected } = isMedical ? given : noAlpha;
  return { alpha: value.double, unreflected, beta: beta.double };
}

function byKernel(pot: ReadyPot, parameter: Parameter): boolean {
  const scenario = kernelScenario(parameter, pot.isMedical);
  return apportion(pot.kernel, scenario, Number(pot.total), 'largest-remainder', pot.whole);
}

function exactly(pot: ReadyPot, { given, beta }: Parameter): bigint[] {
  const alpha = pot.isMedical ? given.value.exact : Rational.zero;
  return apportionExactly(pot.columns, { alpha, beta: beta.exact }, pot.total, {
    method: 'largest-remainder',
    unit: 1n,
  });
}

/** The kernel with its tests, and integers where they fail. @returns how often they failed */
export function kernel(): number {
  let fallbacks = 0;
  eachPot((pot, parameter) => {
    if (byKernel(pot, parameter)) return;
    fallbacks += 1;
    exactly(pot, parameter);
  });
  return fallbacks;
}

/** The kernel without its tests. */
export function untested(): void {
  eachPot((pot, parameter) =>
    apportionPlainly(pot.kernel, kernelScenario(parameter, pot.isMedical), Number(pot.total), pot.whole),
  );
}

/** All in integers. */
export function bigInt(): void {
  eachPot(exactly);
}

/** How many figures of the kernel are not those of integers, over the whole grid. */
export function differences(): number {
  let found = 0;
  eachPot((pot, parameter) => {
    const exact = exactly(pot, parameter);
    if (!byKernel(pot, parameter)) return;
    for (const [row, amount] of exact.entries()) if (Number(amount) !== pot.whole[row]) found += 1;
  });
  return found;
}
