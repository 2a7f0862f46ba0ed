import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import type { Scenario } from '../../analyse/sweep/grid.js';
import type { Reflection } from '../../analyse/sweep/reflection.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { shortestDigits } from '../../domain/number-text.js';
import type { Axis } from '../../domain/variation.js';
import { thirteenDecimals } from '../figures.js';

/** How the scenarios of a grid are named: the cells that begin each of their rows. */
export class ScenarioNames {
  private readonly alphas = new Map<Reflection, string>();
  /** Places of the axes that have a column of their own. */
  private readonly others: readonly number[];

  constructor(private readonly axes: readonly Axis[]) {
    this.others = axes.flatMap(({ key }, at) => (key === 'fiscal_year' || key === 'alpha' ? [] : [at]));
  }

  /** @param name of the case; null where there is only one */
  cells(name: string | null, sweep: CaseSweep, { values, variations }: Scenario): string[] {
    return [
      ...(name === null ? [] : [name]),
      formatFiscalYear(sweep.fiscalYear),
      this.alphaOf(sweep.reflection(variations)),
      ...this.others.map((at) => values[at]!.text),
    ];
  }

  /** What a scenario is within its case and year, for reading: `α 0.5, segments.medical.beta 1.1`. */
  label(sweep: CaseSweep, { values, variations }: Scenario): string {
    const alpha = this.alphaOf(sweep.reflection(variations));
    return [
      ...(alpha === '' ? [] : [`α ${shortestDigits(alpha)}`]),
      ...this.others.map((at) => `${this.axes[at]!.key.replace('segments.', '')} ${values[at]!.text}`),
    ].join(', ');
  }

  private alphaOf(reflection: Reflection | undefined): string {
    if (!reflection) return '';
    const known = this.alphas.get(reflection);
    if (known !== undefined) return known;
    const text = thirteenDecimals(reflection.alpha.exact) ?? '';
    this.alphas.set(reflection, text);
    return text;
  }
}
