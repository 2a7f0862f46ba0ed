import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (path) => resolve(root, path);

// Both save start-up time, a third of an empty start of Node together: commander loads child_process for commands in
// files of their own, which nhi has none of; yaml's build for browsers is the same code without buffers and process.
const alias = {
  'node:child_process': inRoot('scripts/no-child-process.cjs'),
  yaml: inRoot('node_modules/yaml/browser/index.js'),
};

/** A bundle of one source file, in as many chunks as its output asks for. */
export async function bundled(file, output, input = {}) {
  const bundle = await rolldown({ cwd: root, input: inRoot(file), platform: 'node', ...input });
  return (await bundle.generate(output)).output;
}

/**
 * Of what `nhi calc` imports, what it only needs where something is wrong or quoted: the words of findings, the packages for
 * CSV, workbooks. It is loaded at its first use, so nothing may use it while it is loaded.
 */
const neededLater =
  /present.findings.|settings.(?:workbook-case|meant-key|source-text)\.ts|validate.suggest\.ts|tables.requirement\.ts|node_modules.(?:csv-parse|csv-stringify|leven)./;

/** What `nhi calc` needs from its first line to its last is one chunk, so that it is read in one piece. */
const runChunk = {
  debugName: 'run',
  includeDependenciesRecursively: false,
  name: (() => {
    let run;
    return (id, graph) => {
      const imported = (file) => closure(inRoot(file), graph);
      if (run === undefined) {
        const start = imported('src/cli/main.ts');
        run = new Set([...imported('src/cli/commands/calc.ts')].filter((one) => !start.has(one)));
      }
      if (!run.has(id)) return null;
      return neededLater.test(id.slice(root.length)) ? 'later' : 'run';
    };
  })(),
};

/** A module and all that it imports, directly or not. */
function closure(id, graph, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closure(imported, graph, found);
  return found;
}

/**
 * The command line as the text of one CommonJS file: a function for each chunk, of which a run calls those it needs.
 * @returns the text, where in it each function stands (offset, end and line), and the files that went into it.
 */
export async function program() {
  const output = {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: { groups: [runChunk] },
  };
  const input = {
    resolve: { alias },
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
  };
  const chunks = await bundled('src/cli/main.ts', output, input);
  const places = {};
  let text = 'const chunks = {\n';
  for (const { fileName, code } of chunks) {
    const chunk = `(exports, require) => {'use strict';${inAscii(atFirstUse(code))}\n}`;
    text += `'./${fileName}': `;
    places[`./${fileName}`] = { text: [text.length, text.length + chunk.length], line: lines(text) };
    text += `${chunk},\n`;
  }
  text += `};\n${linking}`;
  return { text, places, files: chunks.flatMap(({ moduleIds }) => moduleIds) };
}

/** The chunk of what is needed later is loaded where it is used, not where it is imported. */
function atFirstUse(code) {
  const changed = code
    .replaceAll('require_later.', 'require_later().')
    .replace('require_later=require(', 'require_later=()=>require(');
  if (/require_later(?!\(\)\.|=\(\)=>)/.test(changed))
    throw new Error('a chunk uses another one in a new way');
  return changed;
}

// The chunks of one file load each other by name, everything else is of Node.
const linking = `const loaded = {};
function load(name) {
  if (!(name in chunks)) return require(name);
  if (!(name in loaded)) chunks[name]((loaded[name] = {}), load);
  return loaded[name];
}
load('./main.cjs');
`;

const lines = (text) => text.split('\n').length - 1;

/** The same program in ASCII, which V8 reads fastest and where a character is a byte. */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
