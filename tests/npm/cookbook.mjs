// cookbook.mjs PRESSGRAPH COOKBOOK.md ARTICLES: every query of the cookbook is answered on the graph of the sample articles, by
// `pressgraph query` and by oxigraph, and the answers must be the same and not empty.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';

const [program, cookbook, articles] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pressgraph-cookbook-'));
const file = join(folder, 'graph.trig');
const pressgraph = (...args) => {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`pressgraph ${args[0]}: exit ${run.status}: ${run.stderr}`);
  return run.stdout;
};
pressgraph('build', articles, '-o', file);
const text = readFileSync(file, 'utf8');
const store = new oxigraph.Store();
store.load(text, { format: 'application/trig' });
const prefixes = {};
new Parser({ format: 'application/trig' }).parse(text, null, (name, iri) => { prefixes[name] = iri.value ?? iri; });
const declared = Object.entries(prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join('');

const number = (value, datatype) => (/#(integer|decimal|double|nonNegativeInteger)$/.test(datatype ?? '') ? String(Number(value)) : value);
const theirCell = (t) => (t === undefined ? '' : t.termType === 'NamedNode' ? t.value : [number(t.value, t.datatype.value), t.language].join('@'));
const ourCell = (t) => (t === undefined ? '' : t.type === 'uri' ? t.value : [number(t.value, t.datatype), t['xml:lang'] ?? ''].join('@'));

let count = 0, failures = 0;
for (const [, title, query] of readFileSync(cookbook, 'utf8').matchAll(/^## (.*)\n\n```sparql\n([\s\S]*?)```/gm)) {
  ++count;
  const theirs = store.query(declared + query, { use_default_graph_as_union: true });
  const ours = pressgraph('query', file, query, '--format', 'json');
  let left, right;
  if (typeof theirs === 'boolean') {
    left = [String(theirs)]; right = [String(JSON.parse(ours).boolean)];
  } else if (query.startsWith('CONSTRUCT')) {
    left = [...new Set(theirs.map((t) => `<${t.subject.value}> <${t.predicate.value}> <${t.object.value}> .`))]; right = ours.trimEnd().split('\n');
  } else {
    const names = JSON.parse(ours).head.vars;
    left = theirs.map((row) => names.map((n) => theirCell(row.get(n))).join('\t'));
    right = JSON.parse(ours).results.bindings.map((row) => names.map((n) => ourCell(row[n])).join('\t'));
  }
  const limited = query.includes('LIMIT');
  if (!limited) { left.sort(); right.sort(); }
  const equal = JSON.stringify(left) === JSON.stringify(right);
  if (!equal || left.length === 0) { ++failures; console.error(`${title}: ${equal ? 'no answer' : `answers differ\n  oxigraph: ${left.slice(0, 6).join(' | ')}\n  ours: ${right.slice(0, 6).join(' | ')}`}`); }
  else console.log(`${title} ${left.length} answers, equal`);
}
rmSync(folder, { recursive: true });
if (count < 10) { console.error(`${count} queries found, expected 10 or more`); ++failures; }
process.exit(failures ? 1 : 0);
