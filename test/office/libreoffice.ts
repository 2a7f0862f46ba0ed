import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { Sheets } from './sheets.js';

/** By itself LibreOffice shows the values that a workbook brings along; 0 means: always calculate anew. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Workbooks as LibreOffice calculates them, by name; one start for all, which is what takes time. */
export async function recalculated(workbooks: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Sheets>> {
  const place = mkdtempSync(join(tmpdir(), 'nhi-office-'));
  const [profile, given, made] = ['profile', 'given', 'made'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  mkdirSync(given);
  const files = [...workbooks].map(([name, bytes], at) => {
    const file = `${at}.xlsx`;
    writeFileSync(join(given, file), bytes);
    return { name, file };
  });
  const options = ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'xlsx'];
  const paths = files.map(({ file }) => join(given, file));
  execFileSync('soffice', [...options, '--outdir', made, ...paths], { stdio: 'ignore', timeout: 1_200_000 });
  const read = new Map<string, Sheets>();
  for (const { name, file } of files)
    read.set(name, new Sheets(await readXlsx(readFileSync(join(made, file)))));
  rmSync(place, { recursive: true, force: true });
  return read;
}
