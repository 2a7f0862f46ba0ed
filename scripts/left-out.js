// Says what `npm test` did not run.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../test/office', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
console.log(
  `Left out, because they need LibreOffice: ${files.map((name) => `test/office/${name}`).join(', ')}.`,
);
console.log('npm run test:office runs them.');
