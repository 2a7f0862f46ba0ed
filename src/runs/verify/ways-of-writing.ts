import { headerLanguages } from '../../contract/tables.js';
import { outputEncodings } from '../../write/encoding.js';

/** Every way in which nhi writes a table: a receipt does not say which one was asked for. */
export const waysOfWriting = outputEncodings.flatMap((encoding) =>
  headerLanguages.map((headers) => ({ encoding, headers })),
);
