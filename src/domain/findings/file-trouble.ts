import type { Bilingual, Language } from '../language.js';

/** Why a file cannot be read or written: the code of the system such as `EACCES`, or `not-a-file`. */
export type FileTrouble = string;

/** What the usual codes of the system mean. */
const troubles: Readonly<Record<string, Bilingual>> = {
  EACCES: { en: 'permission is denied', ja: 'アクセス権がありません' },
  EPERM: { en: 'this is not permitted', ja: '許可されていない操作です' },
  ENOENT: { en: 'it is not there', ja: '見つかりません' },
  EEXIST: { en: 'something of this name is there', ja: '同じ名前のものがあります' },
  EISDIR: { en: 'it is a folder', ja: 'フォルダーです' },
  ENOTDIR: { en: 'a file stands in its path', ja: 'パスの途中にファイルがあります' },
  ENOTEMPTY: { en: 'the folder is not empty', ja: 'フォルダーが空ではありません' },
  ENOSPC: { en: 'the disk is full', ja: 'ディスクの空きがありません' },
  EDQUOT: { en: 'the disk quota is used up', ja: 'ディスクの割当てを使い切っています' },
  EROFS: { en: 'the disk is read-only', ja: '書き込みのできない場所です' },
  EFBIG: { en: 'the file is too large', ja: 'ファイルが大きすぎます' },
  ERR_FS_FILE_TOO_LARGE: { en: 'the file is too large', ja: 'ファイルが大きすぎます' },
  EMFILE: { en: 'too many files are open', ja: '開いているファイルが多すぎます' },
  ENFILE: { en: 'too many files are open', ja: '開いているファイルが多すぎます' },
  ENAMETOOLONG: { en: 'the name is too long', ja: '名前が長すぎます' },
  ELOOP: { en: 'links lead round in a circle', ja: 'リンクが循環しています' },
  EBUSY: { en: 'another program is using it', ja: 'ほかのプログラムが使用中です' },
  EAGAIN: { en: 'nothing can be read from it now', ja: '今は読み込めません' },
  EIO: { en: 'the device fails', ja: '装置の読み書きに失敗しました' },
};

const notAFile: Bilingual = { en: 'it is not a regular file', ja: '通常のファイルではありません' };

/** Why a file cannot be read or written, with the code of the system: `the disk is full, ENOSPC`. */
export function troubleText(reason: FileTrouble, language: Language): string {
  if (reason === 'not-a-file') return notAFile[language];
  const known = troubles[reason];
  if (!known) return reason;
  return language === 'ja' ? `${known.ja}、${reason}` : `${known.en}, ${reason}`;
}
