/** Whether bytes begin as every zip file does, and so every .xlsx. What unpacks them is loaded when one is met. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}
