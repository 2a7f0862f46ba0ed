import { type Finding, finding, type Place } from '../domain/finding.js';
import type { TextRow } from './csv.js';
import { limits, megabytes, workbookMarks } from './limits.js';
import type { CellContext } from './xlsx/cell.js';
import type { CellMark } from './xlsx/marks.js';
import { type ListedSheet, type OpenPart, partsOf, type WorkbookParts } from './xlsx/parts.js';
import { fullAllowance, readSheetContent, type SheetContent } from './xlsx/sheet.js';
import { sharedStrings } from './xlsx/strings.js';
import { noStyles, stylesOf } from './xlsx/styles.js';
import { XmlReader } from './xml.js';
import { Excess, type XmlAllowance, XmlFault } from './xml-fault.js';
import { Zip, ZipFault, type ZipProblem } from './zip.js';
import { isZip } from './zip-signature.js';

/** A sheet of a workbook. It is read when it is first asked for its rows, or why it has none. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Every filled row with its number, every cell as text; none where there is a problem. */
  readonly rows: readonly TextRow[];
  readonly problem: Finding | undefined;
  /** That hidden rows and columns are read like all others. */
  readonly warnings: readonly Finding[];
  /** What cells say beside their texts. */
  readonly marks: readonly CellMark[];
}

/** The sheets of a workbook in their order. Nothing of a workbook is unpacked but what is needed for its tables. */
export function sheetsOf(bytes: Uint8Array, file: string): readonly WorkbookSheet[] | Finding {
  if (!isZip(bytes)) return finding('workbook-closed', { file });
  try {
    const book = new Book(bytes);
    return book.parts.sheets.map((sheet) => new LazySheet(book, sheet, { file, sheet: sheet.name }));
  } catch (error) {
    return findingOf(error, { file });
  }
}

/** Files that only other kinds of workbooks have: .ods and .xlsb. */
const otherKinds = ['content.xml', 'xl/workbook.bin'];

/** What the sheets of a workbook share. */
class Book {
  readonly parts: WorkbookParts;
  readonly allowance = fullAllowance();
  private readonly zip: Zip;
  /** Bytes that may still be unpacked. */
  private bytes: number = limits.workbookContent;
  private readonly marks: XmlAllowance = { marks: workbookMarks };
  private known: CellContext | undefined;

  constructor(bytes: Uint8Array) {
    this.zip = new Zip(bytes);
    if (otherKinds.some((name) => this.zip.sizeOf(name) !== undefined)) throw new ZipFault('closed');
    this.parts = partsOf(this.zip, this.open);
  }

  /** What cells refer to: read with the first sheet. */
  get context(): CellContext {
    const { strings, styles, from1904, isStale } = this.parts;
    this.known ??= {
      strings: strings === undefined ? [] : sharedStrings(this.open(strings, 'sst')),
      styles: styles === undefined ? noStyles : stylesOf(this.open(styles, 'styleSheet')),
      from1904,
      isStale,
    };
    return this.known;
  }

  readonly open: OpenPart = (part, root) => {
    const content = this.zip.contentOf(part, this.bytes);
    this.bytes -= content.length;
    return new XmlReader(content, root, this.marks);
  };
}

const nothing: SheetContent = { rows: [], hiddenRows: 0, hiddenColumns: [], marks: [] };

class LazySheet implements WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  private known: SheetContent | undefined;

  constructor(
    private readonly book: Book,
    private readonly sheet: ListedSheet,
    private readonly place: Place,
  ) {
    this.name = sheet.name;
    this.isHidden = sheet.isHidden;
  }

  get rows(): readonly TextRow[] {
    return this.content.rows;
  }

  get problem(): Finding | undefined {
    return this.content.problem;
  }

  get warnings(): readonly Finding[] {
    const { hiddenRows: rows, hiddenColumns: columns } = this.content;
    return rows + columns.length === 0 ? [] : [finding('sheet-partly-hidden', this.place, { rows, columns })];
  }

  get marks(): readonly CellMark[] {
    return this.content.marks;
  }

  private get content(): SheetContent {
    this.known ??= this.read();
    return this.known;
  }

  private read(): SheetContent {
    const { book, place } = this;
    const { part } = this.sheet;
    if (part === undefined) return nothing;
    try {
      const shared = sharedBy(book, place);
      return readSheetContent(book.open(part, 'worksheet'), place, shared, book.allowance);
    } catch (error) {
      return { ...nothing, problem: findingOf(error, place) };
    }
  }
}

/** What is wrong with the parts that all sheets share is wrong with the workbook. */
function sharedBy(book: Book, { file }: Place): CellContext {
  try {
    return book.context;
  } catch (error) {
    throw new Shared(findingOf(error, file === undefined ? {} : { file }));
  }
}

class Shared extends Error {
  constructor(readonly found: Finding) {
    super(found.code);
  }
}

function findingOf(error: unknown, place: Place): Finding {
  if (error instanceof Shared) return error.found;
  if (error instanceof XmlFault) return finding('workbook-broken', place);
  if (error instanceof Excess) return finding('workbook-too-full', place);
  if (error instanceof ZipFault) return zipFinding(error.problem, place);
  throw error;
}

function zipFinding(problem: ZipProblem, place: Place): Finding {
  switch (problem) {
    case 'broken':
      return finding('workbook-broken', place);
    case 'closed':
      return finding('workbook-closed', place);
    case 'packing':
      return finding('workbook-packing', place);
    case 'too-large':
      return finding('workbook-too-large', place, { limit: megabytes(limits.workbookContent) });
  }
}
