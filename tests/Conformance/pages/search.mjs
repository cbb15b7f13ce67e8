// Types words into a front page's search and prints what stays visible, a JSON object from words to the links of the datasets.
// Usage: node pages/search.mjs FOLDER CHROMIUM PAGE WORDS...
import { withSite } from './site.mjs';

const [, , folder, chromium, page, ...searches] = process.argv;
const found = {};
await withSite(folder, chromium, async (address, browser) => {
  const tab = await browser.newPage();
  await tab.goto(`${address}/${page}`);
  for (const words of searches) {
    await tab.getByRole('searchbox').fill(words);
    const links = await tab.getByRole('listitem').filter({ visible: true }).locator('.dataset-title a').all();
    found[words] = await Promise.all(links.map((link) => link.getAttribute('href')));
  }
});
process.stdout.write(JSON.stringify(found));
