// Judges pages in Chromium by axe-core, in light and dark and on a phone, where nothing may need scrolling sideways (WCAG 1.4.10), and reports
// what the browser itself complains of. Prints a JSON list of findings.
// Usage: node pages/accessibility.mjs FOLDER CHROMIUM PAGE...
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withSite } from './site.mjs';

const [, , folder, chromium, ...pages] = process.argv;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 320, height: 640 } },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = [];

await withSite(folder, chromium, async (address, browser) => {
  for (const page of pages) {
    let view = views[0];
    const say = (message) => findings.push({ judge: 'axe', file: page, message: `${view.name}: ${message}` });
    const tab = await browser.newPage({ colorScheme: view.colorScheme, viewport: view.viewport });
    tab.on('console', (entry) => entry.type() === 'error' && say(entry.text()));
    tab.on('pageerror', (error) => say(error.message));
    await tab.goto(`${address}/${page}`);
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await tab.evaluate(axe);

    // The page is loaded once: what a browser does when its window or its colours change is judged with it.
    for (view of views) {
      await tab.emulateMedia({ colorScheme: view.colorScheme });
      await tab.setViewportSize(view.viewport);
      const result = await tab.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), tags);
      for (const violation of result.violations) {
        say(`${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
      }
      const width = await tab.evaluate(() => document.scrollingElement.scrollWidth);
      if (width > view.viewport.width) say(`The page is ${width} wide.`);
    }
    await tab.close();
  }
});

process.stdout.write(JSON.stringify(findings));
