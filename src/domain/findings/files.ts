import type { Bilingual } from '../language.js';
import type { Place } from '../place.js';
import { error, says } from './definition.js';
import { type FileTrouble, troubleText } from './file-trouble.js';

/** Files that cannot be read, or are not what is read there. */
export const fileFindings = {
  /** A folder whose case.yaml has almost that name. */
  'case-misnamed': error({
    ja: ({ value }) => says`フォルダーに case.yaml がなく、${value}があります。
      事例のファイルであれば、名前を case.yaml に直してください。
      case.yaml`,
    en: ({ value }) => says`The folder has ${value} and no case.yaml.
      If that is the file of the case, rename it to case.yaml.
      case.yaml`,
  }),
  'file-missing': error({
    ja: ({ value }) => says`${value}が見つかりません。
      パスを確かめるか、ファイルをその場所に置いてください。
      存在するファイル`,
    en: ({ value }) => says`${value} is not there.
      Correct the path, or put the file in its place.
      an existing file`,
  }),
  'file-unreadable': error<{ reason: FileTrouble }>({
    ja: ({ value, reason }) => says`${value}を読み込めません（${troubleText(reason, 'ja')}）。
      ${readable(reason).ja}`,
    en: ({ value, reason }) => says`${value} cannot be read (${troubleText(reason, 'en')}).
      ${readable(reason).en}`,
  }),
  'file-empty': error({
    ja: ({ place }) => says`${place.sheet === undefined ? 'ファイル' : 'シート'}が空です。
      内容を入れるか、事例から外してください。
      内容`,
    en: ({ place }) => says`The ${place.sheet === undefined ? 'file' : 'sheet'} is empty.
      Fill it, or take it out of the case.
      content`,
  }),
  'file-encoding': error<{ looksLike: keyof typeof encodings }>({
    ja: ({ place, looksLike }) => says`${encodings[looksLike].ja}
      ${saveAgain(place).ja}
      ${looksLike === 'nul' ? 'テキスト' : 'UTF-8 または Shift_JIS'}`,
    en: ({ place, looksLike }) => says`${encodings[looksLike].en}
      ${saveAgain(place).en}
      ${looksLike === 'nul' ? 'text' : 'UTF-8 or Shift_JIS'}`,
  }),
  /** The workbook that is open. */
  'file-lock': error<{ workbook: string }>({
    ja: ({ workbook }) => says`これは、${workbook} を開いている間だけ Excel が置くファイルです。
      Excel で閉じて、${workbook} を指定してください。
      ${workbook}`,
    en: ({ workbook }) => says`This is the file that Excel keeps while ${workbook} is open.
      Close the workbook in Excel, and name ${workbook}.
      ${workbook}`,
  }),
  'file-markup': error<{ kind: 'page' | 'xml' | 'text' }>({
    ja: ({ kind }) => says`
      中身は${markups[kind].ja}で、Excel のブックではありません。
      Excel で開き、「Excel ブック（.xlsx）」として保存し直してください${kind === 'text' ? '（コンマ区切りの表なら、ファイル名の末尾を .csv に変えるだけでも読めます）' : ''}。
      .xlsx のブック`,
    en: ({ kind }) => says`
      The file is ${markups[kind].en}, not a workbook.
      Open it in Excel and save it as 「Excel ブック（.xlsx）」${kind === 'text' ? '; a table with commas may also be called .csv' : ''}.
      a workbook .xlsx`,
  }),
  'file-too-large': error<{ limit: string }>({
    ja: ({ limit }) => says`ファイルが ${limit} を超えています。
      ファイルに間違いがないか確かめてください。市町村の表であれば、はるかに小さくなります。
      ${limit} 以下`,
    en: ({ limit }) => says`The file is larger than ${limit}.
      Check that it is the right file; a table of municipalities is far smaller.
      at most ${limit}`,
  }),
  'file-kind': error({
    ja: ({ value }) => says`${value}は事例でも表でもありません。
      事例のフォルダー、case.yaml、ブックのいずれか1つ、または表（.csv、.xlsx）だけを指定してください。
      フォルダー、.yaml、.xlsx、.csv`,
    en: ({ value }) => says`${value} is neither a case nor a table.
      Give one folder, case.yaml or workbook of a case, or only tables (.csv, .xlsx).
      a folder, .yaml, .xlsx or .csv`,
  }),
  'file-workbook': error({
    ja: says`Excel のブックですが、ここではテキストファイルを読みます。
      ブックにできるのは、入力の表と事例全体だけです。ほかのファイルはテキストにしてください。
      テキストファイル`,
    en: says`This is an Excel workbook, but a text file is read here.
      Tables of inputs and whole cases may be workbooks; everything else is text.
      a text file`,
  }),
  /** What a case names leads out of its folder. */
  'file-outside': error({
    ja: ({ value, written }) => says`
      ${
        written === '-'
          ? '標準入力（-）は事例のファイルではありません。'
          : `${value}は事例のフォルダーの外を指しています。`
      }
      ファイルを事例のフォルダーに置くか、--allow-outside を付けて実行し直してください。
      事例のフォルダーの中のファイル`,
    en: ({ value, written }) => says`
      ${
        written === '-'
          ? 'Standard input (-) is no file of the case.'
          : `${value} leads out of the folder of the case.`
      }
      Put the file into the folder, or run again with --allow-outside.
      a file of the case`,
  }),
  'input-repeated': error({
    ja: ({ value }) => says`${value}が2回指定されています。
      1回だけにしてください。`,
    en: ({ value }) => says`${value} is listed twice.
      Keep it once.`,
  }),
  'stdin-twice': error({
    ja: says`標準入力（-）が2回指定されています。
      標準入力から読めるのは1つの表だけです。ほかの表はファイル名で指定してください。`,
    en: says`Standard input (-) is named twice.
      It holds one table: name the others by their files.`,
  }),
};

