// Random graphs made of what breaks RDF writers. The same seed gives the same graphs.

export function random(seed) {  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const pieces = ['\0', '"', '""', '"""', "'", "'''", '\\', '\\\\', '\\n', '\\u0041', '\n', '\r', '\r\n', '\t', '\b', '\f', '\x01', '\x0b', '\x1f', '\x7f', '\x80',
  '\u0085', '\u2028', '\u2029', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\u{1f600}', '\u{10ffff}', '\u{1fffe}', 'é', 'œ', '«\u202f», ', '’', '漢字', 'مرحبا',
  '<', '>', '&', '&amp;', ']]>', '<!--', '{', '}', '[', ']', '#', '@', '^^', '.', ';', ' .', ' ', '  ', 'a', 'B', '0', '%', '%20', '/', '(', ')', '$', '`', '|'];
const xmlPieces = pieces.filter((piece) => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(piece));
const locals = ['a', 'b1', 'x-y', 'x_y', '_x', '-x', '1a', '', 'a.b', 'a.', '.a', 'a%20b', "a'b", 'a(b)', 'a,b', 'a;b', 'a=b', 'a~b', 'a!b', 'a$b', 'a&b', 'a*b', 'a+b',
  'a@b', 'é', 'aéb', '漢', 'a/b', 'a#b', 'a?b=c', 'a:b', 'a--b', 'true', 'a'.repeat(200), 'type', '\u{1f600}', 'a\u00b7'];
const spaces = ['http://example.org/', 'http://example.org/vocab#', 'urn:x:', 'https://schema.org/', 'http://example.org/vocab', 'tag:a@b,2025:'];
const numbers = ['0', '1', '-1', '+1', '00', '01', '1.', '.5', '1.0', '-0.0', '+1.50', '1e0', '1E0', '1.0E0', '1.e5', '.5e-3', '-1.5E+10', 'INF', '-INF', 'NaN', '1e', 'e1', '', ' 1', '1 ',
  '12345678901234567890', '0.1000', 'true', 'false', 'TRUE', '1.0.0', '--1', '100', '12'];
const types = ['integer', 'decimal', 'double', 'boolean', 'string', 'date', 'float', 'anyURI', 'int'];
const tags = ['fr', 'en-gb', 'zh-hant-tw', 'x-private1', 'de-1996'];

/// Every second graph keeps to what XML 1.0 can hold, so that RDF/XML is tried as often as it is refused.
export function nastyGraph(seed) {
  const next = random(seed);
  const tame = seed % 2 === 0;
  const pick = (list) => list[Math.floor(next() * list.length)];
  const text = () => {
    let out = '';
    for (let n = Math.floor(next() * 6); n >= 0; --n) out += pick(tame ? xmlPieces : pieces);
    return next() < 0.003 ? out + 'long '.repeat(20000) : out;
  };
  const iri = () => {
    const made = pick(spaces) + pick(locals);
    return made.split('#').length > 2 ? iri() : made;
  };
  const named = () => {
    const made = iri();
    return tame && !/[a-zA-Z_]\w*$/.test(made) ? named() : made;
  };
  const predicate = () => (next() < 0.15 ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' : named());
  const object = () => {
    const kind = next();
    if (kind < 0.3) return iri();
    if (kind < 0.5) return { value: text() };
    if (kind < 0.65) return { value: text(), language: pick(tags) };
    if (kind < 0.9) return { value: pick(numbers), datatype: XSD + pick(types) };
    return { value: text(), datatype: next() < 0.5 ? iri() : XSD + pick(types) };
  };
  const subjects = [iri(), iri(), iri()];
  const graphs = [null, iri(), iri()];
  const quads = [];
  for (let n = 1 + Math.floor(next() * 15); n > 0; --n) quads.push([pick(subjects), predicate(), object(), pick(graphs)]);
  return quads;
}
