import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A source file as the architecture sees it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Everything that it imports, types too: paths below `src/` and names of packages. */
  readonly imports: readonly string[];
  readonly functions: readonly SourceFunction[];
}

export interface SourceFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

export const sourceFiles: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => sourceFile(join('src', file)));

function sourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const starts = lineStarts(text);
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  const imports: string[] = [];
  const functions: SourceFunction[] = [];
  visit(parseAst(text, { lang: 'ts' }), '', (node, name) => {
    const named = importedBy(node);
    if (named !== undefined) imports.push(resolved(path, named));
    if (!isFunction(node)) return;
    const line = lineAt(node.start);
    functions.push({ name, line, lines: lineAt(node.end - 1) - line + 1 });
  });
  return { path, text, lines: starts.length - 1, imports, functions };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function resolved(path: string, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(path), name)).replace(/\.js$/, '.ts') : name;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** All nodes of a tree, each with the name of what it stands in. */
function visit(node: unknown, name: string, see: (node: Node, name: string) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, name, see);
  else if (isNode(node)) {
    const own = nameOf(node) ?? name;
    see(node, own);
    for (const part of Object.values(node)) visit(part, own, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

function nameOf({ id, key }: Node): string | undefined {
  const named = (id ?? key) as { readonly name?: string } | null | undefined;
  return named?.name;
}

function isFunction({ type, body }: Node): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type) && Boolean(body);
}

function importedBy({ type, source }: Node): string | undefined {
  if (!/^(?:ImportDeclaration|Export(?:Named|All)Declaration|ImportExpression|TSImportType)$/.test(type))
    return undefined;
  return (source as { readonly value?: string } | null | undefined)?.value;
}

/** Every group of files that import each other in a circle. */
export function circles(files: readonly SourceFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const reach = new Map<string, ReadonlySet<string>>();
  for (const { path } of files) reach.set(path, reachedFrom(path, imports));
  const inCircle = files.map(({ path }) => path).filter((path) => reach.get(path)!.has(path));
  const groups = inCircle.map((path) =>
    inCircle.filter((other) => reach.get(path)!.has(other) && reach.get(other)!.has(path)),
  );
  return [...new Map(groups.map((group) => [group.join(' '), group])).values()];
}

function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(path) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}
