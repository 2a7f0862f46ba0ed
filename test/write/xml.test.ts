import { describe, expect, it } from 'vitest';
import { toXml } from '../../src/write/xml.js';
import { wellFormed } from '../well-formed.js';

const withText = (text: string) =>
  toXml({ name: 'failure', attributes: { message: text }, children: [text] });

describe('an XML document', () => {
  it('has its elements in lines, empty ones closed at once', () => {
    const suite = { name: 'testsuite', attributes: { name: '東京' }, children: [] };
    expect(toXml({ name: 'testsuites', attributes: {}, children: [suite, suite] })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites>\n  <testsuite name="東京"/>\n  <testsuite name="東京"/>\n</testsuites>\n',
    );
  });

  it('marks are written as references', () => {
    expect(withText('<a & "b">')).toContain(
      '<failure message="&lt;a &amp; &quot;b&quot;&gt;">&lt;a &amp; &quot;b&quot;&gt;</failure>',
    );
  });

  it('line breaks stay in text, and in attributes too', () => {
    expect(withText('a\nb\tc\r')).toContain('message="a&#10;b&#9;c&#13;">a\nb\tc&#13;<');
  });

  it.each([
    ['control characters', '\u0000\u0008\u000b\u001f'],
    ['halves of pairs', '\ud83d \udc00'],
    ['what is no character', '\ufffe\uffff'],
  ])('%s, which XML cannot write, are left out', (_, text) => {
    expect(withText(text)).toMatch(/^.*\n<failure message=" ?"> ?<\/failure>\n$/);
    expect(wellFormed(withText(text))).toBe(true);
  });

  it('whole pairs stay', () => {
    expect(withText('𠮷野')).toContain('>𠮷野<');
  });

  it('is well formed whatever the text', () => {
    const nasty = String.fromCharCode(...Array.from({ length: 300 }, (_, code) => code));
    expect(wellFormed(withText(nasty))).toBe(true);
  });
});

describe('the reader of these tests', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

  it.each([
    ['an element that is not closed', `${head}<a>\n`],
    ['elements that cross', `${head}<a><b></a></b>\n`],
    ['a bare mark', `${head}<a>&</a>\n`],
    ['a mark in an attribute', `${head}<a b="<"></a>\n`],
    ['a control character', `${head}<a>\u0001</a>\n`],
    ['text after the end', `${head}<a></a>\n<b/>\n`],
    ['no declaration', '<a></a>\n'],
  ])('refuses %s', (_, text) => {
    expect(wellFormed(text)).toBe(false);
  });
});
