// Takes pictures of pages, to be looked at: light, dark, phone and print. Not part of the tests.
// Usage: node pages/pictures.mjs FOLDER CHROMIUM OUTPUT PAGE...
import { join } from 'node:path';
import { withSite } from './site.mjs';

const [, , folder, chromium, output, ...pages] = process.argv;
const views = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
];
await withSite(folder, chromium, async (address, browser) => {
  for (const page of pages) {
    const name = page.replaceAll('/', '-').replace('.html', '');
    for (const view of views) {
      const tab = await browser.newPage({ colorScheme: view.colorScheme, viewport: view.viewport });
      await tab.goto(`${address}/${page}`);
      await tab.screenshot({ path: join(output, `${name}-${view.name}.png`), fullPage: true });
      if (view.name === 'light') await tab.pdf({ path: join(output, `${name}.pdf`), format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
      await tab.close();
    }
  }
});
