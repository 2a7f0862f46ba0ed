import { expect, test } from 'vitest';
import { isCalled } from '../../src/domain/municipality-name.js';
import { bearersOf, municipalitiesOf } from '../../src/domain/official-list.js';
import { prefectureCodes } from '../../src/domain/prefectures.js';

const all = prefectureCodes().flatMap((prefecture) => municipalitiesOf(prefecture));

test('the search by the first characters finds all whom a look at every municipality finds', () => {
  const names = all
    .filter((_, at) => at % 40 === 0)
    .flatMap(({ name, kana }) => [name, name.slice(0, -1), kana, `中頭郡${name}`, `※${name}（旧町）`]);
  for (const name of [...names, '津', '沖縄県', '合計', '町12'])
    expect(new Set(bearersOf(name, '47'))).toEqual(new Set(all.filter((one) => isCalled(name, one))));
});
