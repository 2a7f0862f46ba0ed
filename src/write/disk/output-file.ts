/** A file to be written. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a workbook: SHA-256 of what is packed in it. */
  readonly contentSha256?: string | undefined;
}

/** A file that was written under a temporary name, to be put in its place with the others. */
export interface MadeFile {
  readonly path: string;
  readonly sha256: string;
}

/** A file to be written; or one whose bytes lie in the same folder already, under a temporary name. */
export type OutputFile = HeldFile | { readonly name: string; readonly made: MadeFile };
