/** A part of a workbook that is no well-formed XML in UTF-8, or has what no part of a workbook has. */
export class XmlFault extends Error {}

/** A workbook with far more in it than tables of municipalities have. */
export class Excess extends Error {}

/** How many marks may still be read: an element is one. All parts of a workbook share them. */
export interface XmlAllowance {
  marks: number;
}

/** @throws Excess where no marks are left */
export function spend(allowance: XmlAllowance, marks: number): void {
  allowance.marks -= marks;
  if (allowance.marks < 0) throw new Excess();
}
