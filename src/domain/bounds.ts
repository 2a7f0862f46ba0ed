/**
 * What a collection rate in per cent must be: at most `to`, and above `ratio`, since what is not more than that was surely
 * meant as a ratio (contract, input tables).
 */
export const rateBounds = { ratio: '1.5', to: '100' } as const;

/** What a part of a whole must be: α, a weight, a pooling ratio. */
export const partBounds = { from: '0', to: '1' } as const;
