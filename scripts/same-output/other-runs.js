import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runsOf } from './case-runs.js';
import { runNhi } from './sides.js';

const commands = 'calc check collection explain compare sweep verify audit policy init'.split(' ');
const languages = ['en', 'ja'];

/** Whatever needs no case of its own. */
export async function otherRuns(before, isQuick) {
  return [
    ...helpRuns(isQuick).map((line) => runsOf(line)),
    ...wrongLines.map((line) => runsOf(line)),
    ...auditRuns(before, isQuick),
    ...(await policyRuns(before)).map((line) => runsOf(line)),
    ...writtenAnew.map((line) => runsOf(line)),
    ...manyCases.map((line) => runsOf(line)),
    ...colored.map((line) => runsOf(`${line} --color always`)),
  ];
}

function helpRuns(isQuick) {
  const ofOne = (name) => [`${name} --help`, ...(isQuick ? [] : [`help ${name}`])];
  const asked = ['--help', ...commands.flatMap(ofOne)];
  return ['--version', ...languages.flatMap((language) => asked.map((line) => `${line} --lang ${language}`))];
}

const wrongLines = [
  'calculate fixtures/readme',
  'calc --nonsense',
  'calc fixtures/readme --format xml',
  'calc fixtures/readme --lang fr',
  'calc fixtures/readme --set alpha',
  'calc fixtures/readme --set alpha=many --lang ja',
  'calc fixtures/readme --set nonsense=1',
  'calc fixtures/readme --policy nowhere --lang ja',
  'calc fixtures/nowhere',
  'explain fixtures/readme -m 那覇',
  'explain fixtures/readme -s nonsense --lang ja',
  'sweep fixtures/readme --alpha 1:0:0.1',
  'sweep fixtures/readme --years R9:R8 --lang ja',
  'compare fixtures/readme',
  'audit',
  'audit fixtures/official/README.md',
  'policy nonsense --lang ja',
];

const writtenAnew = [
  'init OUT/case | check OUT/case | init OUT/case | init OUT/case --force --lang ja',
  'init OUT/case --lang ja | calc OUT/case --lang ja',
  'init OUT/case.xlsx | check OUT/case.xlsx',
  'init OUT/case.xlsx --lang ja | calc OUT/case.xlsx --lang ja',
  'calc fixtures/readme -o OUT | calc fixtures/tokyo-r8-sample -o OUT | ' +
    'calc fixtures/tokyo-r8-sample -o OUT --force --lang ja',
];

const manyCases = [
  ...languages.map((language) => `verify fixtures --lang ${language}`),
  ...['json', 'junit', 'csv'].map((form) => `verify fixtures --format ${form}`),
  ...['json', 'junit', 'csv'].map((form) => `verify fixtures/rules --set alpha=0.3 --format ${form}`),
  'verify fixtures --set alpha=0.3 --lang ja',
  'sweep fixtures/examples --alpha 0:1:0.5 --summary',
  'sweep fixtures/rules --alpha 0:1:0.5 --format csv --lang ja',
  'compare fixtures/examples/two-kanagawa fixtures/examples/three-shimane',
  'compare fixtures/rules/shares-two fixtures/rules/shares-three --lang ja',
  'compare fixtures/rules/shares-three fixtures/rules/shares-four --format json',
  'compare fixtures/tokyo-r8-sample --set fiscal_year=R9 --lang ja',
  'compare fixtures/tokyo-r8-sample --set beta=1.2 -s care --fail-on-change',
  'sweep fixtures/tokyo-r8-sample --alpha 0:1:0.01 --format csv',
  'sweep fixtures/tokyo-r8-sample --years R8:R12 --alpha 0:1:0.5 --summary --format json',
  'calc fixtures/tokyo-r8-sample --policy guideline',
  'calc fixtures/tokyo-r8-sample --strict --lang ja',
];

const colored = [
  'calc fixtures/tokyo-r8-sample',
  'compare fixtures/tokyo-r8-sample --set alpha=0.3',
  'explain fixtures/tokyo-r8-sample -m 131016 -s medical',
  'verify fixtures/readme --set alpha=0.3',
  'sweep fixtures/readme --alpha 0:1:0.25 --summary',
  'collection fixtures/tokyo-r8-sample --lang ja',
  'audit fixtures/official/r8_standard_rates_miyagi.csv',
  'policy tokyo-r6',
  'calc fixtures/nowhere',
];

function auditRuns({ root }, isQuick) {
  const forms = ['--lang ja', '--format json'];
  if (!isQuick)
    forms.push('--lang en', '--format csv', '--per-insured-weight 0.7 --income-weight 0.5 --lang ja');
  const names = readdirSync(join(root, 'fixtures/official')).filter((name) => name.endsWith('.csv'));
  return names.flatMap((name) => {
    const file = `fixtures/official/${name}`;
    const piped = { steps: [{ args: ['audit', '-'], stdin: file }] };
    return [...forms.map((form) => runsOf(`audit FILE ${form}`, { FILE: file })), piped];
  });
}

/** The list of policies and each of it. */
async function policyRuns(before) {
  const { stdout } = await runNhi(before, ['policy', '--format', 'json']);
  const ids = JSON.parse(stdout.toString()).policies.map(({ id }) => id);
  const forms = [...languages.map((language) => `--lang ${language}`), '--format json', '--format csv'];
  return ['policy', ...ids.map((id) => `policy ${id}`)].flatMap((line) =>
    forms.map((form) => `${line} ${form}`),
  );
}
