// formats.mjs WRITE_FORMATS [COUNT]: writes random graphs with our writers and reads them with N3.js, oxigraph and jsonld.js.
import { compare } from './compare.mjs';
import { nastyGraph } from './nasty.mjs';

const [program, count = '2000'] = process.argv.slice(2);
const graphs = Array.from({ length: Number(count) }, (_, i) => ({ name: `seed ${i + 1}`, quads: nastyGraph(i + 1) }));
process.exit(await compare(program, graphs) ? 1 : 0);
