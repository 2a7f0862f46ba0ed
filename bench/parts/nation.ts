// The nation in one case, 1,741 municipalities in four segments, in process: the engine beside plain BigInt.
import { runsOr } from '../asked.js';
import { engineRatio } from '../engine/ratio.js';
import { caseOf } from '../nation/drawn.js';
import { caseWithRates, nationAsOne } from '../nation/whole-case.js';
import { report } from '../report.js';

const all = nationAsOne();
report('the nation: engine ÷ plain BigInt', engineRatio(caseOf(all), runsOr(15)));
report('the nation with rates: engine ÷ plain BigInt', engineRatio(caseWithRates(all), runsOr(15)));
