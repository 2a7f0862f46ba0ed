import type { Finding } from '../../domain/finding.js';
import { firstLevyYear, formatFiscalYear, japaneseFiscalYear } from '../../domain/fiscal-year.js';
import { grouped } from '../../domain/grouped.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { segments } from '../../domain/segment.js';
import { troubleText } from './file-trouble.js';
import {
  caseSheet,
  csvBroken,
  elsewhere,
  findingsMore,
  notJson,
  notOurs,
  notText,
  outputFailed,
  outside,
  receiptExpectations,
  sheetHidden,
  sheetMissing,
  sheetNotNamed,
  sheetPartlyHidden,
  sheetUnread,
  unfitText,
} from './ja/files.js';
import { settingsOf } from './ja/home.js';
import { alsoIn, ambiguousMunicipality, candidatesOf, prefecture, readAs } from './ja/municipalities.js';
import { columnAbsent, valueMissing, whereToAdd } from './ja/needs.js';
import { badNumber } from './ja/numbers.js';
import { seriesShort, seriesYears } from './ja/series.js';
import { badValue, keyMissing, keyRepeated, outsideValidity, valueEmpty } from './ja/settings.js';
import {
  didYouMean,
  listed,
  part,
  quoted,
  resultColumn,
  segmentOptions,
  unknown,
  years,
} from './ja/words.js';
import { brokenYaml } from './ja/yaml.js';
import { type Sentence, says, shellWord } from './sentence.js';

