import { build } from 'esbuild';

// Both save start-up time, a third of an empty start of Node together: commander loads child_process for commands in
// files of their own, which nhi has none of; yaml's build for browsers is the same code without buffers and process.
const alias = {
  'node:child_process': './scripts/no-child-process.cjs',
  yaml: './node_modules/yaml/browser/index.js',
};

// Of iconv-lite's tables one is ever asked for; all of them would be a third of the bundle.
const onlyShiftJis = {
  name: 'only-shift-jis',
  setup({ onLoad }) {
    const others = /iconv-lite.encodings.(sbcs-data-generated\.js|tables.([^s]|s[^h])[^/\\]*)$/;
    onLoad({ filter: others }, () => ({ contents: '[]', loader: 'json' }));
  },
};

/** What every bundle has in common. */
export const shared = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };

/** The command line as the text of one CommonJS file, and what went into it. */
export async function program() {
  const { outputFiles, metafile } = await build({
    ...shared,
    alias,
    plugins: [onlyShiftJis],
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/nhi.cjs',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    write: false,
  });
  return { text: inAscii(outputFiles[0].text), metafile };
}

/** The same program in ASCII, which V8 reads fastest: esbuild escapes strings, but not regular expressions. */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
