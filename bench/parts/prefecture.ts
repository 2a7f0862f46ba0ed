// One prefecture, 東京都 with 62 municipalities in four segments, in process: the engine beside plain BigInt.
import { runsOr } from '../asked.js';
import { engineRatio } from '../engine/ratio.js';
import { caseOf, nation } from '../nation/drawn.js';
import { caseWithRates } from '../nation/whole-case.js';
import { report } from '../report.js';

const tokyo = nation().find(({ code }) => code === '13')!;
const runs = 10 * runsOr(15);
report('one prefecture: engine ÷ plain BigInt', engineRatio(caseOf(tokyo), runs));
report('one prefecture with rates: engine ÷ plain BigInt', engineRatio(caseWithRates(tokyo), runs));
