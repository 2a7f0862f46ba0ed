/** What a case remembers of its scenarios: a grid of millions fills no memory. */
export const mostOfCase = 1024;

/** For values that all cases share: as many as an axis has. */
export const mostGiven = 200_000;
