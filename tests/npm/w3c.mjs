// w3c.mjs WRITE_FORMATS READ_STATEMENTS W3C_FOLDER: the RDF 1.1 suites. Backwards: the graph of every positive evaluation test is
// written by our writers and must read back the same. Forwards: what our readers make of the suites is counted, and every test
// that they fail is named; a failure that is not listed in known below fails the run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import rdfCanonize from 'rdf-canonize';
import { compare } from './compare.mjs';

const [writeFormats, readStatements, folder] = process.argv.slice(2);
if (!existsSync(folder)) { console.log('skipped: no shared data'); process.exit(77); }
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#', RDFT = 'http://www.w3.org/ns/rdftest#';
const suites = {
  'rdf-turtle': { format: 'turtle', base: 'https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-turtle/', type: 'text/turtle' },
  'rdf-trig': { format: 'trig', base: 'https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-trig/', type: 'application/trig' },
  'rdf-n-triples': { format: 'ntriples', base: '', type: 'application/n-triples' },
  'rdf-n-quads': { format: 'nquads', base: '', type: 'application/n-quads' },
};
/// Tests that serd 0.30 fails; docs/rdf.md says what each means.
const known = new Set(readFileSync(new URL('w3c-known.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')));

function testsOf(suite) {
  const text = readFileSync(join(folder, suite, 'manifest.ttl'), 'utf8');
  const manifest = new Store(new Parser({ baseIRI: 'file:///suite/manifest.ttl' }).parse(text));
  const file = (iri) => join(folder, suite, decodeURIComponent(iri.replace('file:///suite/', '')));
  return manifest.getQuads(null, MF + 'action', null, null).map(({ subject, object }) => ({
    name: `${suite} ${subject.value.replace(/^.*#/, '')}`, action: file(object.value), leaf: object.value.replace('file:///suite/', ''),
    result: manifest.getObjects(subject, MF + 'result', null)[0]?.value,
    kind: manifest.getObjects(subject, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', null)[0].value.replace(RDFT, ''),
  })).map((test) => ({ ...test, result: test.result && file(test.result) }));
}

const skolem = (t) => (t.termType === 'BlankNode' ? `urn:skolem:${t.value}` : t.value);
const plain = (q) => [skolem(q.subject), q.predicate.value, q.object.termType !== 'Literal' ? skolem(q.object)
  : q.object.language ? { value: q.object.value, language: q.object.language.toLowerCase() } : { value: q.object.value, datatype: q.object.datatype.value },
  q.graph.termType === 'DefaultGraph' ? null : skolem(q.graph)];
const parse = (text, type) => new Parser({ format: type, blankNodePrefix: 'b' }).parse(text);
const term = (t) => (t.termType === 'Literal' ? { termType: t.termType, value: t.value, language: t.language, datatype: { termType: 'NamedNode', value: t.datatype.value } } : { termType: t.termType, value: t.value });
const canonical = (nquads) => rdfCanonize.canonize(parse(nquads, 'application/n-quads').map((q) => ({ subject: term(q.subject), predicate: term(q.predicate), object: term(q.object), graph: term(q.graph) })),
  { algorithm: 'URDNA2015', format: 'application/n-quads' });
const lowerTags = (nquads) => nquads.replace(/"@([A-Za-z0-9-]+)/g, (_, tag) => `"@${tag.toLowerCase()}`);
const blanked = (nquads) => nquads.replace(/<https:\/\/w3id\.org\/pressgraph\/\.well-known\/genid\/([^>]*)>/g, (_, label) => `_:g${label.replace(/\W/g, 'x')}`);

const graphs = [], counts = [], failed = [];
for (const [suite, { format, base, type }] of Object.entries(suites)) {
  const tests = testsOf(suite);
  const documents = tests.map((t) => ({ format, base: base && base + t.leaf, text: readFileSync(t.action, 'utf8') }));
  const run = spawnSync(readStatements, { input: documents.map((d) => JSON.stringify(d)).join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 30 });
  const outputs = run.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  let passed = 0;
  for (const [i, test] of tests.entries()) {
    const { nquads, error } = outputs[i];
    let ok = test.kind.includes('Negative') ? error !== undefined : error === undefined;
    const graph = test.result ? readFileSync(test.result, 'utf8') : /^Test.*Positive/.test(test.kind) && /n-(triples|quads)/.test(suite) ? documents[i].text : null;
    if (graph !== null && !test.kind.includes('Negative')) {
      const quads = parse(graph, 'application/n-quads');
      graphs.push({ name: test.name, quads: quads.map(plain) });
      if (ok) ok = (await canonical(lowerTags(graph))) === (await canonical(blanked(nquads)));
    }
    if (ok) ++passed;
    else if (!failed.push({ name: test.name, error })) throw new Error();
  }
  counts.push(`${format} reader: ${passed} of ${tests.length} tests`);
}
const failures = await compare(writeFormats, graphs);
for (const line of counts) console.log(line);
const unexpected = failed.filter((f) => !known.has(f.name)), fixed = [...known].filter((name) => !failed.some((f) => f.name === name));
for (const { name, error } of unexpected) console.error(`reader fails ${name}: ${error ?? 'read, but not as expected'}`);
for (const name of fixed) console.error(`w3c-known.txt lists ${name}, which passes`);
process.exit(failures || unexpected.length || fixed.length ? 1 : 0);