/** A folder needs another remedy than a file that may not be read. */
function readable(reason: FileTrouble): Bilingual {
  return reason === 'EISDIR'
    ? { ja: 'その中のファイルの名前まで書いてください。', en: 'Name a file in it.' }
    : {
        ja: 'ファイルであること、読み取る権限があることを確かめてください。',
        en: 'Check that it is a file and that you may read it.',
      };
}

const markups = {
  page: { ja: 'ウェブページ（HTML）', en: 'a web page (HTML)' },
  xml: { ja: ' XML の表', en: 'an XML table' },
  text: { ja: 'テキスト形式の表（CSV など）', en: 'plain text, such as CSV' },
};

const encodings = {
  'utf-16': { ja: '文字コードが UTF-16 です。', en: 'The file is in UTF-16.' },
  'utf-32': { ja: '文字コードが UTF-32 です。', en: 'The file is in UTF-32.' },
  'iso-2022-jp': { ja: '文字コードが ISO-2022-JP（JIS）です。', en: 'The file is in ISO-2022-JP (JIS).' },
  'euc-jp': { ja: '文字コードが EUC-JP です。', en: 'The file is in EUC-JP.' },
  nul: {
    ja: 'NUL 文字があるため、テキストとして読めません。',
    en: 'The file holds NUL bytes, so it is no text.',
  },
  neither: {
    ja: '文字コードが UTF-8 でも Shift_JIS（CP932）でもありません。',
    en: 'The file is neither UTF-8 nor Shift_JIS (CP932).',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** People type some files in an editor; spreadsheets save the others. */
function saveAgain({ file = '' }: Place): Bilingual {
  return /\.(?:ya?ml|json)$/i.test(file)
    ? { ja: 'エディターで、UTF-8 として保存し直してください。', en: 'Save it as UTF-8 in your editor.' }
    : {
        ja: 'Excel では「CSV UTF-8（コンマ区切り）」で保存し直してください。',
        en: 'In Excel, save it as 「CSV UTF-8（コンマ区切り）」.',
      };
}
