import type { Finding } from '../../domain/finding.js';
import { isFinding } from '../../read/file.js';
import { isCsvName } from '../../read/kind-by-name.js';
import { namedCases } from '../../runs/named-cases.js';
import type { SweptCase } from '../../runs/sweep/read-cases.js';
import type { SweepOptions } from '../options.js';
import { caseRequest } from '../request.js';

/** The cases that the arguments of a sweep name: tables that make one case, or cases and folders of them. */
export function sweptCases(args: readonly string[], options: SweepOptions): readonly (SweptCase | Finding)[] {
  if (args.length > 0 && args.every((arg) => arg === '-' || isCsvName(arg) || arg.includes('#'))) {
    const request = caseRequest(args, { ...options, set: [] });
    return [isFinding(request) ? request : { name: args[0]!, request, isTables: true }];
  }
  const { allowOutside = false } = options;
  return namedCases(args).cases.map((one) =>
    isFinding(one)
      ? one
      : { name: one.name, request: { caseFile: one.caseFile, allowOutside }, isTables: false },
  );
}
