import { calculate } from '../../src/calculate/calculate.js';
import { headerLanguages, tableFile, tableNames } from '../../src/contract/tables.js';
import { sha256 } from '../../src/platform/digest.js';
import { heldFiles } from '../../src/platform/held-files.js';
import { receipt } from '../../src/present/receipt.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { auditWorkbook } from '../../src/present/workbook/audit-workbook.js';
import { loadCase } from '../../src/validate/load.js';
import { tableCsv } from '../../src/write/csv.js';
import { encodedCsv } from '../../src/write/encoded-csv.js';
import { encode, outputEncodings } from '../../src/write/encoding.js';
import { toJson } from '../../src/write/json.js';
import { toXlsx } from '../../src/write/xlsx.js';

/** What is made of a case, by name, each with its digest; or what is found in it. */
export type Everything = (
  contents: ReadonlyMap<string, Uint8Array>,
  caseFile: string,
) => Promise<ReadonlyMap<string, { readonly bytes: Uint8Array; readonly sha256: string }> | string>;

/** All that is made of a case in memory: its result tables in every encoding, its receipt and its audit workbook. */
export const everything: Everything = async (contents, caseFile) => {
  const { case: kase, findings, inputs } = await loadCase({ caseFile, files: heldFiles(contents) });
  if (!kase) return toJson(findings);
  const result = calculate(kase);
  const made = new Map<string, Uint8Array>();
  for (const table of resultTables(result, tableNames))
    for (const headers of headerLanguages)
      for (const encoding of outputEncodings) {
        const name = `${headers} ${encoding} ${tableFile(table.name)}`;
        const bytes = encodedCsv(tableCsv(table, headers, encoding), encoding, name);
        // What comes from outside a worker is no Uint8Array of its own.
        made.set(name, ArrayBuffer.isView(bytes) ? bytes : encode(toJson(bytes), 'utf-8'));
      }
  const record = {
    version: '0.0.0',
    title: kase.title ?? null,
    run: null,
    prefecture: null,
    policy: null,
    set: [],
    inputs: inputs.map(({ source: { name, bytes }, encoding, rows }) => ({
      path: name,
      sha256: sha256(bytes),
      encoding,
      rows,
    })),
    findings,
    stamp: null,
  };
  const outputs = [...made].map(([path, bytes]) => ({ path, sha256: sha256(bytes) }));
  made.set('receipt.json', encode(toJson(receipt(record, result, outputs)), 'utf-8'));
  made.set('result.xlsx', await toXlsx(auditWorkbook(kase, result, record, 'ja')));
  return new Map([...made].map(([name, bytes]) => [name, { bytes, sha256: sha256(bytes) }]));
};
