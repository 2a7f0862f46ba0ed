import { vi } from 'vitest';
import * as reading from '../../src/read/limits.js';

const { limits, tableRows, tableCells, textLines, workbookMarks } = reading;

/** Lets files be read up to a tenth of their limits; `vi.restoreAllMocks` ends it. */
export function withSmallLimits(): void {
  const { table, workbookContent } = limits;
  const small = { ...limits, table: table / 10, workbookContent: workbookContent / 10 } as typeof limits;
  vi.spyOn(reading, 'limits', 'get').mockReturnValue(small);
  vi.spyOn(reading, 'tableRows', 'get').mockReturnValue((tableRows / 10) as typeof tableRows);
  vi.spyOn(reading, 'tableCells', 'get').mockReturnValue((tableCells / 10) as typeof tableCells);
  vi.spyOn(reading, 'textLines', 'get').mockReturnValue(textLines / 10);
  vi.spyOn(reading, 'workbookMarks', 'get').mockReturnValue((workbookMarks / 10) as typeof workbookMarks);
}
