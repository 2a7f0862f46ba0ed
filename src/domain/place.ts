/** Where something stands, as its author sees it. */
export interface Place {
  /** Path relative to the case, or `-` for standard input, or `--set`. */
  readonly file?: string;
  /** Where it is no file of the case: a file may have any name, so that the name does not tell. */
  readonly origin?: Origin;
  /** In a workbook: the name of the sheet. */
  readonly sheet?: string;
  /** From 1; in a workbook the number of the row. */
  readonly line?: number;
  /** In a workbook: the cell as spreadsheets call it, `B14`. */
  readonly cell?: string;
  /** The header as written, or the key of case.yaml with dots. */
  readonly column?: string;
  /** What the item of a list is called in which it stands, 高額医療費負担金 of `pooling[1].ratio`; year and age of a row, `R4 5-9`. */
  readonly item?: string;
  readonly municipality?: { readonly code?: string; readonly name?: string };
  /** The text as written. */
  readonly value?: string;
}

/** What a place stands in, other than a file of the case. What the command line names may lie anywhere. */
export type Origin = 'command-line' | 'built-in policy';

/** Where a case keeps its settings when that is no case.yaml: on a sheet of a workbook, or in `--set`. */
export type SettingsHome = { readonly sheet: string } | 'set';

/** A place on the command line: an option, or the command whose argument it is. */
export function onCommandLine(option: string, value?: string): Place {
  return { file: option, origin: 'command-line', ...(value !== undefined && { value }) };
}

/** The file of a place and its sheet, or what stands for them. */
export function fileOf({ file, origin, sheet }: Place): Place {
  return {
    ...(file !== undefined && { file }),
    ...(origin !== undefined && { origin }),
    ...(sheet !== undefined && { sheet }),
  };
}
