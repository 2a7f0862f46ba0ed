import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Puts other functions in the place of some of `node:fs`, for every module that imports it.
 *
 * @returns what puts the own ones back
 */
export function replaceInFs(functions: Readonly<Record<string, unknown>>): () => void {
  const own = Object.fromEntries(Object.keys(functions).map((name) => [name, Reflect.get(fs, name)]));
  Object.assign(fs, functions);
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, own);
    syncBuiltinESMExports();
  };
}
