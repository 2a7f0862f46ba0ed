/**
 * What a collection rate in per cent must be: at most `to`, and above `ratio`, since what is not more than that was surely
 * meant as a ratio (contract, input tables).
 */
export const rateBounds = { ratio: '1.5', to: '100' } as const;

/** How often a levy may be paid within its year: once to every month. */
export const instalmentBounds = { from: 1, to: 12 } as const;

/** What a part of a whole must be: α, a weight, a pooling ratio. */
export const partBounds = { from: '0', to: '1' } as const;
