/** Far more than tables of municipalities have. */
export class Excess extends Error {}
