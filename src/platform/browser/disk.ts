import type { Files } from '../files.js';
import { heldFiles } from '../held-files.js';

/** A browser has no disk. */
export const disk: Files = heldFiles(new Map());
