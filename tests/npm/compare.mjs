// What our writers make of graphs, as independent parsers read it.
import { spawnSync } from 'node:child_process';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

/// One string for each quad, by which sets are compared.
const made = ([s, p, o, g], graphs) => JSON.stringify([s, p, typeof o === 'string' ? o
  : [o.value, o.language ?? '', o.language ? LANG_STRING : o.datatype ?? XSD_STRING], graphs && g !== null ? g : '']);
const parsed = (q) => JSON.stringify([q.subject.value, q.predicate.value, q.object.termType === 'NamedNode' ? q.object.value
  : [q.object.value, q.object.language, q.object.datatype.value], q.graph.value]);
const same = (a, b) => { const left = [...new Set(a)].sort(), right = [...new Set(b)].sort(); return JSON.stringify(left) === JSON.stringify(right) ? null : [left, right]; };

const formats = {
  turtle: { graphs: false, n3: 'text/turtle', oxigraph: 'text/turtle' },
  trig: { graphs: true, n3: 'application/trig', oxigraph: 'application/trig' },
  ntriples: { graphs: false, n3: 'application/n-triples', oxigraph: 'application/n-triples' },
  nquads: { graphs: true, n3: 'application/n-quads', oxigraph: 'application/n-quads' },
  jsonld: { graphs: true, jsonld: 'application/n-quads', oxigraph: 'application/ld+json' },
  rdfxml: { graphs: false, oxigraph: 'application/rdf+xml', mayRefuse: true },
};
const readers = {
  n3: (text, type) => new Parser({ format: type }).parse(text),
  jsonld: async (text) => new Parser({ format: 'application/n-quads' }).parse(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })),
  oxigraph: (text, type) => [...oxigraph.parse(text, { format: type })],
};

/// jsonld.js rewrites every xsd:double, also where the file has it as a string; oxigraph checks those of JSON-LD.
function withoutDoubles(key) {
  const quad = JSON.parse(key);
  return Array.isArray(quad[2]) && quad[2][2].endsWith('#double') ? JSON.stringify([quad[0], quad[1], 'a double', quad[3]]) : key;
}

/// Writes each graph ({ name, quads }) in every format by WRITE_FORMATS and reads it with every parser that knows the format: each
/// must give exactly these quads. Prints a tally; returns the number of failures.
export async function compare(program, graphs) {
  const run = spawnSync(program, { input: graphs.map((g) => JSON.stringify(g.quads)).join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`${program}: exit ${run.status}: ${run.stderr}`);
  const outputs = run.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  if (outputs.length !== graphs.length) throw new Error(`${outputs.length} outputs of ${graphs.length} graphs`);

  const tally = {};
  let failures = 0;
  const fail = (title, what, detail) => { if (++failures <= 5) console.error(`${title}: ${what}\n${detail}`); };
  /// A graph may be refused only where XML 1.0 cannot hold it, and the message must name what it cannot hold.
  const refused = (title, name, quads, message) => {
    const holds = quads.every(([, p, o]) => /[\p{L}_][\p{L}\p{M}\p{N}_.\u00b7-]*$/u.test(p) && !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(typeof o === 'string' ? '' : o.value));
    if (holds || !/subject <.*> predicate <.*>/.test(message.replace(', predicate', ' predicate'))) fail(title, `${name} refused`, message);
    else tally[`${name} refused`] = (tally[`${name} refused`] ?? 0) + 1;
  };

  for (const [i, { name: title, quads }] of graphs.entries()) {
    if (outputs[i].reads_back === false) fail(title, 'our own reader gives another graph', outputs[i].trig);
    for (const [name, format] of Object.entries(formats)) {
      const text = outputs[i][name];
      if (typeof text !== 'string' && format.mayRefuse) { refused(title, name, quads, text.refused); continue; }
      if (typeof text !== 'string') { fail(title, `${name} refused`, JSON.stringify(text)); continue; }
      for (const [reader, read] of Object.entries(readers)) {
        if (!format[reader]) continue;
        let difference;
        const form = reader === 'jsonld' ? withoutDoubles : (key) => key;
        const expected = quads.map((q) => form(made(q, format.graphs)));
        try { difference = same(expected, (await read(text, format[reader])).map((q) => form(parsed(q)))); } catch (error) { difference = [error.message]; }
        if (difference) fail(title, `${name} read by ${reader} differs`, text + '\n' + difference.join('\n'));
        else tally[`${name} by ${reader}`] = (tally[`${name} by ${reader}`] ?? 0) + 1;
      }
    }
  }
  for (const [name, n] of Object.entries(tally)) console.log(`${name}: ${n} of ${graphs.length} graphs equal`);
  return failures;
}
