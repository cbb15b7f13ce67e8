// Filters the list of datasets while one types. Without it the whole list stands, and the browser's own search finds what it holds.
const input = document.getElementById('search-words');
const count = document.getElementById('search-count');
const items = [...document.querySelectorAll('[data-search]')];
const groups = [...document.querySelectorAll('.area')];
const areas = document.getElementById('areas');

function filter() {
  const words = input.value.toLowerCase().normalize('NFKC').split(/\s+/).filter(Boolean);
  for (const item of items) {
    item.hidden = !words.every((word) => item.dataset.search.includes(word));
  }
  for (const group of groups) {
    group.hidden = !group.querySelector('[data-search]:not([hidden])');
  }
  // Their numbers are those of the whole list.
  areas.hidden = words.length > 0;
  const found = items.filter((item) => !item.hidden).length;
  count.textContent = words.length === 0 ? '' : count.dataset.found.replace('{0}', found);
}

document.getElementById('search').hidden = false;
input.addEventListener('input', filter);
filter();
