// node edit.mjs PACKAGES STUB ENTRY JOBS RESULTS: plays the jobs in Atlassian's editor model. PACKAGES is a set-up copy of ../shared/oracle.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const [oracle, stub, entry, input, output] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(oracle), 'any.js'));
const esbuild = load('esbuild');
const { chromium } = load('playwright-core');
const model = ['node_modules/@atlaskit/editor-prosemirror/node_modules/prosemirror-model', 'node_modules/prosemirror-model']
  .map((name) => path.resolve(oracle, name)).find((name) => fs.existsSync(name));
const bundle = await esbuild.build({
  bundle: true, write: false, format: 'iife', target: 'chrome120', logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  mainFields: ['module:es2019', 'module', 'main'],
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.css': 'css' },
  alias: { 'prosemirror-model': model },
  stdin: { contents: fs.readFileSync(entry, 'utf8'), resolveDir: path.resolve(oracle), loader: 'js' },
  plugins: [{ name: 'stub', setup(build) {
    build.onResolve({ filter: /^@atlaskit\/editor-common\/utils$/ }, (found) => found.importer.includes('editor-confluence-transformer')
      ? { path: stub } : undefined);
  } }],
});
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'editor-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await context.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  const results = [];
  for (const job of JSON.parse(fs.readFileSync(input, 'utf8'))) {
    results.push(await page.evaluate(([storage, kind, seed]) => window.__edit(storage, kind, seed), [job.storage, job.kind, job.seed]));
  }
  fs.writeFileSync(output, JSON.stringify(results));
} finally {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}
