(() => {
  const find = document.getElementById('find');
  const list = document.querySelector('table.index');
  const all = (where, what) => [...where.querySelectorAll(what)];
  if (find && list) {
    const body = list.tBodies[0];
    const rows = [...body.rows];
    const heads = [...list.tHead.rows[0].cells].map(c => c.textContent.trim());
    const fields = all(find, 'input,select');
    const hits = document.getElementById('f-hits');
    const cell = (row, column) => {
      const at = heads.indexOf(column);
      return at < 0 ? '' : row.cells[at].textContent.trim();
    };
    const rank = (row, column) => {
      const select = fields.find(f => f.dataset.column === column && column !== heads[1]);
      const word = cell(row, column);
      return select ? [...select.options].findIndex(o => o.value === word) : word;
    };
    const order = (a, b) => (a > b) - (a < b);
    const show = () => {
      const given = new URLSearchParams();
      fields.forEach(f => f.value.trim() && given.set(f.name, f.value.trim()));
      const words = (given.get('words') || '').toLowerCase().split(/\s+/);
      let count = 0;
      rows.forEach(row => {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(w => text.includes(w))
          || fields.some(f => f.dataset.column && f.value && cell(row, f.dataset.column) !== f.value);
        count += row.hidden ? 0 : 1;
      });
      const by = given.get('sort');
      const sorted = by ? rows.map((row, i) => [rank(row, by), i, row])
        .sort((a, b) => order(a[0], b[0]) || a[1] - b[1]).map(r => r[2]) : rows;
      body.append(...sorted);
      hits.textContent = count + ' of ' + rows.length + ' indicators shown';
      return given.toString();
    };
    const keep = () => {
      const state = show();
      try {
        history.replaceState(null, '', state ? '#index?' + state : '#index');
      } catch (e) {
        // Within a page of somebody else the address is theirs.
      }
    };
    const restore = () => {
      const at = location.hash.indexOf('?');
      if (location.hash.slice(0, at) === '#index') {
        const given = new URLSearchParams(location.hash.slice(at + 1));
        fields.forEach(f => { f.value = given.get(f.name) || ''; });
        show();
        document.getElementById('index').scrollIntoView();
      }
    };
    find.addEventListener('input', keep);
    find.addEventListener('change', keep);
    find.addEventListener('submit', e => e.preventDefault());
    find.addEventListener('reset', () => setTimeout(keep));
    find.addEventListener('keydown', e => {
      if (e.key === 'Escape') {
        find.reset();
      }
    });
    document.getElementById('f-copy').addEventListener('click', async () => {
      keep();
      try {
        await navigator.clipboard.writeText(location.href);
        hits.textContent = 'The link is copied';
      } catch (e) {
        hits.textContent = 'Copy the link from the address bar';
      }
    });
    all(document, '.card[data-group]').forEach(card => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Show these indicators';
      button.setAttribute('aria-label', 'Show these indicators: ' + card.dataset.group);
      button.addEventListener('click', () => {
        find.reset();
        setTimeout(() => {
          fields.find(f => f.name === 'group').value = card.dataset.group;
          keep();
          document.getElementById('index').scrollIntoView();
          document.getElementById('f-group').focus({preventScroll: true});
        });
      });
      card.append(button);
    });
    find.hidden = false;
    show();
    addEventListener('hashchange', restore);
    restore();
  }
  all(document, 'button.json').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const link = button.parentElement.querySelector('a');
      const csv = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)).replace(/^\uFEFF/, '');
      const table = [[]];
      csv.replace(/("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r?\n|$)/g, (all, cell, end) => {
        if (all) {
          table[table.length - 1].push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
          if (end !== ',' && end) {
            table.push([]);
          }
        }
        return '';
      });
      const [heads, ...rows] = table.filter(row => row.length);
      const json = rows.map(row => Object.fromEntries(heads.map((h, i) => [h, row[i]])));
      const made = document.createElement('a');
      made.href = URL.createObjectURL(new Blob([JSON.stringify(json, null, 1)], {type: 'application/json'}));
      made.download = link.download.replace('.csv', '.json');
      made.click();
    });
  });
  const reach = () => all(document, '.scroll').forEach(box => {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute('tabindex');
    }
  });
  reach();
  addEventListener('resize', reach);
  addEventListener('beforeprint', () => all(document, 'details').forEach(d => { d.open = true; }));
})();
