import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import type { Scenario } from '../../analyse/sweep/grid.js';
import type { KernelAlpha } from '../../analyse/sweep/kernel-alpha.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { shortestDigits } from '../../domain/number-text.js';
import type { Axis } from '../../domain/variation.js';
import { thirteenDecimals } from '../figures.js';

/** How the scenarios of a grid are named: the cells that begin each of their rows. */
export class ScenarioNames {
  private readonly alphas = new Map<KernelAlpha, string>();
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
      this.alphaOf(sweep.alpha(variations)),
      ...this.others.map((at) => values[at]!.text),
    ];
  }

  /** What a scenario is within its case and year, for reading: `α 0.5, segments.medical.beta 1.1`. */
  label(sweep: CaseSweep, { values, variations }: Scenario): string {
    const alpha = this.alphaOf(sweep.alpha(variations));
    return [
      ...(alpha === '' ? [] : [`α ${shortestDigits(alpha)}`]),
      ...this.others.map((at) => `${this.axes[at]!.key.replace('segments.', '')} ${values[at]!.text}`),
    ].join(', ');
  }

  private alphaOf(alpha: KernelAlpha | undefined): string {
    if (!alpha) return '';
    const known = this.alphas.get(alpha);
    if (known !== undefined) return known;
    const text = thirteenDecimals(alpha.value.exact) ?? '';
    this.alphas.set(alpha, text);
    return text;
  }
}
