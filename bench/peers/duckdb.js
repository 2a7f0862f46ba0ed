// The sweep of the nation with DuckDB, doubles, as SQL. Prints milliseconds of each run.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const { prefectures, grid } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(
  'create table bases (pot integer, row integer, ability double, benefit double, excess double)',
);
await connection.run('create table pots (pot integer, total double)');
await connection.run('create table scenarios (scenario integer, alpha double, beta double)');

const bases = await connection.createAppender('bases');
const pots = await connection.createAppender('pots');
let pot = 0;
for (const { income, index, segments } of prefectures) {
  const incomes = income.reduce((sum, one) => sum + one, 0);
  for (const { medical, total, heads } of segments) {
    const all = heads.reduce((sum, one) => sum + one, 0);
    heads.forEach((own, row) => {
      bases.appendInteger(pot);
      bases.appendInteger(row);
      bases.appendDouble(income[row] / incomes);
      bases.appendDouble(own / all);
      bases.appendDouble(medical * (index[row] - 1));
      bases.endRow();
    });
    pots.appendInteger(pot);
    pots.appendDouble(total);
    pots.endRow();
    pot += 1;
  }
}
bases.closeSync();
pots.closeSync();
const scenarios = await connection.createAppender('scenarios');
grid.forEach(([alpha, beta], at) => {
  scenarios.appendInteger(at);
  scenarios.appendDouble(alpha);
  scenarios.appendDouble(beta);
  scenarios.endRow();
});
scenarios.closeSync();

const query = `
with weights as (
  select pot, scenario, row, (1 + alpha * excess) * (beta * ability + benefit) as weight from bases, scenarios
), sums as (
  select pot, scenario, sum(weight) as weights from weights group by all
), quotas as (
  select pot, scenario, row, total, total * weight / weights as quota
  from weights join sums using (pot, scenario) join pots using (pot)
), ranked as (
  select pot, scenario, row, floor(quota) as whole, total - sum(floor(quota)) over own as missing,
    row_number() over (partition by pot, scenario order by quota - floor(quota) desc, row) as place
  from quotas window own as (partition by pot, scenario)
)
select sum(whole + case when place <= missing then 1 else 0 end) from ranked`;

for (let run = -1; run < Number(process.argv[3]); run += 1) {
  const start = performance.now();
  await (await connection.runAndReadAll(query)).getRows();
  if (run >= 0) console.log(performance.now() - start);
}
