/** Each message of commander on a wrong command line, and the same in Japanese. A test goes through all of them. */
const messages: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*)'/, 'オプション $1 はありません。'],
  [/^unknown command '(.*)'/, 'コマンド $1 はありません。'],
  [/^missing required argument '(.*)'/, '引数 <$1> が要ります。'],
  [/^option '(.*)' argument missing/, 'オプション $1 には値が要ります。'],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    'オプション $1 の値 $2 は使えません。次のどれかです：$3',
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    '$1 の引数が多すぎます（$2個までのところ$3個）。',
  ],
];

const guess = /\n\(Did you mean (?:one of )?(.*)\?\)$/;

/** What commander says of a wrong command line, in Japanese; a message that is not known stays as it is. */
export function wrongInJapanese(message: string): string {
  const english = message.replace(/^error: /, '');
  const [pattern, japanese] = messages.find(([one]) => one.test(english)) ?? [];
  if (!pattern || japanese === undefined) return message;
  const found = guess.exec(english)?.[1];
  const text = english.replace(guess, '').replace(pattern, japanese).replaceAll(', ', '・');
  return `エラー: ${text}${found === undefined ? '' : `\n（${found} のことですか）`}`;
}
