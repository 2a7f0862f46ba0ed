import { dayIn } from '../day.js';
import type { Bilingual } from '../language.js';
import { listedOn, type OfficialMunicipality } from '../official-list.js';
import { prefectureName } from '../prefectures.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

/** What the official list of municipalities 全国地方公共団体コード says against codes and names. */
export const municipalityFindings = {
  'row-of-whole': error<{ whole: 'prefecture' | 'nation' | 'special-wards'; name: string }>({
    ja: ({ name, whole }) => says`${name}は${wholes[whole].ja}であり、市町村ではありません。
      この行を削除してください。このままでは、市町村の値を二重に数えます。
      市町村の行`,
    en: ({ name, whole }) => says`${name} is ${wholes[whole].en}, not a municipality.
      Delete the row: its figures are those of municipalities counted twice.
      a row of a municipality`,
  }),
  'code-of-ward': error<{ code: string; city: OfficialMunicipality }>({
    ja: ({ code, city }) => says`${code}は${called(city)}の行政区です。保険者は区ではなく市です。
      区の行を削除し、${city.name}の行だけを残してください。
      ${city.code}`,
    en: ({
      code,
      city,
    }) => says`${code} is a ward of ${called(city)}; wards of designated cities are no insurers.
      Delete the rows of wards, and keep that of ${city.name}.
      ${city.code}`,
  }),
  'code-without-insurer': error<{ name: string }>({
    ja: ({ name }) => says`北方領土の${name}には、国民健康保険の保険者がありません。
      この行を削除してください。
      市町村の行`,
    en: ({ name }) => says`${name} of the Northern Territories has no insurer of National Health Insurance.
      Delete the row.
      a row of a municipality`,
  }),
  /** The municipality that the name, or else the nearest code, most likely meant. */
  'code-unknown': error<{ suggestion: OfficialMunicipality | null }>({
    ja: ({
      value,
      suggestion,
    }) => says`${value}という団体コードの市町村はありません（${day().ja}現在の一覧による）。
      ${suggestion === null ? 'コードを一覧と照らし合わせてください。' : `${called(suggestion)}ではありませんか。`}
      ${suggestion?.code ?? '一覧にある団体コード'}`,
    en: ({
      value,
      suggestion,
    }) => says`No municipality has the code ${value} in the official list of ${day().en}.
      ${suggestion === null ? 'Compare the code with the list.' : `Did you mean ${called(suggestion)}?`}
      ${suggestion?.code ?? 'a code of the list'}`,
  }),
  'code-former': error<{ name: string; until: string; now: OfficialMunicipality }>({
    ja: ({ value, name, until, now }) => says`${value}は${dayIn(until).ja}までの${name}のコードです。
      今は${called(now)}です。コードを書き直してください。
      ${now.code}`,
    en: ({ value, name, until, now }) => says`${value} was the code of ${name} until ${dayIn(until).en}.
      Write that of ${called(now)}, which it is now.
      ${now.code}`,
  }),
  'code-of-union': warning({
    ja: ({
      value,
      settings,
    }) => says`${value}は広域連合や一部事務組合のコードです。構成市町村の有無は確かめられません。
      そのとおりであれば、${someOnly(settings).ja}。
      市町村の団体コード`,
    en: ({ value, settings }) => says`
      ${value} is the code of a union of municipalities, so it cannot be told which ones are missing.
      If that is meant, ${someOnly(settings).en}.
      the code of a municipality`,
  }),
  'name-of-another': error<{ official: string; other: OfficialMunicipality }>({
    ja: ({
      value,
      official,
      other,
    }) => says`このコードの市町村は${official}ですが、名称は${value}（${other.code}）です。
      名称の列とコードの列がずれていないか、一覧と照らし合わせてください。
      ${official}`,
    en: ({ value, official, other }) => says`
      By the official list the code is that of ${official}, but the name is ${value} (${other.code}).
      Check that the names have not slipped against the codes.
      ${official}`,
  }),
  /** Whether it is what the municipality was called before. */
  'name-unknown': warning<{ official: string; isFormer: boolean }>({
    ja: ({ value, official, isFormer }) =>
      isFormer
        ? says`${value}は${official}の前の名称です。
            今の名称を書いてください。計算はこのまま続けます。
            ${official}`
        : says`${value}という名称の市町村はありません。このコードの市町村は${official}です。
            名称かコードを確かめてください。計算はこのまま続けます。
            ${official}`,
    en: ({ value, official, isFormer }) =>
      isFormer
        ? says`${value} is what ${official} was called before.
            Write its name of today; the calculation goes on.
            ${official}`
        : says`No municipality is called ${value}; by the official list the code is that of ${official}.
            Check the name and the code; the calculation goes on.
            ${official}`,
  }),
  'municipality-missing': warning<{
    prefecture: string;
    there: number;
    all: number;
    missing: readonly OfficialMunicipality[];
  }>({
    ja: ({ prefecture, there, all, missing, settings }) => says`
      ${prefectureName(prefecture) ?? ''}の${all}${kinds(prefecture)}のうち${there}${kinds(prefecture)}だけです。${namedJa(missing, kinds(prefecture))}の行がなく、その分もほかの市町村が負担します。
      行を加えるか、一部だけの計算であれば、${someOnly(settings).ja}。
      ${all}${kinds(prefecture)}の行`,
    en: ({ prefecture, there, all, missing, settings }) => says`
      ${there} of ${all} municipalities of ${prefectureName(prefecture) ?? ''} are there: ${namedEn(missing)} missing, and the others pay their share.
      Add the rows, or ${someOnly(settings).en} where only some are meant.
      ${all} municipalities`,
  }),
};

/** How a case says that only some municipalities are meant. */
function someOnly(settings: string): Bilingual {
  const set = '--set municipalities=some';
  if (settings.trim() === '--set') return { ja: `${set} を付けてください`, en: `give ${set}` };
  return {
    ja: `${settings}に municipalities: some と書いてください`,
    en: `write municipalities: some in ${settings}`,
  };
}

const wholes = {
  prefecture: { ja: '都道府県', en: 'a prefecture' },
  nation: { ja: '国全体', en: 'the nation' },
  'special-wards': { ja: '特別区の全体', en: 'all special wards together' },
};

function day() {
  return dayIn(listedOn);
}

function called({ name, code }: OfficialMunicipality): string {
  return `${name} ${code}`;
}

/** Tokyo has wards besides. */
function kinds(prefecture: string): string {
  return prefecture === '13' ? '区市町村' : '市町村';
}

/** So many are named. */
const most = 5;

function namedJa(missing: readonly OfficialMunicipality[], kind: string): string {
  const names = ja.listed(missing.slice(0, most).map(called));
  return missing.length > most ? `${names}など${missing.length}${kind}` : names;
}

function namedEn(missing: readonly OfficialMunicipality[]): string {
  const names = missing.slice(0, most).map(called).join(', ');
  if (missing.length === 1) return `${names} is`;
  return missing.length > most ? `${names} and ${missing.length - most} more are` : `${names} are`;
}