/** What a finding says in Japanese: what is wrong, what was expected, what to do. */
export function japanese(finding: Finding): Sentence {
  const { code, args, place, home } = finding;
  const written = place.value ?? '';
  const value = quoted(written);
  switch (code) {
    case 'file-missing':
      return says(
        `${value}が見つかりません。`,
        'パスを確かめるか、ファイルをその場所に置いてください。',
        '存在するファイル',
      );
    case 'file-unreadable':
      return says(
        `${value}を読み込めません（${troubleText(args.reason, 'ja')}）。`,
        args.reason === 'EISDIR'
          ? 'その中のファイルの名前まで書いてください。'
          : 'ファイルであること、読み取る権限があることを確かめてください。',
      );
    case 'file-empty':
      return says(
        `${place.sheet === undefined ? 'ファイル' : 'シート'}が空です。`,
        '内容を入れるか、事例から外してください。',
        '内容',
      );
    case 'file-encoding':
      return notText(args, place);
    case 'file-too-large':
      return says(
        `ファイルが ${args.limit} を超えています。`,
        'ファイルに間違いがないか確かめてください。市町村の表であれば、はるかに小さくなります。',
        `${args.limit} 以下`,
      );
    case 'file-outside':
      return outside(written);
    case 'workbook-broken':
      return says(
        'Excel のブックが壊れています。',
        'Excel で開いて修復し、.xlsx として保存し直してください。',
        '壊れていない .xlsx',
      );
    case 'workbook-closed':
      return says(
        '.xls、.xlsb、.ods のブックか、パスワードの付いたブックです。読めるのは .xlsx と .xlsm だけです。',
        'パスワードを付けずに .xlsx として保存し、そのファイルを指定してください。',
        '.xlsx',
      );
    case 'workbook-packing':
      return says(
        'nhi では読めない方法（ZIP64 など）で圧縮されたブックです。',
        'Excel で開いて、.xlsx として保存し直してください。',
        'Excel で保存した .xlsx',
      );
    case 'workbook-too-large':
      return says(
        `ブックが、展開すると ${args.limit} を超えます。`,
        '必要なシートだけを、新しいブックに保存してください。',
        `${args.limit} 以下`,
      );
    case 'sheet-missing':
      return sheetMissing(args, value);
    case 'case-sheet':
      return caseSheet(args);
    case 'sheet-unread':
      return sheetUnread(args);
    case 'sheet-not-named':
      return sheetNotNamed(args, written);
    case 'sheet-hidden':
      return sheetHidden(args, written);
    case 'sheet-partly-hidden':
      return sheetPartlyHidden(args);
    case 'table-too-full':
      return says(
        `表が${grouped(String(args.cells))}セルを超えています。`,
        '使わない行や列を削除するか、正しいファイルか確かめてください。',
        `${grouped(String(args.cells))}セル以内`,
      );
    case 'table-too-long':
      return says(
        `表が${grouped(String(args.rows))}行を超えています。`,
        '正しいファイルか確かめてください。市町村の表はずっと短いはずです。',
        `${grouped(String(args.rows))}行以内`,
      );
    case 'row-too-long':
      return says(
        `この行は${grouped(String(args.characters))}文字を超えています。`,
        '引用符（"）が閉じていなければ閉じてください。そうでなければ、正しいファイルか確かめてください。',
        `${grouped(String(args.characters))}文字以内`,
      );
    case 'findings-more':
      return findingsMore(args);
    case 'workbook-too-full':
      return says(
        'このブックの内容は、市町村の表としては多すぎます。',
        '必要なシートだけを新しいブックに移してください。',
        '小さなブック',
      );
    case 'sheet-too-wide':
      return says(
        `読み込む${args.columns}列より右に、記入があります。`,
        '使わない列を削除してください。',
        `${args.columns}列以内`,
      );
    case 'file-kind':
      return says(
        `${value}は事例でも表でもありません。`,
        '事例のフォルダー、case.yaml、ブックのいずれか1つ、または表（.csv、.xlsx）だけを指定してください。',
        'フォルダー、.yaml、.xlsx、.csv',
      );
    case 'file-workbook':
      return says(
        'Excel のブックですが、ここではテキストファイルを読みます。',
        'ブックにできるのは、入力の表と事例全体だけです。ほかのファイルはテキストにしてください。',
        'テキストファイル',
      );
    case 'input-repeated':
      return says(`${value}が2回指定されています。`, '1回だけにしてください。');
    case 'stdin-twice':
      return says(
        '標準入力（-）が2回指定されています。',
        '標準入力から読めるのは1つの表だけです。ほかの表はファイル名で指定してください。',
      );
    case 'csv-broken':
      return csvBroken(args);
    case 'row-length':
      return says(
        `見出しは${args.headers}個ですが、この行のセルは${args.cells}個です。`,
        '見出しと同じ数のセルを書いてください。コンマを含むセルは引用符（"）で囲みます。',
        `${args.headers}個のセル`,
      );
    case 'table-without-rows':
      return says(
        '見出しだけで、データの行がありません。',
        '市町村ごとに1行ずつ書いてください。',
        'データの行',
      );
    case 'row-above-header':
      return says(
        `${args.header}行目の見出しより上に、数値の行があります。`,
        '見出しを、すべての数値の行より上に移してください。',
        '表題だけの行',
      );
    case 'row-is-sum':
      return says(
        `${value}は合計の行のようですが、合計される行として置かれています。`,
        '行を削除してください。合計でなければ、別の名前にしてください。',
      );
    case 'total-disagrees':
      return says(
        `合計の行は${value}ですが、市町村の合計は${grouped(args.sum)}です。`,
        '行のずれや漏れがないか確かめてください。計算は各行の値で続けます。',
        args.sum,
      );
    case 'header-missing':
      return says(
        'この行に、nhi が読める見出しがありません。',
        '見出しより上の表題などの行を削除し、セルをコンマで区切ってください。',
        '団体コード、被保険者数などの見出し',
      );
    case 'header-unknown':
      return says(
        `${value}は nhi が読める見出しではありません。`,
        `${didYouMean(args.suggestion, '見出しを直してください。')}使わない列であれば、ignore_columns に加えてください。`,
        args.suggestion ?? '読める見出し',
      );
    case 'header-empty':
      return says(
        `${args.column}列に見出しがありませんが、${args.line}行目から記入があります（最初は${value}）。`,
        '見出しを書くか、列を削除してください。見出しのある列であれば、ignore_columns に加えて読み飛ばせます。',
        '見出し',
      );
    case 'header-two-rows':
      return says(
        `見出しが2行に分かれています（${value}の上の見出しは${args.above}行目）。`,
        `${args.headers.map(quoted).join('')}のように、1行にまとめてください。`,
        listed(args.headers),
      );
    case 'header-looks-like-adjustments':
      return says('個別の加減算の表のようです。', 'inputs ではなく adjustments に指定してください。');
    case 'header-insurer-number':
      return says(
        `${value}は保険者の番号で、団体コードとは別のものです。`,
        '団体コードの列を設け、この列は ignore_columns に加えてください。',
        '団体コード',
      );
    case 'title-unit':
      return says(
        `${value}とありますが、単位が${args.unit}の値は読みません。`,
        '円と人の値に直し、この記載も改めてください。',
        '円、人',
      );
    case 'header-unit':
      return says(
        `列の単位が${args.unit}ですが、${quoted(args.column)}は${args.unit}では読みません。`,
        '円、人、％（指数は全国を1）の値に直し、単位の記載も改めてください。',
        args.column,
      );
    case 'header-repeated':
      return says(`${value}の列は${quoted(args.first)}の列と同じものです。`, 'どちらか1つにしてください。');
    case 'column-in-two-tables':
      return says(
        `${value}の列は ${args.file} にもあります（${quoted(args.column)}）。`,
        '1つの表にだけ残してください。複数の表に置けるのは市町村名だけです。',
      );
    case 'column-missing':
      return says(columnAbsent(args.japanese, args.need), whereToAdd(place), args.japanese.join('または'));
    case 'code-missing':
      return says('団体コードがありません。', '団体コードを書くか、行を削除してください。', '団体コード');
    case 'code-invalid':
      return says(
        `${value}は団体コードではありません。`,
        '131016 のように、5桁か6桁の数字で書いてください。',
        '131016 または 13101',
      );
    case 'code-check-digit':
      return says(
        `${value}は検査数字（6桁目）が合いません。`,
        `全国地方公共団体コードの一覧と照らし合わせてください。上5桁が正しければ ${args.expected} です。`,
        args.expected,
      );
    case 'code-of-prefecture':
      return says(
        `${value}は都道府県のコードです。`,
        '合計の行であれば、削除してください。',
        '市町村の団体コード',
      );
    case 'code-other-prefecture':
      return says(
        `${value}${readAs(args.code, place)}は${prefecture(args.prefecture)}の市町村ではありません。`,
        `団体コードか、${settingsOf(home)}の prefecture を直してください。`,
        `${args.prefecture}で始まる団体コード`,
      );
    case 'code-ambiguous':
      return says(
        `${candidatesOf(value, args.candidates)}。先頭の0が落ちているおそれがあります。`,
        `6桁で書くか、${settingsOf(home)}に prefecture（都道府県コード）を書いてください。`,
        args.candidates.join('または'),
      );
    case 'code-repeated':
      return says(`${value}は${args.line}行目にもあります。`, '1つの市町村は1行にしてください。');
    case 'code-only-here':
      return says(
        `${value}の行が ${args.file} にありません。`,
        `${args.file} に行を加えるか、この市町村をすべての表から除いてください。`,
        `${args.file} の行`,
      );
    case 'text-unfit':
      return unfitText(args, value);
    case 'name-disagrees':
      return says(
        `ここでは${value}ですが、${args.file} では${quoted(args.name)}です。`,
        '行がずれていないことを確かめ、名称を統一してください。',
        args.name,
      );
    case 'number-invalid':
      return badNumber(args.problem, value);
    case 'cell-error':
      return says(
        `${value}は表計算ソフトのエラー値です。`,
        'セルの数式を直し、保存し直してください。',
        '数値',
      );
    case 'cell-formula':
      return says(
        `セルに数式だけがあり、計算した値がありません（${value}）。`,
        'Excel で開いて保存し直すか、数値を書いてください。',
        '数値',
      );
    case 'number-negative':
      return says(
        `${value}は負の数です。`,
        '0以上の数を書いてください。加減算は別の表（adjustments）に書きます。',
        '0以上',
      );
    case 'index-not-positive':
      return says(
        `${value}は0より大きい数ではありません。`,
        '全国を1とする指数を、1.0284 のように書いてください。',
        '0より大きい数',
      );
    case 'index-as-percent':
      return says(
        `${value}は、全国を1とする指数としては大きすぎます。`,
        `${written.trim()} ではなく ${args.index} と書いてください。`,
        '全国を1とする数値',
      );
    case 'rate-above-100':
      return says(`${value}は100％を超えています。`, '93.45 のように、％の数値を書いてください。', '100以下');
    case 'rate-as-ratio':
      return says(
        `${value}は、％の率としては小さすぎます。`,
        '0.9345 ではなく 93.45 と書いてください。',
        '％の数値',
      );
    case 'value-missing':
      return valueMissing(args);
    case 'index-implausible':
      return says(
        `${value}は、指数としてはまれな値です。`,
        '全国を1とする値か、確かめてください。',
        '1前後の数値',
      );
    case 'rate-implausible':
      return says(
        `${value}は、収納率としては低すぎるようです。`,
        '93.45 のように、％の数値を書いてください。',
        '％の数値',
      );
    case 'part-above-whole':
      return says(
        `${value}は、${quoted(args.column)}の${grouped(args.whole)}を超えています。`,
        '両方の列を確かめてください。計算はこのままの値で続けます。',
        `${args.whole}以下`,
      );
    case 'total-zero':
      return says(
        `この列の合計が0のため、${part(args.segment)}をこの列で按分できません。`,
        `列に値を書くか、${settingsOf(home)}からこの区分を外してください。`,
        '0より大きい合計',
      );
    case 'heads-disagree':
      return says(
        `18歳以上と18歳未満の被保険者数は合わせて${grouped(args.sum)}ですが、被保険者数は${grouped(args.insured)}です。`,
        '3つの列を確かめてください。計算はこのままの値で続けます。',
        args.insured,
      );
    case 'index-given-twice':
      return says(
        '医療費指数が、年度のない列と年度別の列の両方にあります。',
        '平均そのものである年度のない列か、年度別の列か、どちらかだけにしてください。',
      );
    case 'adjustment-unknown-code':
      return says(
        `${value}の市町村は、この事例の表にありません。`,
        '団体コードを直すか、行を削除してください。',
        'この事例の市町村',
      );
    case 'adjustment-segment':
      return says(
        `${value}という区分はありません。`,
        `書けるのは${segmentOptions(args.options)}です。`,
        segmentOptions(args.options),
      );
    case 'adjustment-segment-absent':
      return says(
        `この事例に${part(args.segment)}はありません。`,
        `行を削除するか、${settingsOf(home)}に区分を加えてください。`,
        'この事例の区分',
      );
    case 'adjustment-stage':
      return says(
        `${value}という段階はありません。`,
        '納付金の加減算は「納付金」（levy）、保険料総額の加減算は「保険料」（premium）と書いてください。',
        '納付金または保険料',
      );
    case 'adjustment-item-missing':
      return says('項目がありません。', '「過年度調整」のように、何の金額であるかを書いてください。', '項目');
    case 'adjustment-amount-missing':
      return says('金額がありません。', '円単位の整数を書くか、行を削除してください。', '円単位の整数');
    case 'adjustment-not-whole':
      return says(`${value}は円単位の整数ではありません。`, '小数を付けずに書いてください。', '円単位の整数');
    case 'adjustment-repeated':
      return says(
        `市町村、区分、段階の同じ${value}が${args.line}行目にもあります。`,
        '両方を合算します。それで正しければ、1行にまとめてください。',
      );
    case 'requirement-kind':
      return says(
        `${value}という種別はありません。`,
        '「費用」（cost）または「収入」（revenue）と書いてください。',
        '費用または収入',
      );
    case 'requirement-repeated':
      return says(
        `区分と種別の同じ${value}が${args.line}行目にもあります。`,
        '両方を合算します。それで正しければ、1行にまとめてください。',
      );
    case 'requirement-not-positive':
      return says(
        `${part(args.segment)}の費用から収入を引くと${grouped(args.total)}円になります。`,
        '種別と金額を確かめてください。集めるべき額は 0 より大きくなります。',
        '0 より大きい額',
      );
    case 'adjustment-without-premium':
      return says(
        '納付金だけを計算する事例なので、段階が「保険料」の行は使いません。',
        '行を削除するか、標準保険料率も計算する設定にしてください。',
      );
    case 'pooled-item-repeated':
      return says(`${value}が pooling（共同負担化）に2回あります。`, 'どちらか1つにしてください。');
    case 'pooled-item-unused':
      return says(
        `段階が「納付金」の加減算に、項目${value}がありません。`,
        didYouMean(args.suggestion, '項目の書き方を確かめてください。'),
      );
    case 'rates-none':
      return says(
        '所得割率と均等割額のそろった行がありません。',
        '少なくとも1つの区分の値を書いてください。',
        '標準保険料率',
      );
    case 'codes-ambiguous':
      return says(
        `${candidatesOf(value, args.candidates)}。先頭の0が落ちているおそれがあります${alsoIn(args.others)}。`,
        '6桁で書くか、都道府県名の列を加えてください。',
        args.candidates.join('または'),
      );
    case 'name-missing':
      return says('市町村名がありません。', '市町村名を書くか、行を削除してください。', '市町村名');
    case 'yaml-broken':
      return brokenYaml(args);
    case 'yaml-extent':
      return says(
        args.reason === 'deep'
          ? 'ここから先の入れ子が、事例としては深すぎます。'
          : '項目が事例としては多すぎるため、ここから先は読んでいません。',
        '正しいファイルか、かっこや引用符が閉じているかを確かめてください。',
      );
    case 'yaml-alias':
      return says(
        'YAML のアンカー（&）、エイリアス（*）、マージ（<<）は使えません。',
        '使う場所に値をそのまま書いてください。',
      );
    case 'yaml-documents':
      return says('ここから2つ目の文書が始まっています。', '「---」の行を削除してください。');
    case 'key-repeated':
      return keyRepeated(written);
    case 'setting-without-key':
      return says(
        `${value}の横に、項目の名前がありません。`,
        'alpha などの項目の名前を書くか、値を削除してください。',
        '項目の名前',
      );
    case 'key-unknown':
      return unknown('この名前の項目はありません。', args, '名前を直すか、削除してください。', '使える項目');
    case 'key-missing':
      return keyMissing(args, place, home);
    case 'key-not-supported':
      return says(
        'この項目にはまだ対応していません。',
        '項目を削除してください。今後の版で読めるようにします。',
      );
    case 'keys-exclusive':
      return says(
        `${args.other} と同時には指定できません（一方から他方が決まります）。`,
        'どちらか1つにしてください。',
      );
    case 'value-invalid':
      return badValue(args.expected, value, home);
    case 'value-empty':
      return valueEmpty(args, place);
    case 'year-repeated':
      return says(`年度${value}が2回あります。`, 'どちらか1つにしてください。');
    case 'set-invalid':
      return says(
        `${value}では項目を設定できません。`,
        '--set alpha=0.5 のように、「項目=値」の形で書いてください。',
        '項目=値',
      );
    case 'year-before-levy':
      return says(
        `${value}は、納付金の制度が始まる前の年度です。`,
        `${japaneseFiscalYear(firstLevyYear)}（${formatFiscalYear(firstLevyYear)}）以降の年度を書いてください。`,
        `${japaneseFiscalYear(firstLevyYear)}以降`,
      );
    case 'segment-before-its-year':
      return says(
        `${part(args.segment)}は${japaneseFiscalYear(args.since)}からの区分です。`,
        '区分を削除するか、fiscal_year を直してください。',
        `${japaneseFiscalYear(args.since)}以降`,
      );
    case 'schedule-starts-later':
      return says(
        `年度別の値が${japaneseFiscalYear(args.first)}から始まり、${japaneseFiscalYear(args.year)}の値がありません。`,
        `${japaneseFiscalYear(args.year)}以前の値を加えてください。`,
        `${japaneseFiscalYear(args.year)}以前の値`,
      );
    case 'tiers-gap':
      return says(
        `この収納率区分は${args.from}から始まりますが、1つ前の区分は${args.expected}で終わっています。`,
        '0から始め、前の区分が終わるところから次の区分を始めてください。',
        args.expected,
      );
    case 'tiers-end':
      return says(
        `最後の収納率区分が${args.below}で終わっています。`,
        '100で終わるようにしてください。',
        '100',
      );
    case 'policy-unknown':
      return says(
        `${value}という組込みの運営方針はありません。`,
        didYouMean(
          args.suggestion,
          `組込みの運営方針は ${listed(args.options)} です。ファイルのパスも書けます。`,
        ),
        listed(args.options),
      );
    case 'policy-validity':
      return outsideValidity(args, place, home);
    case 'targets-validity':
      return says(
        `目標収納率の区分表${value}は${years(args.from, args.to)}のもので、${japaneseFiscalYear(args.year)}には使えません。`,
        `${settingsOf(home)}にその年度の収納率区分を書くか、none と書いてください。`,
        years(args.from, args.to),
      );
    case 'policy-key':
      return says(
        `運営方針は${value}の出典を示していますが、値を定めていません。`,
        '値を書くか、出典の記録を削除してください。',
      );
    case 'targets-missing':
      return says(
        'この事例には目標収納率の定めがありません。',
        'collection.targets: tokyo-r6-r8 のように書くか、収納率区分を並べてください。',
        'collection.targets',
      );
    case 'result-edited':
      return says(
        'この表は、nhi が書き出した後に変更されています。',
        'nhi calc -o で書き出し直すか、事例どうしを比べてください。',
      );
    case 'municipality-unknown':
      return unknown(
        `団体コードや名称が${value}である市町村は、この事例にありません。`,
        args,
        '団体コード、市町村名、または市町村名の一部を指定してください。',
        'この事例の市町村',
      );
    case 'municipality-ambiguous':
      return ambiguousMunicipality(args, value);
    case 'quantity-unknown':
      return unknown(
        `${value}という数量は結果にありません。`,
        args,
        'levy、per_insured など結果の表の列名か、日本語の用語を指定してください。一覧は docs/quantities.md にあります。',
        quantity('levy').ja,
      );
    case 'segment-absent':
      return says(
        `${value}はこの事例の区分ではありません。`,
        `指定できるのは${segmentOptions(args.options)}です。`,
        segmentOptions(args.options),
      );
    case 'figure-absent':
      return says(
        `この事例のここには、${quoted(quantity(args.quantity).ja)}の数値がありません。`,
        'この事例の結果の表にある数値を指定してください。数値の内訳は、その下に示します。',
      );
    case 'municipality-empty':
      return says(
        `${part(args.segment)}の被保険者数も所得もないため、納付金基礎額は0円、料率は空欄になります。`,
        '意図したものでなければ、値を確かめてください。',
      );
    case 'care-of-all':
      return says(
        `介護分に、被保険者全体の${value}を使っています。介護分を負担するのは40〜64歳の被保険者だけです。`,
        `介護分の列「${args.japanese}」（${args.own}）を設けてください。このままなら全体の値で計算します。`,
        args.japanese,
      );
    case 'income-implausible':
      return says(
        `${part(args.segment)}の1人当たり所得が${grouped(args.perHead)}円です${args.mean === null ? '' : `（全体では${grouped(args.mean)}円です）`}。`,
        '単位を確かめてください。所得総額は円、被保険者数は人で書きます。',
        '60万円前後',
      );
    case 'pot-implausible':
      return says(
        `${part(args.segment)}で集める額が1人当たり${grouped(args.perHead)}円です。`,
        '単位を確かめてください。納付金算定基礎額（levy_base）と必要総額（required_total）は円で書きます。',
        '1人当たり数千円以上',
      );
    case 'income-level-implausible':
      return says(
        `${part(args.segment)}のβ（所得係数）が${args.beta}になります。`,
        '単位を確かめてください。所得総額と national_income_per_insured は円で書きます。',
        '1前後の値',
      );
    case 'levy-negative':
      return says(
        `${part(args.segment)}の納付金が${grouped(args.levy)}円です。`,
        '加減算を確かめてください。規模の小さい島の町村では、負になることもあります。',
      );
    case 'requirement-negative':
      return says(
        `${part(args.segment)}の保険料総額が${grouped(args.requirement)}円のため、料率が負になります。`,
        '加減算を確かめてください。',
      );
    case 'pot-negative':
      return says(
        `${part(args.segment)}の納付金算定基礎額が、共同負担化の後で${grouped(args.levyBase)}円になります。`,
        '共同負担化した加減算を確かめてください。',
      );
    case 'sweep-too-large':
      return says(
        `${part(args.segment)}の基礎額又は加減算が、一覧で扱える${grouped(args.most)}円を超えています。`,
        '単位が円かどうかを確かめるか、nhi calc で一つずつ計算してください。',
      );
    case 'pot-part-unit':
      return says(
        `${part(args.segment)}の納付金算定基礎額が${grouped(args.unit)}円の倍数ではありません。`,
        `端数の${grouped(args.partUnit)}円は、配分の順番が次の市町村に加えます。`,
      );
    case 'prefecture-rate-out-of-range':
      return says(
        `${part(args.segment)}の都道府県の収納率が${args.rate}％になります。`,
        '保険料総額に負のものがあると起こります。必要であれば collection.prefecture_rate を指定してください。',
      );
    case 'series-short':
      return seriesShort(args, home);
    case 'series-years':
      return seriesYears(args);
    case 'previous-rate-missing':
      return says(
        `${args.municipalities}市町村では、${japaneseFiscalYear(args.year)}の収納率がないため、目標収納率がありません。`,
        `収納率(${formatFiscalYear(args.year)})の列に値を書いてください。`,
      );
    case 'expected-missing':
      return says(
        '照合する表がありません。',
        `今の結果を書き出すには、nhi verify ${shellWord(args.folder)} --update を実行してください。`,
        `${args.tables}/levy.csv などの表`,
      );
    case 'result-file-unknown':
      return says(
        `${value}は結果の表の名前ではありません。`,
        `${didYouMean(args.suggestion, '名前を直してください。')}メモは notes.md のようなファイルに書けます。`,
        args.suggestion ?? 'levy.csv、totals.csv など',
      );
    case 'result-column-unknown':
      return unknown(
        `${value}は ${args.table} の表の列ではありません。`,
        args,
        '見出しを直すか、列を削除してください。',
        '表の列',
      );
    case 'result-key-column-missing':
      return says(
        `行を照合するための${resultColumn(args.column)}の列がありません。`,
        '列を加えてください。',
        resultColumn(args.column),
      );
    case 'result-only-keys':
      return says(
        'どの行かを示す列しかなく、照合する値がありません。',
        '数値の列を加えるか、ファイルを削除してください。',
        '数値の列',
      );
    case 'result-segment':
      return says(
        `${value}という区分はありません。`,
        `書けるのは${segmentOptions(segments)}です。`,
        segmentOptions(segments),
      );
    case 'result-row-repeated':
      return says(`${value}は${args.line}行目にもあります。`, 'どちらかの行だけにしてください。');
    case 'case-not-found':
      return says(
        `${value}は事例でも、事例を含むフォルダーでもありません。`,
        'case.yaml のあるフォルダー、case.yaml、ブック、または事例を含むフォルダー（nhi verify では expected/ のある事例）を指定してください。',
        '事例',
      );
    case 'receipt-not-json':
      return notJson(args);
    case 'receipt-format':
      return says(
        `${args.expected} の形式の receipt.json ではありません。`,
        'nhi calc --out が書き出した receipt.json を指定してください。',
        args.expected,
      );
    case 'receipt-entry':
      return says(
        `${receiptExpectations[args.expected]}が必要です。`,
        'nhi が書き出したままの receipt.json を指定してください。',
        receiptExpectations[args.expected],
      );
    case 'output-is-input':
      return says(
        'このファイルは今回の計算の入力なので、上書きしません。',
        `-o に${elsewhere(args.isWorkbook)}を指定してください。`,
      );
    case 'output-other-results':
      return says(
        `このフォルダーには nhi の別の結果（${listed(args.files)}）があります。`,
        '-o に別のフォルダーを指定してください。別々の計算の結果は混ぜません。',
      );
    case 'init-exists':
      return says(
        args.isWorkbook ? '同じ名前のブックがすでにあります。' : 'このフォルダーにはすでに事例があります。',
        '別の名前にするか、--force を付けて上書きしてください。',
      );
    case 'output-not-ours':
      return notOurs(args);
    case 'output-is-link':
      return says(
        'ほかのファイルへのリンクです。更新すると、リンクがファイルに置き換わります。',
        'リンクの代わりにファイルを置くか、リンク先の事例を更新してください。',
        'ファイル',
      );
    case 'output-busy':
      return says(
        'ほかの nhi がこのフォルダーに書き出しています。',
        '終わってからもう一度実行してください。ほかに動いていなければ、このファイルを削除してください。',
      );
    case 'output-not-restored':
      return says(
        '元のファイルを戻せていません。',
        `${args.kept} という名前で残してあります。書き込めるようになったら、名前を戻してください。`,
      );
    case 'output-leftover':
      return says('途中で終わった書き出しのファイルを削除できていません。', '手で削除してください。');
    case 'output-character':
      return says(
        `${value}に、Shift_JIS（CP932）で書けない文字（${args.characters.join('、')}）があります。`,
        '入力の文字を改めるか、UTF-8 で書き出してください（--encoding utf-8-bom は Excel でも開けます）。',
        'Shift_JIS で書ける文字',
      );
    case 'output-failed':
      return outputFailed(args);
  }
}
