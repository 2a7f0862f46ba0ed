/** A workbook as data: what stands in which cell and how it looks. Whoever writes it knows the file format. */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
  /** Names that formulas use. */
  readonly names?: readonly DefinedName[];
  /** Every style that a cell names. */
  readonly styles: Readonly<Record<string, Style>>;
  /** The sheet that is shown first, from 0; default the first. */
  readonly active?: number;
}

export interface DefinedName {
  readonly name: string;
  /** Sheet and cells, absolute: `parameters!$C$4`. */
  readonly range: string;
}

export interface SheetModel {
  readonly name: string;
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly RowModel[];
  /** Height of rows that have none of their own, in points. */
  readonly rowHeight?: number;
  /** How many rows and columns stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSetup;
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  readonly merges?: readonly string[];
}

export interface ColumnModel {
  /** In digits of the standard font; a full-width character takes two. */
  readonly width: number;
}

export interface RowModel {
  readonly cells: readonly (CellModel | null)[];
  /** In points. */
  readonly height?: number;
}

export interface CellModel {
  readonly value: CellValue;
  /** Without the leading `=`; the value is then what it gives. */
  readonly formula?: string;
  /** A key of {@link WorkbookModel.styles}. */
  readonly style?: string;
  /** A note that shows when the cell is pointed at. */
  readonly note?: string;
}

/** Text stays text, whatever it starts with; a number is plain digits with as many decimals as are known. */
export type CellValue = { readonly text: string } | { readonly number: string } | null;

export interface Style {
  /** A number format as spreadsheets write it: `#,##0`. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** `all`: a thin frame; `total`: a line above. */
  readonly border?: 'all' | 'total';
}

/** A4 landscape, as wide as the page. */
export interface PrintSetup {
  /** Rows that are repeated on every page that follows them: the first ones, or from one row to another. */
  readonly titleRows?: number | { readonly first: number; readonly last: number };
  readonly header: string;
  /** Cells that are printed, absolute; default all. */
  readonly area?: string;
  /** Rows behind which a page ends. */
  readonly breaks?: readonly number[];
}

/** What may be entered into some cells. */
export type Validation = {
  /** Cells: `C4` or `C4:C9`. */
  readonly range: string;
  readonly message?: string;
} & ({ readonly kind: 'list'; readonly values: readonly string[]; readonly isAdvice?: boolean } | Limits);

/** Numbers that may be entered, wherever they are. */
export type Limits =
  | { readonly kind: 'decimal'; readonly from: string; readonly to: string }
  | { readonly kind: 'at-least'; readonly from: string }
  | { readonly kind: 'more-than'; readonly from: string }
  | { readonly kind: 'positive-whole' };

/** A look that cells have while a formula is true. */
export interface Highlight {
  readonly range: string;
  /** For the first cell of the range. */
  readonly formula: string;
  readonly style: Pick<Style, 'color' | 'fill' | 'bold'>;
}
