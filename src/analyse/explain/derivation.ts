import type { Adjustment, Case, Municipality, SegmentTerms } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { Defect } from '../../domain/defect.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { BandCellKey, OwnCellKey, Provenance } from '../../domain/provenance.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { MunicipalIndexYear, Result, SegmentResult, SegmentRow } from '../../domain/result.js';
import { valueAt, type YearValue } from '../../domain/schedule.js';
import type { Segment } from '../../domain/segment.js';
import { add, divide, type Expression, multiply, type NodeId, number, subtract } from './expression.js';
import type { ExplanationNode, Figure, Given, Note, Subject } from './node.js';

/** What a node is made of; the rest follows. */
export interface NodeParts {
  readonly value: Rational | bigint;
  readonly formula?: Expression;
  readonly reading?: Expression;
  readonly given?: Given;
  readonly notes?: readonly Note[];
}

/** A calculated case on its way to a graph of nodes; every node is made once, when it is first asked for. */
export class Derivation {
  readonly nodes: Map<NodeId, ExplanationNode>;
  /** The municipalities in the order of results. */
  readonly municipalities: readonly Municipality[];
  private readonly rows = new Map<string, SegmentRow>();
  private readonly places: ReadonlyMap<string, number>;
  /** Where the adjustments of a stage, a segment and a municipality stand in the case. */
  private readonly adjustments = new Map<string, number[]>();
  private readonly claims = new Map<string, readonly Expression[]>();
  private before: Derivation | undefined;
  private readonly results = new Map<Segment, SegmentResult>();

  constructor(
    readonly kase: Case,
    readonly result: Result,
    readonly provenance: Provenance | undefined,
    /** The node of any figure: what one quantity asks of another. */
    private readonly explained: (derivation: Derivation, figure: Figure) => Expression | null,
    /** The derivation in whose graph this one stands, as that by the method before; without it a graph of its own. */
    private readonly main?: Derivation,
  ) {
    this.nodes = main?.nodes ?? new Map();
    this.municipalities = result.municipalities.map(({ municipality }) => municipality);
    this.places = new Map(this.municipalities.map(({ code }, place) => [code, place]));
    kase.adjustments?.forEach(({ stage, segment, municipalityCode }, at) => {
      for (const key of [`${stage}:${segment}`, `${stage}:${segment}:${municipalityCode}`])
        indexed(this.adjustments, key).push(at);
    });
    for (const segment of result.segments) {
      this.results.set(segment.segment, segment);
      for (const row of segment.rows) this.rows.set(`${segment.segment}:${row.municipality.code}`, row);
    }
  }

  /** The node of a quantity of a segment, or of a municipality in it or over all; null where it does not apply. */
  figure(quantity: QuantityId, segment: Segment | undefined, municipality?: Municipality): Expression | null {
    return this.explained(this, {
      quantity,
      ...(segment && { segment }),
      ...(municipality && { municipality }),
    });
  }

  /** The same where it applies. @throws Defect where it does not. */
  needed(quantity: QuantityId, segment: Segment | undefined, municipality?: Municipality): Expression {
    const found = this.figure(quantity, segment, municipality);
    if (!found) throw new Defect(`${quantity} does not apply in ${segment ?? 'all segments'}`);
    return found;
  }

  municipality(code: string): Municipality {
    return this.municipalities[this.placeOf(code)]!;
  }

  /** The place of a municipality in the order of results, from 0. */
  placeOf(code: string): number {
    const found = this.places.get(code);
    if (found === undefined) throw new Defect(`no municipality ${code} in the result`);
    return found;
  }

  /** The places of adjustments in the case: of one municipality, or of all. */
  adjustmentsOf(stage: Adjustment['stage'], segment: Segment | undefined, code?: string): readonly number[] {
    return this.adjustments.get([stage, segment, code].filter((part) => part !== undefined).join(':')) ?? [];
  }

  /** What is shared out and all quotas, made once for all shares; and how the graph names them. */
  claimsOf(name: string, make: () => readonly Expression[]) {
    const args = this.claims.get(name) ?? make();
    this.claims.set(name, args);
    return { claims: this.main ? `before:${name}` : name, args };
  }

  /** The derivation of the same case by the method before, in the same graph. */
  byMethodBefore(make: () => Pick<Derivation, 'kase' | 'result' | 'provenance'>): Derivation {
    if (!this.before) {
      const { kase, result, provenance } = make();
      this.before = new Derivation(kase, result, provenance, this.explained, this);
    }
    return this.before;
  }

  segment(segment: Segment): SegmentResult {
    const found = this.results.get(segment);
    if (!found) throw new Defect(`no segment ${segment} in the result`);
    return found;
  }

  terms(segment: Segment): SegmentTerms {
    const found = this.kase.segments.find((terms) => terms.segment === segment);
    if (!found) throw new Defect(`no segment ${segment} in the case`);
    return found;
  }

  row(segment: Segment, { code }: Pick<Municipality, 'code'>): SegmentRow {
    const found = this.rows.get(`${segment}:${code}`);
    if (!found) throw new Defect(`no row of ${code} in ${segment}`);
    return found;
  }

