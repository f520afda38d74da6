// node roundtrip.mjs BLOCKS.json RESULTS.json: what the editor makes of each block; null where it cannot read it.
import { chromium } from 'playwright-core';
import fs from 'node:fs';

const [input, output] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html></html>' }));
await page.goto('https://editor.invalid/');
await page.addScriptTag({ path: 'dist/editor.js' });
const blocks = JSON.parse(fs.readFileSync(input, 'utf8'));
const results = await page.evaluate(
  (all) =>
    all.map((block) => {
      try {
        return window.__roundTrip(block);
      } catch (error) {
        return null;
      }
    }),
  blocks,
);
fs.writeFileSync(output, JSON.stringify(results));
await browser.close();
