import { createContext, Script } from 'node:vm';
import type { OutputChunk, OutputOptions } from 'rolldown';
import type { Everything } from './everything.js';

/** What a worker of a browser has beside the language itself, as far as it matters here. */
const ofWorkers = [
  'TextDecoder',
  'TextEncoder',
  'URL',
  'setTimeout',
  'clearTimeout',
  'CompressionStream',
  'DecompressionStream',
  'ReadableStream',
  'Response',
] as const;

export interface Worker {
  /** What it has by name. */
  readonly globals: readonly string[];
  readonly everything: Everything;
}

/** What a bundle imports of other files and packages. */
export interface Bundle {
  readonly imports: readonly string[];
  readonly code: string;
}

interface Bundler {
  readonly bundledForBrowsers: (file: string, output: OutputOptions) => Promise<OutputChunk>;
}

export async function browserBundle(): Promise<Bundle> {
  const { bundledForBrowsers }: Bundler = await import(
    new URL('../../scripts/browser.js', import.meta.url).href
  );
  const chunk = await bundledForBrowsers('test/browser/everything.ts', { format: 'iife', name: 'nhi' });
  return { imports: [...chunk.imports, ...chunk.dynamicImports], code: chunk.code };
}

/** Runs a bundle where nothing of Node is, as a worker would. */
export function worker({ code }: Bundle): Worker {
  const context = createContext(Object.fromEntries(ofWorkers.map((name) => [name, globalThis[name]])));
  new Script(code, { filename: 'nhi-in-a-worker.js' }).runInContext(context);
  const run = (text: string) => new Script(text).runInContext(context) as unknown;
  return {
    globals: run('Object.getOwnPropertyNames(globalThis)') as string[],
    everything: run('nhi.everything') as Everything,
  };
}
