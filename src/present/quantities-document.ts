import { type Citation, type Quantity, quantities } from '../domain/quantities/catalogue.js';
import { sources } from '../domain/sources.js';
import { markdownRow } from './markdown.js';

/** `docs/quantities.md`: the catalogue for reading. */
export function quantitiesDocument(): string {
  const rows = Object.entries<Quantity>(quantities).map(([id, one]) => rowOf(id, one));
  return `${head}\n${rows.join('\n')}\n\n${sourceList()}\n`;
}

const head = `# Quantities

Every quantity of a case and of its result, made from the catalogue in \`src/domain/quantities\` by \`npm run docs\`. The id is the
column in result tables and what \`nhi explain --of\` takes; the Japanese term is the header with \`--headers ja\`. \`_i\`: of a
municipality; Σ: over all municipalities of the case. Statuses: law, seed (a prefecture's policy), guideline, measured (on published
tables), ours ([DECISIONS.md](DECISIONS.md)).

| id | symbol | term | unit | formula | what it is | comes from | source |
|---|---|---|---|---|---|---|---|`;

function rowOf(id: string, one: Quantity): string {
  const cells = [
    `\`${id}\``,
    [one.symbol, one.totalSymbol].filter((symbol) => symbol).join(', '),
    `${one.ja}<br>${one.en}`,
    one.unit,
    one.formula ?? 'given',
    `${one.words.en}<br>${one.words.ja}`,
    origins(one).join(', '),
    one.sources.map(citation).join(' · '),
  ];
  return markdownRow(cells);
}

function origins({ from, given }: Quantity): string[] {
  return [
    ...from.map((id) => `\`${id}\``),
    ...(given?.columns ?? []).map((column) => `column \`${column}\``),
    ...(given?.keys ?? []).map((key) => `key \`${key}\``),
  ];
}

function citation({ status, source, passage, decision }: Citation): string {
  const where = decision ? `[${decision}](DECISIONS.md)` : [source, passage].filter((part) => part).join(' ');
  return `${status}: ${where}`;
}

function sourceList(): string {
  const lines = Object.entries(sources).map(
    ([id, { title, publisher, date, place }]) => `- \`${id}\` ${title}, ${publisher}, ${date} (${place})`,
  );
  return `## Sources\n\n${lines.join('\n')}`;
}
