import { sha256 } from '../platform/digest.js';
import { limits } from './limits.js';
import { Zip, ZipFault } from './zip.js';

/**
 * What a zip file holds, by one digest: the SHA-256 of a line for each part, its own SHA-256 and its name, in the order of
 * the names. How the parts are packed, which is another on each version of Node, does not change it.
 *
 * @returns undefined where it is no zip file, or a larger one than is read
 */
export function contentSha256(bytes: Uint8Array): string | undefined {
  try {
    const zip = new Zip(bytes);
    let left: number = limits.workbookContent;
    const lines = zip.names.map((name) => {
      const content = zip.contentOf(name, left);
      left -= content.length;
      return `${sha256(content)} ${name}\n`;
    });
    return sha256(lines.join(''));
  } catch (error) {
    if (error instanceof ZipFault) return undefined;
    throw error;
  }
}
