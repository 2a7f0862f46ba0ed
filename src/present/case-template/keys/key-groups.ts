import { segments } from '../../../domain/segment.js';
import type { KeyGroup } from './case-key.js';
import { baseKeys, inputsKeys, medicalKeys } from './general-keys.js';
import { collectionKeys, levyKeys, premiumKeys } from './premium-keys.js';
import { segmentKeys } from './segment-keys.js';

/** Every key of a case, in the order in which a case reads best. */
export const keyGroups: readonly KeyGroup[] = [
  baseKeys,
  inputsKeys,
  medicalKeys,
  ...segments.map(segmentKeys),
  levyKeys,
  premiumKeys,
  collectionKeys,
];
