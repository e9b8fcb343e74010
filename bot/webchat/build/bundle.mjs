/*
 * Writes dist/: the chat and its style under names that carry a hash of their content, the loader widget.js under a name that
 * never changes, the pages that the server fills in, and beside everything that compresses its .br and .gz.
 */
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const output = 'dist.next';
const finished = 'dist';
const shared = { bundle: true, minify: true, target: 'es2022', outdir: output, metafile: true, logLevel: 'warning', legalComments: 'none' };

// Web Chat imports these to talk and listen; this chat does neither, and they are half of its weight.
const withoutSpeech = {
  name: 'without-speech',
  setup({ onLoad, onResolve }) {
    const speech = /^(botframework-directlinespeech-sdk|microsoft-cognitiveservices-speech-sdk|web-speech-cognitive-services)(\/|$)/;
    onResolve({ filter: speech }, ({ path }) => ({ path, namespace: 'speech' }));
    onLoad({ filter: /.*/, namespace: 'speech' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const [{ metafile }] = await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/chat/main.tsx', 'src/page/chat.css', 'src/page/icon.svg', 'src/demo/demo.ts', 'src/demo/demo.css'].map((path) => ({ in: path, out: nameOf(path) })),
    entryNames: '[name]-[hash]',
    format: 'esm',
    loader: { '.svg': 'copy' },
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutSpeech],
  }),
  build({ ...shared, entryPoints: ['src/widget/widget.ts'], format: 'iife' }),
]).catch(() => process.exit(1)); // What was wrong has been printed.

await Promise.all(['src/page/chat.html', 'src/demo/demo.html'].map((path) => writePage(path, metafile)));
await compressAll();
await rm(finished, { recursive: true, force: true });
await rename(output, finished);

function nameOf(path) {
  return path.endsWith('main.tsx') ? 'chat' : basename(path).replace(/\.[^.]+$/, '');
}

async function writePage(path, { outputs }) {
  const hashed = new Map();
  for (const [built, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint) {
      hashed.set(`${nameOf(entryPoint)}${basename(built).slice(basename(built).lastIndexOf('.'))}`, basename(built));
    }
  }

  const template = await readFile(path, 'utf8');
  await writeFile(join(output, basename(path)), template.replace(/%([\w.]+)%/g, (_, name) => hashed.get(name)));
}

async function compressAll() {
  const files = (await readdir(output)).filter((name) => /\.(js|css|svg|txt)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const path = join(output, name);
      const bytes = await readFile(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}