  /** The node of a quantity of a subject, made by `make` unless it is there, as a term of a formula. */
  node(quantity: QuantityId, of: Subject, make: () => NodeParts): Expression {
    const subject: Subject = this.main ? { ...of, isBefore: true } : of;
    const id = nodeId(quantity, subject);
    if (!this.nodes.has(id)) {
      const { value, formula, reading, given, notes } = make();
      this.nodes.set(id, {
        id,
        quantity,
        subject,
        value: typeof value === 'bigint' ? Rational.of(value) : value,
        formula: formula ?? null,
        reading: reading ?? null,
        given: given ?? null,
        notes: notes ?? [],
      });
    }
    return { op: 'value', node: id };
  }

  /** The value of a figure that is a node. */
  valueIn(figure: Expression): Rational {
    const node = figure.op === 'value' ? this.nodes.get(figure.node) : undefined;
    if (!node) throw new Defect('a figure without a node');
    return node.value;
  }

  /** Whether the graph has the node of a quantity of a subject. */
  has(quantity: QuantityId, subject: Subject): boolean {
    return this.nodes.has(nodeId(quantity, this.main ? { ...subject, isBefore: true } : subject));
  }

  /** A figure that a column of the tables gives: the first of the columns that a table has. */
  cell(
    quantity: QuantityId,
    subject: Subject & { readonly municipality: Municipality },
    columns: readonly string[],
    value: Rational | bigint,
  ): Expression {
    return this.node(quantity, subject, () => {
      const { code } = subject.municipality;
      const places = columns.map((column) => this.provenance?.cell({ code, column }));
      return { value, given: { place: places.find((place) => place !== undefined), authority: undefined } };
    });
  }

  /** A figure that a cell of a table of the index gives. */
  bandCell(quantity: QuantityId, subject: Subject, key: BandCellKey, value: Rational): Expression {
    return this.node(quantity, subject, () => {
      return { value, given: { place: this.provenance?.bandCell(key), authority: undefined } };
    });
  }

  /** A figure that a cell of a table of own methods or of rates in force gives. */
  ownCell(quantity: QuantityId, subject: Subject, key: OwnCellKey, value: Rational | bigint): Expression {
    return this.node(quantity, subject, () => {
      return { value, given: { place: this.provenance?.ownCell(key), authority: undefined } };
    });
  }

  /** What a municipality has in a year of an index from age bands. */
  indexYearOf(segment: Segment, code: string, year: FiscalYear): MunicipalIndexYear {
    const found = this.row(segment, { code }).medicalIndexYears?.find((one) => one.year === year);
    if (!found) throw new Defect(`no index of ${code} in ${year}`);
    return found;
  }

  /** A figure that a key of case.yaml, of a policy or of `--set` gives: the first of the keys that stands. */
  setting(
    quantity: QuantityId,
    subject: Subject,
    keys: readonly string[],
    value: Rational | bigint,
  ): Expression {
    return this.node(quantity, subject, () => {
      const given = this.givenAt(keys);
      // Only the method before has defaults that take part: the rest of a case is given.
      const isDefault = this.main && this.provenance && !given.place;
      return isDefault ? byDefault(value) : { value, given };
    });
  }

  private givenAt(keys: readonly string[]): Given {
    const key = keys.find((one) => this.provenance?.setting(one) !== undefined);
    return {
      place: key === undefined ? undefined : this.provenance?.setting(key),
      authority: keys.map((one) => this.provenance?.authority(one)).find((one) => one !== undefined),
    };
  }

  /** A value for the fiscal year from a number or a schedule: given, held, or interpolated between two listed years. */
  yearValue(quantity: QuantityId, subject: Subject, source: YearValue, key: string): Expression {
    const year = this.kase.fiscalYear;
    if (!('values' in source)) return this.setting(quantity, subject, [key], Rational.fromDecimal(source));
    const at = source.values.findLastIndex((entry) => entry.year <= year);
    const [from, to] = [source.values[at], source.values[at + 1]];
    const value = valueAt(source, year);
    if (!from || !value) throw new Defect(`the schedule of ${key} has no value for the fiscal year`);
    const listed = (entry: { readonly year: FiscalYear; readonly value: Decimal }) =>
      this.setting(
        quantity,
        { ...subject, year: entry.year },
        [`${key}.schedule.${formatFiscalYear(entry.year)}`, key],
        Rational.fromDecimal(entry.value),
      );
    return this.node(quantity, subject, () => {
      if (!to || source.between === 'step' || from.year === year) return { value, formula: listed(from) };
      const passed = divide(
        subtract(number(BigInt(year)), number(BigInt(from.year))),
        subtract(number(BigInt(to.year)), number(BigInt(from.year))),
      );
      return { value, formula: add(listed(from), multiply(subtract(listed(to), listed(from)), passed)) };
    });
  }
}

/** A value that holds where nothing is said. */
export function byDefault(value: Rational | bigint): NodeParts {
  return { value, formula: number(value), notes: [{ kind: 'by-default' }] };
}

function indexed(index: Map<string, number[]>, key: string): number[] {
  const list = index.get(key) ?? [];
  index.set(key, list);
  return list;
}

function nodeId(quantity: QuantityId, subject: Subject): NodeId {
  const { segment, municipality, area, year, age, item, row, isBefore } = subject;
  const when = year && formatFiscalYear(year);
  const parts = [
    isBefore ? 'before' : undefined,
    quantity,
    segment,
    municipality?.code ?? area,
    when,
    age,
    row ?? item,
  ];
  return parts.filter((part) => part !== undefined).join(':');
}
