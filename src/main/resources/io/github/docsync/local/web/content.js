'use strict';
/* What the content of a page can do, on the server's pages and in an export alike: colours, copying, sorting, large pictures. */
(function () {
  var LONGEST_CODE = 200000;
  var highlighter = document.currentScript.src.replace(/content\.js/, 'highlight.js');

  function one(selector, within) { return within.querySelector(selector); }
  function all(selector, within) { return Array.prototype.slice.call(within.querySelectorAll(selector)); }

  /* what was folded or unfolded stays so from page to page */
  var FOLDS = 'docsync.folds';
  function folds() {
    try { return JSON.parse(sessionStorage.getItem(FOLDS)) || {}; } catch (e) { return {}; }
  }
  document.addEventListener('toggle', function (event) {
    var key = event.target.dataset && event.target.dataset.fold;
    if (!key) { return; }
    var known = folds();
    known[key] = event.target.open;
    try { sessionStorage.setItem(FOLDS, JSON.stringify(known)); } catch (e) { /* without storage every page starts anew */ }
  }, true);
  function refold(within) {
    var known = folds();
    all('details[data-fold]', within).forEach(function (part) {
      if (part.dataset.fold in known) { part.open = known[part.dataset.fold]; }
    });
  }

  /* on a narrow screen the tree stands behind a button */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-pages]');
    if (button) { button.setAttribute('aria-expanded', String(one('.side', document).classList.toggle('shown'))); }
  });

  /* the colours of code; the script is fetched with the first page that has any */
  var loading = null;
  function load() {
    loading = loading || new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = highlighter;
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return loading;
  }
  function colour(within) {
    var blocks = all('.code code[class]', within).filter(function (code) {
      return !code.dataset.coloured && !one('ins, del', code) && code.textContent.length < LONGEST_CODE;
    });
    if (!blocks.length) { return; }
    load().then(function () {
      blocks.forEach(function (code) {
        var language = code.className.replace('language-', '');
        if (code.dataset.coloured || !window.hljs.getLanguage(language)) { return; }
        code.dataset.coloured = language;
        code.innerHTML = window.hljs.highlight(code.textContent, { language: language, ignoreIllegals: true }).value;
      });
    }).catch(function () { /* code without colours is still code */ });
  }

  /* tables: a table that fits has a header that stays in sight, one with a simple grid can be sorted */
  function fit(table) {
    var frame = table.parentElement;
    frame.classList.toggle('fits', table.offsetWidth <= frame.clientWidth + 1);
  }
  function rowsOf(table) {
    return Array.prototype.filter.call(table.rows, function (row) { return row.closest('table') === table; });
  }
  function isSimple(rows) {
    var width = rows[0].cells.length;
    return rows.length > 2 && rows.every(function (row) {
      return row.cells.length === width && Array.prototype.every.call(row.cells, function (cell) {
        return cell.colSpan === 1 && cell.rowSpan === 1;
      });
    });
  }
  function number(text) {
    var plain = text.replace(/[\s,%$€£]/g, '');
    return plain && !isNaN(plain) ? Number(plain) : NaN;
  }
  function sort(table, column, direction) {
    var rows = rowsOf(table).slice(1);
    rows.forEach(function (row, place) { row.dataset.place = row.dataset.place || String(place); });
    function text(row) { return row.cells[column].textContent.trim(); }
    var numeric = rows.every(function (row) { return !text(row) || !isNaN(number(text(row))); });
    var sorted = rows.slice().sort(function (a, b) {
      if (!direction) { return a.dataset.place - b.dataset.place; }
      var first = text(a);
      var second = text(b);
      if (!first || !second) { return first ? -1 : second ? 1 : 0; }
      return direction * (numeric ? number(first) - number(second) : first.localeCompare(second, undefined, { numeric: true }));
    });
    var numbers = rows.map(function (row) { return one('.numbered', row); }).filter(Boolean).map(function (cell) { return cell.innerHTML; });
    sorted.forEach(function (row, place) {
      row.parentNode.appendChild(row);
      if (numbers.length === rows.length) { one('.numbered', row).innerHTML = numbers[place]; }
    });
  }
  function sortable(table) {
    var rows = rowsOf(table);
    if (!rows.length || table.dataset.sortable || !isSimple(rows)
        || !Array.prototype.every.call(rows[0].cells, function (cell) { return cell.tagName === 'TH'; })) { return; }
    table.dataset.sortable = 'true';
    Array.prototype.forEach.call(rows[0].cells, function (head, column) {
      var words = head.textContent.trim();
      if (!words || head.classList.contains('numbered')) { return; }
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.setAttribute('aria-label', 'Sort by ' + words);
      button.addEventListener('click', function () {
        var now = head.getAttribute('aria-sort');
        var next = now === 'ascending' ? -1 : now === 'descending' ? 0 : 1;
        Array.prototype.forEach.call(rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
        if (next) { head.setAttribute('aria-sort', next > 0 ? 'ascending' : 'descending'); }
        sort(table, column, next);
      });
      head.appendChild(button);
    });
  }

  /* pictures in large */
  var lightbox = null;
  function enlarge(picture) {
    if (!lightbox) {
      lightbox = document.createElement('dialog');
      lightbox.className = 'lightbox';
      lightbox.addEventListener('click', function () { lightbox.close(); });
      document.body.appendChild(lightbox);
    }
    var caption = picture.closest('figure').querySelector('figcaption');
    var large = document.createElement('img');
    large.src = picture.src;
    large.alt = picture.alt;
    var close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    lightbox.setAttribute('aria-label', picture.alt || 'Picture');
    lightbox.replaceChildren(close, large);
    if (caption) {
      var words = document.createElement('p');
      words.textContent = caption.textContent;
      lightbox.appendChild(words);
    }
    lightbox.showModal();
  }
  function isLarge(target) {
    return target.matches && target.matches('figure.image > img') && !target.closest('a');
  }

  /* the clipboard, also where the page is a file */
  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(text); }
    var field = document.createElement('textarea');
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var copied = document.execCommand('copy');
    field.remove();
    return copied ? Promise.resolve() : Promise.reject(new Error('refused'));
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button.copy');
    if (button) {
      copy(button.closest('.code').querySelector('code').textContent).then(function () {
        button.textContent = 'Copied';
        setTimeout(function () { button.textContent = 'Copy'; }, 1500);
      }, function () { button.textContent = 'Select it and press Ctrl+C'; });
    }
    if (isLarge(event.target)) { enlarge(event.target); }
  });
  document.addEventListener('keydown', function (event) {
    if ((event.key === 'Enter' || event.key === ' ') && isLarge(event.target)) {
      event.preventDefault();
      enlarge(event.target);
    }
  });
  /* paper cannot be unfolded */
  window.addEventListener('beforeprint', function () {
    all('.content details:not([open])', document).forEach(function (expand) {
      expand.open = true;
      expand.dataset.printed = 'true';
    });
  });
  window.addEventListener('afterprint', function () {
    all('[data-printed]', document).forEach(function (expand) {
      expand.open = false;
      delete expand.dataset.printed;
    });
  });
  window.addEventListener('resize', function () { all('.table > table', document).forEach(fit); });

  function enliven(within) {
    refold(within);
    colour(within);
    all('.table > table', within).forEach(function (table) {
      fit(table);
      sortable(table);
    });
    all('figure.image > img', within).forEach(function (picture) {
      if (picture.closest('a')) { return; }
      picture.tabIndex = 0;
      picture.setAttribute('role', 'button');
      picture.setAttribute('aria-label', picture.alt ? 'Enlarge: ' + picture.alt : 'Enlarge the picture');
    });
  }
  window.docsync = { enliven: enliven };
  refold(document);
  if (!document.body.dataset.still) { all('.content', document).forEach(enliven); }
})();
