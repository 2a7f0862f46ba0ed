import type { XmlReader } from '../xml.js';
import { Excess, XmlFault } from '../xml-fault.js';
import type { Zip } from '../zip.js';

/** Sheets of a workbook beyond which it holds no tables of municipalities. */
const mostSheets = 1_000;
/** Parts to which a part refers, beyond which it is none of a workbook. */
const mostRelations = 10_000;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part that holds its cells; undefined for a diagram or a dialog, which has none. */
  readonly part: string | undefined;
}

/** What a workbook consists of. */
export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly from1904: boolean;
  /** Whether it was saved without calculating its formulas anew, which the user had turned off. */
  readonly isStale: boolean;
}

/** How one part refers to another. */
interface Relation {
  /** The last word of its type: `worksheet`. */
  readonly kind: string;
  readonly part: string;
}

/** Unpacks a part whose root has a name. */
export type OpenPart = (part: string, root: string) => XmlReader;

/** @throws XmlFault, ZipFault or Excess */
export function partsOf(zip: Zip, open: OpenPart): WorkbookParts {
  const [main, other] = ofKind(relationsOf('', open), 'officeDocument');
  if (!main || other) throw new XmlFault('no workbook');
  const relations = relationsOf(main.part, open);
  const single = (kind: string) => {
    const [found, second] = ofKind(relations, kind);
    if (second) throw new XmlFault(`${kind} twice`);
    return found?.part;
  };
  const { listed, from1904, isStale } = listedIn(open(main.part, 'workbook'));
  const sheets = listed.map(({ id, name, isHidden }) => ({
    name,
    isHidden,
    part: cellsOf(relations.get(id), zip),
  }));
  const parts = sheets.flatMap(({ part }) => part?.toLowerCase() ?? []);
  // One part for two sheets would be read twice, and no spreadsheet writes that.
  if (sheets.length === 0 || new Set(parts).size < parts.length)
    throw new XmlFault('sheets that are one part');
  return { sheets, strings: single('sharedStrings'), styles: single('styles'), from1904, isStale };
}

function ofKind(relations: ReadonlyMap<string, Relation>, wanted: string): Relation[] {
  return [...relations.values()].filter(({ kind }) => kind === wanted);
}

function cellsOf(relation: Relation | undefined, zip: Zip): string | undefined {
  if (!relation || zip.sizeOf(relation.part) === undefined) throw new XmlFault('a sheet without a part');
  if (relation.kind === 'worksheet') return relation.part;
  if (/^(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/.test(relation.kind)) return undefined;
  throw new XmlFault('a sheet that is none');
}

/** To what a part refers; the workbook as a whole is the part without a name. */
function relationsOf(part: string, open: OpenPart): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = open(`${folder}_rels/${part.slice(folder.length)}.rels`, 'Relationships');
  const relations = new Map<string, Relation>();
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((one) => xml.attribute(one));
    const isInside = xml.attribute('TargetMode') !== 'External';
    if (name === 'Relationship' && isInside) {
      if (relations.has(id)) throw new XmlFault('a reference twice');
      relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part: resolved(folder, target) });
    }
    if (relations.size > mostRelations) throw new Excess();
    xml.skip();
  }
  xml.end();
  return relations;
}

/** The name of a part from a reference: relative to the folder of the part that refers, or from the top. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/');
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
}

function listedIn(
  xml: XmlReader,
): Pick<WorkbookParts, 'from1904' | 'isStale'> & { readonly listed: readonly Listed[] } {
  const listed: Listed[] = [];
  let [from1904, isStale, lists] = [false, false, 0];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    if (name === 'sheets') {
      lists += 1;
      readList(xml, listed);
      continue;
    }
    if (name === 'calcPr') isStale = isLeftStale(xml);
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(xml.attribute('date1904') ?? '');
    xml.skip();
  }
  xml.end();
  if (lists !== 1) throw new XmlFault('no list of sheets');
  return { listed, from1904, isStale };
}

function isLeftStale(xml: XmlReader): boolean {
  const isManual = xml.attribute('calcMode') === 'manual';
  return isManual && /^(?:0|false)$/.test(xml.attribute('calcCompleted') ?? '1');
}

function readList(xml: XmlReader, listed: Listed[]): void {
  for (let element = xml.child(); element !== undefined; element = xml.child()) {
    if (element === 'sheet') {
      const [name, id] = [xml.attribute('name'), xml.foreignAttribute('id')];
      if (!name || id === undefined) throw new XmlFault('a sheet without a name');
      listed.push({ id, name, isHidden: /^(?:hidden|veryHidden)$/.test(xml.attribute('state') ?? '') });
    }
    if (listed.length > mostSheets) throw new Excess();
    xml.skip();
  }
}
