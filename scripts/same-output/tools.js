// What the tests know already and a plain script cannot import, since Node 20 runs no TypeScript.
export { inCopyOf } from '../../test/gallery-place.js';
export { unzipped } from '../../test/zip.js';
export { galleryEntries } from '../gallery.js';
