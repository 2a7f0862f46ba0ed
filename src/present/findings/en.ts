import type { Finding } from '../../domain/finding.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { grouped } from '../../domain/grouped.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { segments } from '../../domain/segment.js';
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
  unreadable,
} from './en/files.js';
import { settingsOf } from './en/home.js';
import { ambiguousMunicipality, readAs } from './en/municipalities.js';
import { neededFor, valueMissing, whereToAdd } from './en/needs.js';
import { badNumber } from './en/numbers.js';
import { seriesShort, seriesYears } from './en/series.js';
import { badValue, keyMissing, keyRepeated, outsideValidity, valueEmpty, yamlExtent } from './en/settings.js';
import { alsoIn, counted, didYouMean, quoted, range, some } from './en/words.js';
import { type Sentence, says, shellWord } from './sentence.js';

/** What a finding says in English: what is wrong, what was expected, what to do. */
export function english(finding: Finding): Sentence {
  const { code, args, place, home } = finding;
  const written = place.value ?? '';
  const value = quoted(written);
  switch (code) {
    case 'file-missing':
      return says(
        `${value} is not there.`,
        'Correct the path, or put the file in its place.',
        'an existing file',
      );
    case 'file-unreadable':
      return unreadable(value, args.reason);
    case 'file-empty':
      return says(
        `The ${place.sheet === undefined ? 'file' : 'sheet'} is empty.`,
        'Fill it, or take it out of the case.',
        'content',
      );
    case 'file-encoding':
      return notText(args, place);
    case 'file-too-large':
      return says(
        `The file is larger than ${args.limit}.`,
        'Check that it is the right file; a table of municipalities is far smaller.',
        `at most ${args.limit}`,
      );
    case 'file-outside':
      return outside(written);
    case 'workbook-broken':
      return says(
        'The workbook is damaged.',
        'Open it in Excel, let Excel repair it, and save it again as .xlsx.',
        'a sound .xlsx',
      );
    case 'workbook-closed':
      return says(
        'This workbook is an .xls, .xlsb or .ods, or it has a password; only .xlsx and .xlsm are read.',
        'Save it as .xlsx without a password, and name that file.',
        '.xlsx',
      );
    case 'workbook-packing':
      return says(
        'The workbook is packed in a way that nhi does not read, such as ZIP64.',
        'Open it in Excel and save it again as .xlsx.',
        'an .xlsx as Excel saves it',
      );
    case 'workbook-too-full':
      return says(
        'There is far more in this workbook than tables of municipalities.',
        'Copy the sheets that are needed into a workbook of their own.',
        'a smaller workbook',
      );
    case 'workbook-too-large':
      return says(
        `Unpacked, the workbook would be larger than ${args.limit}.`,
        'Save only the sheets that are needed in a new workbook.',
        `at most ${args.limit}`,
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
        `The table has more than ${grouped(String(args.cells))} cells.`,
        'Delete the rows and columns that are not needed, or check that it is the right file.',
        `at most ${grouped(String(args.cells))} cells`,
      );
    case 'table-too-long':
      return says(
        `The table has more than ${grouped(String(args.rows))} rows.`,
        'Check that it is the right file; a table of municipalities is far shorter.',
        `at most ${grouped(String(args.rows))} rows`,
      );
    case 'row-too-long':
      return says(
        `This row has more than ${grouped(String(args.characters))} characters.`,
        'Where a quote opens in it and never closes, close it; else check that this is the right file.',
        `at most ${grouped(String(args.characters))} characters`,
      );
    case 'findings-more':
      return findingsMore(args);
    case 'sheet-too-wide':
      return says(
        `Something stands to the right of the ${args.columns} columns that are read.`,
        'Delete the columns that are not needed.',
        `at most ${args.columns} columns`,
      );
    case 'file-kind':
      return says(
        `${value} is neither a case nor a table.`,
        'Give one folder, case.yaml or workbook of a case, or only tables (.csv, .xlsx).',
        'a folder, .yaml, .xlsx or .csv',
      );
    case 'file-workbook':
      return says(
        'This is an Excel workbook, but a text file is read here.',
        'Tables of inputs and whole cases may be workbooks; everything else is text.',
        'a text file',
      );
    case 'input-repeated':
      return says(`${value} is listed twice.`, 'Keep it once.');
    case 'stdin-twice':
      return says(
        'Standard input (-) is named twice.',
        'It holds one table: name the others by their files.',
      );
    case 'csv-broken':
      return csvBroken(args);
    case 'row-length':
      return says(
        `The row has ${some(args.cells, 'cell')} under ${some(args.headers, 'header')}.`,
        'Write one cell for each header; a comma inside a cell needs quotes around the cell.',
        some(args.headers, 'cell'),
      );
    case 'table-without-rows':
      return says('The table has a header and no rows.', 'Add a row for every municipality.', 'rows');
    case 'row-above-header':
      return says(
        `A row of figures stands above the headers, which are in row ${args.header}.`,
        'Move the headers to the top, above all figures.',
        'titles only',
      );
    case 'row-is-sum':
      return says(
        `${value} says that the row is a sum, but it stands among the rows that are added up.`,
        'Delete the row; or where it is none, give it another name.',
      );
    case 'total-disagrees':
      return says(
        `The row of totals says ${value}, but the municipalities add up to ${grouped(args.sum)}.`,
        'Look for a row that slipped or is missing; the calculation goes on with the rows.',
        args.sum,
      );
    case 'header-missing':
      return says(
        'No header that nhi knows stands in this line.',
        'Delete title lines above the headers; cells must be parted by commas.',
        'headers such as 団体コード, 被保険者数',
      );
    case 'header-unknown':
      return says(
        `${value} is not a column that nhi knows.`,
        `${didYouMean(args.suggestion, 'Correct the header.')} Otherwise list it under ignore_columns.`,
        args.suggestion ?? 'a known column',
      );
    case 'header-empty':
      return says(
        `Column ${args.column} has no header, but from row ${args.line} on something stands in it, first ${value}.`,
        'Write its header, or delete the column. Under a header it can be listed in ignore_columns.',
        'a header',
      );
    case 'header-two-rows':
      return says(
        `The headers stand in two rows: ${value} here has its title in row ${args.above}.`,
        `Write them in one row: ${args.headers.join(', ')}.`,
        args.headers.join(', '),
      );
    case 'header-looks-like-adjustments':
      return says('This looks like a table of adjustments.', 'Name it under adjustments, not under inputs.');
    case 'header-insurer-number':
      return says(
        `${value} is the number of the insurer, which is not the municipality code.`,
        'Give a column 団体コード (municipality_code), and list this one under ignore_columns.',
        'municipality_code',
      );
    case 'title-unit':
      return says(
        `${value} says that figures are in ${args.unit}, in which nhi does not read them.`,
        'Convert the figures to yen and persons, and correct this text.',
        'yen, persons',
      );
    case 'header-unit':
      return says(
        `The column is in ${args.unit}, in which nhi does not read ${args.column}.`,
        'Convert the figures (yen, persons, per cent, nation = 1), and correct the unit.',
        args.column,
      );
    case 'header-repeated':
      return says(`${value} says the same as the column ${quoted(args.first)}.`, 'Keep one of the two.');
    case 'column-in-two-tables':
      return says(
        `${value} stands in ${args.file} too (${quoted(args.column)}).`,
        'Keep the column in one table; only names may stand in several.',
      );
    case 'column-missing':
      return says(
        `No column ${args.columns.join(' or ')}${neededFor(args.need)}.`,
        whereToAdd(place),
        args.columns.join(' or '),
      );
    case 'code-missing':
      return says(
        'The municipality code is missing.',
        'Write the code, or delete the row.',
        'a municipality code',
      );
    case 'code-invalid':
      return says(
        `${value} is not a municipality code.`,
        'Write five or six digits, such as 131016.',
        '131016 or 13101',
      );
    case 'code-check-digit':
      return says(
        `The check digit of ${value} is wrong.`,
        `Compare the code with the official list; ${args.expected} would be right.`,
        args.expected,
      );
    case 'code-of-prefecture':
      return says(
        `${value} is the code of a prefecture.`,
        'Delete the row if it is a total.',
        'a municipality',
      );
    case 'code-other-prefecture':
      return says(
        `${value}${readAs(args.code, place)} is not in prefecture ${args.prefecture}.`,
        `Correct the code, or prefecture in ${settingsOf(home)}.`,
        `a code that starts with ${args.prefecture}`,
      );
    case 'code-ambiguous':
      return says(
        `${value} can be ${args.candidates.join(' or ')}: a zero may have been lost.`,
        `Write six digits, or give prefecture in ${settingsOf(home)}.`,
        args.candidates.join(' or '),
      );
    case 'code-repeated':
      return says(`${value} stands on line ${args.line} already.`, 'Keep one row for each municipality.');
    case 'code-only-here':
      return says(
        `${value} has no row in ${args.file}.`,
        `Add the municipality to ${args.file}, or take it out of all tables.`,
        `a row in ${args.file}`,
      );
    case 'text-unfit':
      return unfitText(args, value);
    case 'name-disagrees':
      return says(
        `The name is ${value} here and ${quoted(args.name)} in ${args.file}.`,
        'Check that the rows have not slipped, then write the name in one way.',
        args.name,
      );
    case 'number-invalid':
      return badNumber(args.problem, value);
    case 'cell-error':
      return says(
        `${value} is an error of the spreadsheet.`,
        'Correct the formula of the cell, and save the file again.',
        'a number',
      );
    case 'cell-formula':
      return says(
        `The cell holds a formula without its result: ${value}.`,
        'Open the file in Excel, save it, and run again; or write the number.',
        'a number',
      );
    case 'number-negative':
      return says(
        `${value} is negative.`,
        'Write 0 or more; adjustments have a table of their own.',
        '0 or more',
      );
    case 'index-not-positive':
      return says(
        `${value} is not above 0.`,
        'Write the index with the nation as 1, such as 1.0284.',
        'above 0',
      );
    case 'index-as-percent':
      return says(
        `${value} is too large for an index with the nation as 1.`,
        `Write ${args.index}, not ${written.trim()}.`,
        'nation = 1',
      );
    case 'rate-above-100':
      return says(
        `${value} is more than 100 per cent.`,
        'Write the rate in per cent, such as 93.45.',
        'at most 100',
      );
    case 'rate-as-ratio':
      return says(`${value} is too small for a rate in per cent.`, 'Write 93.45, not 0.9345.', 'per cent');
    case 'value-missing':
      return valueMissing(args);
    case 'index-implausible':
      return says(`${value} is unusual for an index.`, 'The nation is 1; check the figure.', 'about 1');
    case 'rate-implausible':
      return says(
        `${value} is unusually low for a collection rate.`,
        'Write per cent, such as 93.45.',
        'per cent',
      );
    case 'part-above-whole':
      return says(
        `${value} is more than ${args.column}, ${grouped(args.whole)}.`,
        'Check both columns; the calculation goes on with the figures as they are.',
        `at most ${args.whole}`,
      );
    case 'total-zero':
      return says(
        `The column adds up to zero, so nothing can be shared out by it (${args.segment}).`,
        'Fill the column, or leave the segment out.',
        'a total above 0',
      );
    case 'heads-disagree':
      return says(
        `Insured of 18 and over and under 18 add up to ${grouped(args.sum)}, but insured is ${grouped(args.insured)}.`,
        'Check the three columns; the calculation goes on with the figures as they are.',
        args.insured,
      );
    case 'index-given-twice':
      return says(
        'The medical index is given both by itself and by years.',
        'Keep medical_index (the mean itself) or the yearly columns.',
      );
    case 'adjustment-unknown-code':
      return says(
        `${value} is not in the tables of the case.`,
        'Correct the code, or delete the row.',
        'a municipality of the case',
      );
    case 'adjustment-segment':
      return says(
        `${value} is not a segment.`,
        `Write one of ${args.options.join(', ')}.`,
        args.options.join(', '),
      );
    case 'adjustment-segment-absent':
      return says(
        `The case has no segment ${args.segment}.`,
        `Delete the row, or add the segment to ${settingsOf(home)}.`,
        'a segment of the case',
      );
    case 'adjustment-stage':
      return says(
        `${value} is not a stage.`,
        'Write levy (納付金: between c and d) or premium (保険料: between d and e).',
        'levy or premium',
      );
    case 'adjustment-item-missing':
      return says('The item is missing.', 'Write what is added or deducted, such as 過年度調整.', 'text');
    case 'adjustment-amount-missing':
      return says('The amount is missing.', 'Write whole yen, or delete the row.', 'whole yen');
    case 'adjustment-not-whole':
      return says(`${value} is not in whole yen.`, 'Write the amount without decimals.', 'whole yen');
    case 'adjustment-repeated':
      return says(
        `${value} stands for the same municipality, segment and stage on line ${args.line} already.`,
        'The two are added up; make them one row if that is right.',
      );
    case 'requirement-kind':
      return says(`${value} is not a kind.`, 'Write cost (費用) or revenue (収入).', 'cost or revenue');
    case 'requirement-repeated':
      return says(
        `${value} stands for the same segment and kind on line ${args.line} already.`,
        'The two are added up; make them one row if that is right.',
      );
    case 'requirement-not-positive':
      return says(
        `The costs less the revenues of ${args.segment} are ${grouped(args.total)} yen.`,
        'Check the kinds and amounts of its rows: what is to be collected is above 0.',
        'above 0',
      );
    case 'adjustment-without-premium':
      return says(
        'The case calculates levies only, so rows of stage premium have no effect.',
        'Delete them, or ask for premiums.',
      );
    case 'pooled-item-repeated':
      return says(`${value} stands twice under pooling.`, 'Keep one of the two.');
    case 'pooled-item-unused':
      return says(
        `No adjustment of stage levy has the item ${value}.`,
        didYouMean(args.suggestion, 'Check how the item is written.'),
      );
    case 'rates-none':
      return says(
        'No row has both 所得割率 and 均等割額.',
        'Give the figures of at least one segment.',
        'standard rates',
      );
    case 'codes-ambiguous':
      return says(
        `${value} can be ${args.candidates.join(' or ')}: a zero may have been lost${alsoIn(args.others)}.`,
        'Write six digits, or add a column prefecture (都道府県名).',
        args.candidates.join(' or '),
      );
    case 'name-missing':
      return says(
        'The name of the municipality is missing.',
        'Write the name, or delete the row.',
        'a municipality',
      );
    case 'yaml-broken':
      return says(
        `The YAML is broken: ${args.detail}.`,
        'Check indentation, colons and quotes around this line.',
      );
    case 'yaml-extent':
      return yamlExtent(args);
    case 'yaml-alias':
      return says('Anchors, aliases and merges of YAML are not read.', 'Write the value where it is used.');
    case 'yaml-documents':
      return says('A second document begins here.', 'Delete the line of three hyphens.');
    case 'key-repeated':
      return keyRepeated(written);
    case 'setting-without-key':
      return says(
        `${value} stands beside no key.`,
        'Write the key in front of it, such as alpha, or delete it.',
        'a key',
      );
    case 'key-unknown':
      return says(
        'This is not a key that nhi knows.',
        didYouMean(args.suggestion, 'Correct or delete it.'),
        args.suggestion ?? 'a known key',
      );
    case 'key-missing':
      return keyMissing(args, place, home);
    case 'key-not-supported':
      return says('This is not supported yet.', 'Delete the key; a later version of nhi will read it.');
    case 'keys-exclusive':
      return says(`It stands beside ${args.other}, and one decides the other.`, 'Keep one of the two.');
    case 'value-invalid':
      return badValue(args.expected, value, home);
    case 'value-empty':
      return valueEmpty(args, place);
    case 'year-repeated':
      return says(`The year ${value} stands twice.`, 'Keep one of the two.');
    case 'set-invalid':
      return says(
        `${value} does not set a key.`,
        'Write --set KEY=VALUE, such as --set alpha=0.5.',
        'KEY=VALUE',
      );
    case 'year-before-levy':
      return says(`${value} is before the levy began.`, 'Write H30 (2018) or later.', 'H30 or later');
    case 'segment-before-its-year':
      return says(
        `The segment ${args.segment} exists from ${formatFiscalYear(args.since)}.`,
        'Delete the segment, or correct fiscal_year.',
        `${formatFiscalYear(args.since)} or later`,
      );
    case 'schedule-starts-later':
      return says(
        `The schedule starts in ${formatFiscalYear(args.first)}, after ${formatFiscalYear(args.year)}.`,
        `Add a value for ${formatFiscalYear(args.year)} or before.`,
        `${formatFiscalYear(args.year)} or before`,
      );
    case 'tiers-gap':
      return says(
        `The tier starts at ${args.from}, but the one before it ends at ${args.expected}.`,
        'Let each tier start where the one before it ends, from 0 on.',
        args.expected,
      );
    case 'tiers-end':
      return says(`The last tier ends at ${args.below}.`, 'Let it end at 100.', '100');
    case 'policy-unknown':
      return says(
        `${value} is not a built-in policy.`,
        didYouMean(args.suggestion, `Write one of ${args.options.join(', ')}, or the path of a file.`),
        args.options.join(', '),
      );
    case 'policy-validity':
      return outsideValidity(args, place, home);
    case 'targets-validity':
      return says(
        `The tier table ${value} holds ${range(args.from, args.to)}, not for ${formatFiscalYear(args.year)}.`,
        `Write the tiers of the year in ${settingsOf(home)}, or none.`,
        range(args.from, args.to),
      );
    case 'policy-key':
      return says(
        `The policy says where ${value} comes from, but does not set it.`,
        'Set the key, or delete the record.',
      );
    case 'targets-missing':
      return says(
        'The case names no collection targets.',
        'Write collection.targets: tokyo-r6-r8, or a list of tiers.',
        'collection.targets',
      );
    case 'result-edited':
      return says(
        'The table was changed since nhi wrote it.',
        'Write the results anew with nhi calc -o, or compare the cases.',
      );
    case 'municipality-unknown':
      return says(
        `No municipality of the case has the code or name ${value}.`,
        didYouMean(args.suggestion, 'Give its code, its name, or a part of its name.'),
        args.suggestion ?? 'a municipality of the case',
      );
    case 'municipality-ambiguous':
      return ambiguousMunicipality(args, value);
    case 'quantity-unknown':
      return says(
        `${value} is no quantity of a result.`,
        didYouMean(
          args.suggestion,
          'Take a column of the result tables such as levy or per_insured, or its Japanese term; docs/quantities.md lists all.',
        ),
        args.suggestion ?? 'levy',
      );
    case 'segment-absent':
      return says(
        `${value} is not a segment of the case.`,
        `Give one of ${args.options.join(', ')}.`,
        args.options.join(', '),
      );
    case 'figure-absent':
      return says(
        `The case has no figure ${quantity(args.quantity).en} here.`,
        'Ask for a number of the result tables that the case has; what a number is made of is shown under it.',
      );
    case 'municipality-empty':
      return says(
        `No heads and no income in ${args.segment}: the levy base is 0 and there are no rates.`,
        'Check the figures if this is not meant.',
      );
    case 'care-of-all':
      return says(
        `${value} of all insured stands for care, which only those of 40 to 64 pay.`,
        `Give care a column of its own, ${args.own}; the calculation goes on with the figures of all.`,
        args.own,
      );
    case 'income-implausible':
      return says(
        `The income per insured of ${args.segment} is ${grouped(args.perHead)} yen${args.mean === null ? '' : `, that of all ${grouped(args.mean)}`}.`,
        'Check the units: incomes are in yen, the insured in persons.',
        'about 600000 yen',
      );
    case 'pot-implausible':
      return says(
        `What ${args.segment} collects is ${grouped(args.perHead)} yen per insured.`,
        'Check the units: levy_base and required_total are in yen.',
        'thousands of yen per insured',
      );
    case 'income-level-implausible':
      return says(
        `β of ${args.segment} comes to ${args.beta}.`,
        'Check the units: incomes and national_income_per_insured are in yen.',
        'about 1',
      );
    case 'levy-negative':
      return says(
        `The levy of ${args.segment} is ${grouped(args.levy)} yen.`,
        'Check the adjustments; small islands can have this.',
      );
    case 'requirement-negative':
      return says(
        `The premium requirement of ${args.segment} is ${grouped(args.requirement)} yen, so its rates are negative.`,
        'Check the adjustments.',
      );
    case 'pot-negative':
      return says(
        `The levy base of ${args.segment} is ${grouped(args.levyBase)} yen after pooling.`,
        'Check the pooled adjustments.',
      );
    case 'sweep-too-large':
      return says(
        `A pot or an adjustment of ${args.segment} is larger than ${grouped(args.most)} yen, more than a sweep counts.`,
        'Check the amount for a unit other than yen, or calculate the scenarios one by one with nhi calc.',
      );
    case 'pot-part-unit':
      return says(
        `The levy base of ${args.segment} is no multiple of ${grouped(args.unit)} yen.`,
        `${grouped(args.partUnit)} yen went to the next municipality in order.`,
      );
    case 'prefecture-rate-out-of-range':
      return says(
        `The collection rate of the prefecture in ${args.segment} comes to ${args.rate} per cent.`,
        'Negative requirements can do this; give collection.prefecture_rate if it matters.',
      );
    case 'series-short':
      return seriesShort(args, home);
    case 'series-years':
      return seriesYears(args);
    case 'previous-rate-missing':
      return says(
        `${counted(args.municipalities)}: no collection rate of ${formatFiscalYear(args.year)}, so there is no target.`,
        `Give collection_rate_${formatFiscalYear(args.year)}.`,
      );
    case 'expected-missing':
      return says(
        'There are no expected tables to compare with.',
        `Write the results as they are now: nhi verify ${shellWord(args.folder)} --update.`,
        `tables such as ${args.tables}/levy.csv`,
      );
    case 'result-file-unknown':
      return says(
        `${value} is not the name of a result table.`,
        `${didYouMean(args.suggestion, 'Correct the name.')} Notes go into files such as notes.md.`,
        args.suggestion ?? 'levy.csv, totals.csv …',
      );
    case 'result-column-unknown':
      return says(
        `${value} is not a column of the table ${args.table}.`,
        didYouMean(args.suggestion, 'Correct the header, or delete the column.'),
        args.suggestion ?? 'a column of the table',
      );
    case 'result-key-column-missing':
      return says(
        `The table has no column ${args.column}, by which its rows are matched.`,
        'Add the column.',
        args.column,
      );
    case 'result-only-keys':
      return says(
        'The table has only the columns that name its rows: there is nothing to compare.',
        'Add a column of figures, or delete the file.',
        'a column of figures',
      );
    case 'result-segment':
      return says(`${value} is not a segment.`, `Write one of ${segments.join(', ')}.`, segments.join(', '));
    case 'result-row-repeated':
      return says(`${value} stands on line ${args.line} already.`, 'Keep one of the two rows.');
    case 'case-not-found':
      return says(
        `${value} is neither a case nor a folder of cases.`,
        'Give a folder with a case.yaml, a case.yaml, a workbook, or a folder of cases; nhi verify takes those with expected/.',
        'a case',
      );
    case 'receipt-not-json':
      return notJson(args);
    case 'receipt-format':
      return says(
        `The file is not a receipt of the format ${args.expected}.`,
        'Give the receipt.json that nhi calc --out wrote.',
        args.expected,
      );
    case 'receipt-entry':
      return says(
        `The entry is not ${receiptExpectations[args.expected]}.`,
        'Give a receipt.json as nhi wrote it.',
        receiptExpectations[args.expected],
      );
    case 'output-is-input':
      return says(
        'This file is an input of the run and is never written.',
        `Choose ${elsewhere(args.isWorkbook)} for -o.`,
      );
    case 'output-other-results':
      return says(
        `The folder holds other results of nhi (${args.files.join(', ')}).`,
        'Choose another folder for -o: results of two runs are not mixed.',
      );
    case 'init-exists':
      return says(
        args.isWorkbook ? 'There is a workbook of this name already.' : 'The folder holds a case already.',
        'Choose another name, or overwrite it with --force.',
      );
    case 'output-not-ours':
      return notOurs(args);
    case 'output-is-link':
      return says(
        'This is a link to another file, which an update would replace.',
        'Put a file in place of the link, or update the case to which it leads.',
        'a file',
      );
    case 'output-character':
      return says(
        `${value} has what CP932 lacks: ${args.characters.join(', ')}.`,
        'Write it with other characters in the input, or take UTF-8: --encoding utf-8-bom, which Excel opens too.',
        'characters of CP932',
      );
    case 'output-busy':
      return says(
        'Another run of nhi is writing into this folder.',
        'Run again when it has ended. If none is at work, delete this file.',
      );
    case 'output-not-restored':
      return says(
        'The old file could not be put back.',
        `It is kept as ${args.kept}: rename it when the disk is writable again.`,
      );
    case 'output-leftover':
      return says('This file of an unfinished step could not be removed.', 'Delete it.');
    case 'output-failed':
      return outputFailed(args);
  }
}
