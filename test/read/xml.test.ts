import { describe, expect, it } from 'vitest';
import { XmlReader } from '../../src/read/xml.js';
import { Excess, XmlFault } from '../../src/read/xml-fault.js';

/** Everything in a text as one line: elements with their attribute `a`, texts of `t`. */
function shape(text: string | Buffer, marks = 1000): string {
  try {
    const xml = new XmlReader(Buffer.from(text as string), 'r', { marks });
    const line = childrenOf(xml);
    xml.end();
    return line;
  } catch (error) {
    if (error instanceof XmlFault) return 'fault';
    if (error instanceof Excess) return 'excess';
    throw error;
  }
}

function childrenOf(xml: XmlReader): string {
  const parts: string[] = [];
  for (let name = xml.child(); name !== undefined; name = xml.child()) {
    const value = xml.attribute('a');
    const mark = value === undefined ? name : `${name}=${value}`;
    if (name === 'skipped') xml.skip();
    parts.push(
      name === 't' ? `${mark}'${xml.text()}'` : name === 'skipped' ? mark : `${mark}(${childrenOf(xml)})`,
    );
  }
  return parts.join(' ');
}

describe('what is well-formed is read', () => {
  it.each([
    ['<r/>', ''],
    ['\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><r></r><?x y?>\n', ''],
    ['<r><a/><b></b ><c\n/></r>', 'a() b() c()'],
    ['<r><t>12</t><t/><t></t></r>', "t'12' t'' t''"],
    [`<r><a a="1"/><a b="0" a='&quot;"'/></r>`, 'a=1() a=""()'],
    ['<r><t>6<!-- x -->7<?x y?>0<![CDATA[<&]]></t></r>', "t'670<&'"],
    ['<r><t>&lt;&gt;&amp;&quot;&apos;&#x41;&#66;&#x20BB7;</t></r>', `t'<>&"'AB𠮷'`],
    ['<r><t>那覇市\r\n\r</t></r>', "t'那覇市\n\n'"],
    ['<r>\r\n<a\ra="1\r\n2"\r/>\r</r>\r', 'a=1\n2()'],
    ['<r><skipped><a><t>x</t>y</a><![CDATA[<]]>]]</skipped><b/></r>', 'skipped b()'],
    ['<r><skipped/><b/></r>', 'skipped b()'],
    ['<x:r><x:a><x:t>1</x:t></x:a></x:r>', "a(t'1')"],
    ['<x:r><a/><y:a/></x:r>', ':a() :y:a()'],
  ])('%j', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

describe('what is not is a fault', () => {
  it.each([
    '',
    'hello',
    '<html/>',
    '<r>',
    '<r/><r/>',
    '<r/>x',
    '\ufeff\ufeff<r/>',
    '\uf000<r/>',
    'x<r/>',
    '<r></a>',
    '<r><a></r></a>',
    '</r>',
    '<r><a>x</a></r>',
    '<r><t>&foo;</t></r>',
    '<r><t>&</t></r>',
    '<r><t>& b;</t></r>',
    '<r><t>&#xD800;</t></r>',
    '<r><t>&#0;</t></r>',
    '<r><t>&#x1b;</t></r>',
    '<r><t>&#1114112;</t></r>',
    '<r><t>a\u0000</t></r>',
    '<r><t><![CDATA[\u0000]]></t></r>',
    '<r><t><![CDATA[x</t></r>',
    '<r><t>]]></t></r>',
    '<r><t>1<b/></t></r>',
    '<r><skipped>&foo;</skipped></r>',
    '<r><skipped><a></skipped></a></r>',
    '<r><!-- a -- b --></r>',
    '<r><!-- a</r>',
    '<r a=1/>',
    '<r b="&foo;"/>',
    '<r a="1/>',
    '<r a="<"/>',
    '<r a="1"b="2"/>',
    '<r><a a="1" a="1"/></r>',
    '<r a/>',
    '<r <a/>',
    '<!DOCTYPE r [<!ENTITY a "1">]><r/>',
    '<r><!ENTITY a "1"></r>',
    '<?xml version="1.0" encoding="Shift_JIS"?><r/>',
    '<?xml version="1.0" encoding="UTF-16"?><r/>',
    `${'<r>'.repeat(200)}`,
    `<r ${Array.from({ length: 200 }, (_, at) => `a${at}=""`).join(' ')}/>`,
  ])('%j', (text) => {
    expect(shape(text)).toBe('fault');
  });

  it('bytes that are no UTF-8', () => {
    expect(shape(Buffer.from('<r><t>\xe9</t></r>', 'latin1'))).toBe('fault');
    expect(shape(Buffer.from('<r/>', 'utf16le'))).toBe('fault');
  });
});

// A reader that appends to a string for each of these needs many times as long, and gigabytes.
describe('millions of what is rare are no more work than as many letters', () => {
  const million = 2 ** 20;

  it.each([
    ['dashes in a comment', `<r><!--${'- '.repeat(8 * million)}--></r>`, ''],
    ['brackets in a verbatim text', `<r><t><![CDATA[${'] '.repeat(8 * million)}]]></t></r>`, undefined],
    ['question marks in an instruction', `<r><?x ${'? '.repeat(8 * million)}?></r>`, ''],
    ['tabs in a value', `<r b="${'\t'.repeat(16 * million)}"/>`, ''],
    ['carriage returns', `<r><t>${'\r'.repeat(16 * million)}</t></r>`, undefined],
    ['tags in a document type', `<!DOCTYPE r [${'<'.repeat(16 * million)}`, 'fault'],
  ])('%s', (_, text, expected) => {
    const start = performance.now();
    const found = shape(text);
    expect(performance.now() - start).toBeLessThan(4000);
    if (expected === undefined) expect(found.length).toBeGreaterThan(16 * million);
    else expect(found).toBe(expected);
  });
});

it.each([
  ['an element', '<r><a/></r>', 2],
  ['a comment', '<r><!----></r>', 101],
  ['an instruction', '<r><?x?></r>', 101],
  ['a verbatim text', '<r><skipped><![CDATA[]]></skipped></r>', 102],
  ['a reference', '<r><t>&lt;</t></r>', 5],
  ['a reference that nobody asks for', '<r b="&lt;"></r>', 4],
  ['a reference in a value that is asked for', '<r><a a="&lt;"/></r>', 5],
])('%s counts', (_, text, marks) => {
  expect(shape(text, marks - 1)).toBe('excess');
  expect(shape(text, marks)).not.toBe('excess');
});
