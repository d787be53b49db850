// shapes.mjs PRESSGRAPH SHAPES.ttl ARTICLES WRITE_FULL_RECORD [STRIDE]: the graph of the sample articles conforms for
// rdf-validate-shacl and for `pressgraph validate`; then every constraint (or every STRIDE-th) of every shape is broken once in
// a graph that has every property, and both must find the same thing wrong.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFactory, Parser, Store, Writer } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const [program, shapesFile, articles, writeFullRecord, stride = '1'] = process.argv.slice(2);
const { namedNode, literal, quad } = DataFactory;
const SH = 'http://www.w3.org/ns/shacl#', XSD = 'http://www.w3.org/2001/XMLSchema#', RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const folder = mkdtempSync(join(tmpdir(), 'pressgraph-shapes-'));
const shapes = new Store(new Parser().parse(readFileSync(shapesFile, 'utf8')));
const validator = new SHACLValidator(shapes, {});

function pressgraph(...args) {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return run;
}

const graphFile = join(folder, 'graph.nt');
const built = pressgraph('build', articles, '-o', graphFile, '--flatten');
if (built.status !== 0) { console.error(built.stderr); process.exit(1); }
const sample = new Parser().parse(readFileSync(graphFile, 'utf8'));
const triples = new Parser().parse(spawnSync(writeFullRecord, { encoding: 'utf8' }).stdout);

const report = (dataset) => validator.validate(dataset).results.map((r) => [r.focusNode.value, r.path?.value ?? '',
  r.sourceConstraintComponent.value.replace(/^.*#|ConstraintComponent$/g, '').replace(/^./, (c) => c.toLowerCase())].join(' '));
function ours(dataset) {
  const file = join(folder, 'broken.nt');
  writeFileSync(file, new Writer({ format: 'N-Triples' }).quadsToString([...dataset]));
  const run = pressgraph('validate', '--json', file);
  if (run.status !== 0 && run.status !== 4) throw new Error(run.stderr);
  const found = JSON.parse(run.stdout).findings.filter((f) => !['offset', 'text'].includes(f.constraint)).map((f) => [f.node, f.path, f.constraint].join(' '));
  if (found.length > 0 && run.status !== 4) throw new Error('findings, but exit ' + run.status);
  return found;
}
const unique = (list) => [...new Set(list)].sort();

for (const [name, graph] of [['of the sample articles', sample], ['with every property', triples]]) {
  const theirs = report(new Store(graph)), mine = ours(graph);
  if (theirs.length || mine.length) { console.error(`the graph ${name} does not conform`, theirs.slice(0, 5), mine.slice(0, 5)); process.exit(1); }
  console.log(`the graph ${name} conforms: ${graph.length} triples`);
}

const values = (subject, predicate) => shapes.getObjects(subject, namedNode(SH + predicate), null);
const data = new Store(triples);
function focusNodes(shape) {
  const byClass = values(shape, 'targetClass').flatMap((c) => data.getSubjects(namedNode(RDF + 'type'), c, null));
  return [...byClass, ...values(shape, 'targetObjectsOf').flatMap((p) => data.getObjects(null, p, null))];
}
const wrongs = {
  datatype: () => literal('not this', namedNode('urn:x:type')), class: () => namedNode('urn:x:none'), in: () => namedNode('urn:x:none'),
  or: () => literal('true', namedNode(XSD + 'boolean')), minInclusive: (old) => literal('-1.0', old.datatype), maxInclusive: (old) => literal('7', old.datatype),
  minLength: (old) => literal('', old.language || old.datatype), pattern: (old) => literal('!', old.datatype),
  nodeKind: (old) => (old.termType === 'NamedNode' ? literal('x') : namedNode('urn:x:none')),
  lessThan: (old) => literal('99999999', old.datatype), lessThanOrEquals: (old) => literal(old.datatype.value.endsWith('date') ? '9999-01-01' : '1e306', old.datatype.value.endsWith('date') ? old.datatype : namedNode(XSD + 'double')),
};
/// The graph with one constraint broken at one node, or null where the graph has no such value.
function broken(shape, property, constraint) {
  const path = values(property, 'path')[0];
  const nodes = focusNodes(shape);
  const compared = constraint.startsWith('lessThan') ? values(property, constraint)[0] : path;
  const node = nodes.find((n) => data.getObjects(n, path, null).length > 0 && data.getObjects(n, compared, null).length > 0) ?? nodes[0];
  if (!node) return null;
  const old = data.getObjects(node, path, null);
  const others = triples.filter((t) => !(t.subject.equals(node) && t.predicate.equals(path)));
  if (constraint === 'minCount') return others;
  if (constraint === 'maxCount') return [...triples, quad(node, path, namedNode('urn:x:1')), quad(node, path, namedNode('urn:x:2'))];
  if (old.length === 0) return null;
  return [...others, quad(node, path, wrongs[constraint](old[0]))];
}

let done = 0, failures = 0, seen = 0;
const caught = new Set(), untried = [];
for (const shape of shapes.getSubjects(namedNode(RDF + 'type'), namedNode(SH + 'NodeShape'), null))
  for (const property of values(shape, 'property'))
    for (const { predicate } of shapes.getQuads(property, null, null, null)) {
      const constraint = predicate.value.slice(SH.length);
      if (constraint === 'path' || seen++ % Number(stride) !== 0) continue;
      const what = `${shape.value.replace(/^.*#/, '')} ${values(property, 'path')[0].value} ${constraint}`;
      const graph = broken(shape, property, constraint);
      if (!graph) { untried.push(what); continue; }
      const theirs = unique(report(new Store(graph))), mine = unique(ours(graph));
      ++done;
      if (theirs.some((f) => f.endsWith(` ${constraint}`))) caught.add(shape.value);
      else { ++failures; console.error(`${what}: not found`); }
      if (JSON.stringify(theirs) !== JSON.stringify(mine)) { ++failures; console.error(`${what}: the validators differ\n  shacl: ${theirs.join('\n         ')}\n  ours:  ${mine.join('\n         ')}`); }
    }
console.log(`${done} broken graphs, ${failures} judged otherwise; shapes that caught one: ${caught.size}; constraints without a value to break: ${untried.join(', ') || 'none'}`);
rmSync(folder, { recursive: true });
process.exit(failures || done < 20 ? 1 : 0);
