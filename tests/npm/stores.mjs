// stores.mjs PRESSGRAPH COOKBOOK.md ARTICLES [STATEMENTS]: the graph of the sample articles, then copies of it under other bases
// until there are STATEMENTS of them (1,000,000 where not given), are loaded into Virtuoso, Jena TDB2 and Oxigraph; the statements
// of each named graph must be as many as the file has, and the cookbook's queries that select must have the same answers in all stores.
// Virtuoso listens on loopback; what is started is ended.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';

const [program, cookbook, articles, wanted = '1000000'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pressgraph-stores-'));

function run(command, args, options = {}) {
  const child = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, cwd: folder, ...options });
  if (child.error || child.status !== 0) throw new Error(`${command} ${args[0]}: ${child.error ?? `exit ${child.status}: ${child.stderr}${child.stdout}`}`);
  return child.stdout;
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

// --- the stores: each loads an N-Quads file and answers SELECT queries over all graphs as SPARQL JSON bindings ---

class Virtuoso {
  name = 'Virtuoso';

  async start() {
    this.sqlPort = await freePort();
    this.httpPort = await freePort();
    this.folder = join(folder, 'virtuoso');
    mkdirSync(this.folder);
    writeFileSync(join(this.folder, 'virtuoso.ini'), `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:${this.sqlPort}
NumberOfBuffers = 40000
MaxDirtyBuffers = 30000
DirsAllowed = ${folder}
[HTTPServer]
ServerPort = 127.0.0.1:${this.httpPort}
ServerRoot = .
[SPARQL]
ResultSetMaxRows = 2000000
`);
    this.server = spawn('virtuoso-t', ['+foreground', '+configfile', 'virtuoso.ini'], { cwd: this.folder, stdio: 'ignore' });
    for (let i = 0; i < 120; ++i) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (await this.ask('ASK {}').catch(() => null)) return;
    }
    throw new Error('Virtuoso does not answer');
  }

  // isql exits 0 whatever happens; an error shows in what it prints. The graph's IRI stands for the default graph of the file.
  load(file) {
    const printed = run('isql-vt', [`127.0.0.1:${this.sqlPort}`, 'dba', 'dba', 'ERRORS=STDOUT',
      `exec=DB.DBA.TTLP_MT(file_to_string_output('${file}'), '', 'urn:x-arq:DefaultGraph', 512);`]);
    if (printed.includes('*** Error')) throw new Error(printed);
  }

  async ask(query) {
    const response = await fetch(`http://127.0.0.1:${this.httpPort}/sparql`, {
      method: 'POST', body: new URLSearchParams({ query }), headers: { accept: 'application/sparql-results+json', connection: 'close' } });
    if (!response.ok) throw new Error(`${this.name}: ${await response.text()}`);
    return response.json();
  }

  stop() { this.server?.kill(); }
}

class Jena {
  name = 'Jena';

  // Debian's package has no start script and lacks one resource of its regular expressions: any file of that name will do.
  start() {
    const resources = join(folder, 'xerces/impl/xpath/regex');
    mkdirSync(resources, { recursive: true });
    writeFileSync(join(resources, 'message.properties'), '');
    const packages = run('apt-cache', ['depends', 'libapache-jena-java']).matchAll(/Depends: (\S+)/g);
    const files = run('dpkg', ['-L', 'libapache-jena-java', ...[...packages].map((match) => match[1])]).split('\n');
    const jars = files.filter((f) => /^\/usr\/share\/java\/[^/]*\.jar$/.test(f) && !/log4j|slf4j-(jdk|jcl|nop|simple|migr)|-over-/.test(f));
    this.classPath = [folder, ...new Set(jars), '/usr/share/java/slf4j-nop.jar'].join(':');
    this.database = join(folder, 'jena');
  }

  load(file) { run('java', ['-cp', this.classPath, 'tdb2.tdbloader', '--loc', this.database, file]); }

  ask(query) {
    writeFileSync(join(folder, 'query.rq'), query);
    return JSON.parse(run('java', ['-cp', this.classPath, 'tdb2.tdbquery', '--loc', this.database,
      '--set', 'tdb2:unionDefaultGraph=true', '--results=JSON', '--query', 'query.rq']));
  }

