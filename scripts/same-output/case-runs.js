// What is run for a case besides explanations. Steps of one line are run one after the other; CASE and OUT stand for paths.

/** For each case, however small. */
const always = [
  'calc CASE -o OUT/en.xlsx | verify --receipt OUT/en.receipt.json',
  'calc CASE -o OUT/ja --headers ja --lang ja | compare OUT/ja CASE --set alpha=0.6',
  'calc CASE --format json',
  'check CASE -v --lang ja',
];

/** For each case unless it is a quick run. */
const mostly = [
  'calc CASE -o OUT/en | verify --receipt OUT/en | calc CASE -o OUT/alpha --set alpha=0.3 | ' +
    'compare OUT/en OUT/alpha --format json | compare OUT/alpha OUT/en --lang ja',
  'calc CASE -o OUT/cp932 --encoding cp932 --lang ja',
  'calc CASE -o OUT/ja.xlsx --headers ja --lang ja',
  'calc CASE --lang ja',
  'calc CASE --lang en -v',
  'compare CASE --set alpha=0.3 --format json',
  'sweep CASE --alpha 0:1:0.25 --summary --lang ja',
];

/** The same in other forms; of them the cases of one rule take turns, since the rule itself shows in all forms above. */
const inTurn = [
  'compare CASE --set alpha=0.3',
  'compare CASE --set alpha=0.3 --lang ja',
  'compare CASE --set alpha=0.3 --format csv',
  'sweep CASE --alpha 0:1:0.25 | sweep CASE --years R7:R9 --lang ja',
  'sweep CASE --alpha 0:1:0.5 --format json',
  'sweep CASE --alpha 0:1:0.25 --summary',
  'sweep CASE --alpha 0:1:0.5 --summary -o OUT/sweep --headers ja | verify --receipt OUT/sweep',
  'sweep CASE --alpha 0:1:0.5 -o OUT/sweep --lang ja',
  'collection CASE',
  'collection CASE --lang ja',
  'collection CASE --format json',
  'collection CASE -o OUT/collection --headers ja',
  'calc CASE --format csv --table levy --headers ja | calc CASE --format csv --table prefecture',
  'check CASE -v',
  'check CASE --format json',
  'verify CASE --set alpha=0.3',
  'verify CASE --set alpha=0.3 --lang ja',
  'verify CASE --set alpha=0.3 --format json',
  'explain CASE --format csv',
  'explain CASE --depth all --lang ja',
];
const turns = 4;

/** What is run for a case, the `at`th of all. */
export function caseRuns({ path }, at, isQuick) {
  const others = inTurn.filter((_, index) => !isRule(path) || (index + at) % turns === 0);
  const some = isQuick && isRule(path) ? [] : [...mostly, ...others];
  return [...always, ...some].map((line) => runsOf(line, { CASE: path }));
}

/** Whether a case is one of the many small ones, each of which shows one rule. */
export function isRule(path) {
  return path.startsWith('fixtures/rules/');
}

/** A job of commands that stand in a line; words are replaced once it is cut at its spaces. */
export function runsOf(line, words = {}) {
  const steps = line.split(' | ').map((step) => ({
    args: step.split(' ').map((word) => words[word] ?? word),
  }));
  return { steps };
}
