import { isSame } from '../platform/bytes.js';

/** Whether bytes begin as every zip file does, and so every .xlsx. What unpacks them is loaded when one is met. */
export function isZip(bytes: Uint8Array): boolean {
  return isSame(bytes.subarray(0, 4), [0x50, 0x4b, 3, 4]);
}
