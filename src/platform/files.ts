/**
 * The files that are read: those of the disk, or those that are held in memory. A path may be relative to the folder in
 * which a run was started; no method depends on `this`.
 */
export interface Files {
  /** The full path of what a folder, or a file in it, names. */
  readonly resolve: (folder: string, path?: string) => string;
  /**
   * All bytes of a file, or why there are none.
   *
   * @param path null is standard input
   * @param limit in bytes; of a larger file no more is read
   */
  readonly read: (path: string | null, limit: number) => Uint8Array | Unread;
  /** Whether anything is at a path. */
  readonly isThere: (path: string) => boolean;
  /** Whether a path leads to a folder; false when nothing is there. */
  readonly isFolder: (path: string) => boolean;
  /** Whether a symbolic link is at a path, wherever it leads. */
  readonly isLink: (path: string) => boolean;
  /** The size of a regular file in bytes; undefined for anything else, and where nothing is. */
  readonly sizeOf: (path: string) => number | undefined;
  /** The path after all links; undefined where nothing is, or it may not be seen. */
  readonly realPath: (path: string) => string | undefined;
  /**
   * What is in a folder, in any order; nothing where there is no folder.
   *
   * @throws the system's error where it may not be read: what is not seen must not count as not there
   */
  readonly entriesOf: (folder: string) => readonly FolderEntry[];
}

/** Why a file is not read. */
export interface Unread {
  /** `missing`, `too-large`, `not-a-file` (a pipe, a device), or the system's code, such as `EACCES`. */
  readonly reason: string;
}

/** A file or a folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is none. */
  readonly isFolder: boolean;
}