  stop() {}
}

class Oxigraph {
  name = 'Oxigraph';
  start() { this.store = new oxigraph.Store(); }
  load(file) { this.store.load(readFileSync(file, 'utf8'), { format: 'application/n-quads' }); }
  ask(query) {
    return JSON.parse(this.store.query(query, { use_default_graph_as_union: true, results_format: 'application/sparql-results+json' }));
  }
  stop() {}
}

// --- what is compared ---

const numeric = /#(integer|int|decimal|double|float|nonNegativeInteger)$/;
const cell = (term) => (term === undefined ? ''
  : numeric.test(term.datatype ?? '') ? String(Number(term.value)) : [term.value, term['xml:lang'] ?? ''].join('@'));
const rows = (answer) => answer.results.bindings.map((row) => answer.head.vars.map((name) => cell(row[name])).join('\t')).sort();

function statementsOfGraphs(file) {
  const counts = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const graph = line.match(/<([^<>]*)> \.$/)?.[1];
    if (graph) counts.set(graph, (counts.get(graph) ?? 0) + 1);
  }
  return counts;
}

async function compareCounts(store, counts) {
  const answer = await store.ask('SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g');
  const found = new Map(answer.results.bindings.map((row) => [row.g.value, Number(row.n.value)]));
  return [...counts].filter(([graph, n]) => found.get(graph) !== n).map(([graph, n]) => `${graph}: ${found.get(graph) ?? 0} statements, expected ${n}`);
}

async function compare(stores, file, queries) {
  let failures = 0;
  const counts = statementsOfGraphs(file);
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  for (const store of stores) {
    const began = Date.now();
    store.load(file);
    const wrong = await compareCounts(store, counts);
    failures += wrong.length;
    console.log(`${store.name}: ${total} statements in ${counts.size} graphs, ${wrong.length ? 'WRONG' : 'all there'} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    for (const line of wrong.slice(0, 5)) console.error(`  ${line}`);
  }
  for (const [title, query] of queries) {
    const answers = [];
    for (const store of stores) answers.push(rows(await store.ask(query)));
    const different = stores.filter((_, i) => JSON.stringify(answers[i]) !== JSON.stringify(answers[0]));
    if (different.length || answers[0].length === 0) ++failures;
    console.log(`${title} ${answers[0].length} answers${different.length ? `, NOT the same in ${different.map((s) => s.name)}` : ', the same in all'}`);
    for (let i = 1; different.length && i < stores.length; ++i) {
      console.error(`  ${stores[0].name}: ${answers[0].filter((r) => !answers[i].includes(r)).slice(0, 3).join(' | ')}`);
      console.error(`  ${stores[i].name}: ${answers[i].filter((r) => !answers[0].includes(r)).slice(0, 3).join(' | ')}`);
    }
  }
  return failures;
}

const sample = join(folder, 'sample.nq');
const large = join(folder, 'large.nq');
run(program, ['build', articles, '-o', sample, '-o', join(folder, 'sample.trig')]);
const prefixes = {};
new Parser({ format: 'application/trig' }).parse(readFileSync(join(folder, 'sample.trig'), 'utf8'), null, (name, iri) => { prefixes[name] = iri.value ?? iri; });
const declared = Object.entries(prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join('');
const queries = [...readFileSync(cookbook, 'utf8').matchAll(/^## (.*)\n\n```sparql\n([\s\S]*?)```/gm)]
  .filter(([, , query]) => query.startsWith('SELECT')).map(([, title, query]) => [title, declared + query]);

const stores = [new Oxigraph(), new Virtuoso(), new Jena()];
let failures = 0;
try {
  for (const store of stores) await store.start();
  failures += await compare(stores, sample, queries);
  const each = readFileSync(sample, 'utf8').split('\n').length - 1;
  for (let i = 1; (i - 1) * each < Number(wanted); ++i) {
    run(program, ['export', sample, '--base', `https://example.org/copy${i}/`, '-o', 'copy.nq']);
    appendFileSync(large, readFileSync(join(folder, 'copy.nq')));
  }
  failures += await compare(stores, large, queries);
} finally {
  for (const store of stores) store.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
process.exit(failures ? 1 : 0);
