'use strict';
(function () {
  var pages = window.docsyncPages || [];
  var here = document.body.dataset.page;
  var below = {};
  var byId = {};
  pages.forEach(function (page) {
    byId[page.id] = page;
    (below[page.parent] = below[page.parent] || []).push(page);
  });

  function link(page) {
    var a = document.createElement('a');
    a.href = page.id + '.html';
    a.textContent = page.title;
    if (page.id === here) { a.setAttribute('aria-current', 'page'); }
    return a;
  }
  function row(page, twist) {
    var line = document.createElement('div');
    line.className = 'row';
    line.appendChild(twist);
    line.appendChild(link(page));
    if (page.state !== 'same') {
      var badge = document.createElement('span');
      badge.className = 'badge badge-' + page.state;
      badge.textContent = page.state;
      line.appendChild(badge);
    }
    return line;
  }
  function branch(page, path) {
    var item = document.createElement('li');
    var children = below[page.id] || [];
    var open = path[page.id];
    item.className = (children.length ? (open ? 'open' : 'closed') : 'leaf') + (page.id === here ? ' here' : '');
    var twist = document.createElement(children.length ? 'button' : 'span');
    twist.className = 'twist';
    if (children.length) {
      twist.type = 'button';
      twist.setAttribute('aria-label', 'Pages below ' + page.title);
      twist.setAttribute('aria-expanded', String(!!open));
      twist.addEventListener('click', function () {
        var opens = item.classList.contains('closed');
        item.classList.toggle('closed', !opens);
        item.classList.toggle('open', opens);
        twist.setAttribute('aria-expanded', String(opens));
        if (opens && !item.querySelector('ul')) { item.appendChild(list(children, path)); }
      });
    }
    item.appendChild(row(page, twist));
    if (children.length && open) { item.appendChild(list(children, path)); }
    return item;
  }
  function list(children, path) {
    var ul = document.createElement('ul');
    children.forEach(function (child) { ul.appendChild(branch(child, path)); });
    return ul;
  }

  var path = {};
  for (var page = byId[here]; page; page = byId[page.parent]) { path[page.id] = true; }
  (below[''] || []).forEach(function (root) { path[root.id] = true; });
  var tree = document.querySelector('.tree');
  if (tree) { (below[''] || []).forEach(function (root) { tree.appendChild(branch(root, path)); }); }

  function results(found, place) {
    var ul = document.createElement('ul');
    ul.className = 'tree found';
    found.slice(0, 50).forEach(function (page) {
      var li = document.createElement('li');
      li.className = 'leaf';
      li.appendChild(row(page, document.createElement('span')));
      ul.appendChild(li);
    });
    if (!found.length) {
      var none = document.createElement('li');
      none.className = 'quiet note';
      none.textContent = 'No page matches.';
      ul.appendChild(none);
    }
    var before = place.parentNode.querySelector('.found');
    if (before) { before.remove(); }
    place.parentNode.insertBefore(ul, place);
  }
  function searching(field, fits) {
    if (!field || !tree) { return; }
    field.addEventListener('input', function () {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      tree.hidden = words.length > 0;
      var before = document.querySelector('.found');
      if (before) { before.remove(); }
      if (words.length) { results(pages.filter(function (page) { return words.every(function (word) { return fits(page, word); }); }), tree); }
    });
  }
  searching(document.querySelector('.filter'), function (page, word) { return page.title.toLowerCase().indexOf(word) >= 0; });
  searching(document.querySelector('[data-search]'), function (page, word) {
    return (page.title + ' ' + page.text).toLowerCase().indexOf(word) >= 0;
  });
})();
