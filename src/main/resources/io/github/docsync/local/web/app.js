'use strict';
(function () {
  var body = document.body;
  var token = body.dataset.token;
  var page = body.dataset.page;

  function one(selector, within) { return (within || document).querySelector(selector); }
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  function post(path, fields) {
    var form = new URLSearchParams(fields);
    form.set('token', token);
    return fetch(path, { method: 'POST', body: form, redirect: 'manual' });
  }

  function parsed(html) { return new DOMParser().parseFromString(html, 'text/html'); }

  function text(path) {
    return fetch(path).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.text();
    });
  }

  /* the page tree: branches are fetched when they are opened, and what is open stays so from page to page */
  var KEY = 'docsync.branches';
  function remembered() {
    try { return JSON.parse(sessionStorage.getItem(KEY)) || {}; } catch (e) { return {}; }
  }
  function remember(id, open) {
    var branches = remembered();
    branches[id] = open;
    try { sessionStorage.setItem(KEY, JSON.stringify(branches)); } catch (e) { /* without storage every page starts anew */ }
  }
  function show(branch, open) {
    branch.classList.toggle('closed', !open);
    branch.classList.toggle('open', open);
    var twist = one('.twist', branch);
    if (twist) { twist.setAttribute('aria-expanded', String(open)); }
    if (!open || one('ul', branch)) { return Promise.resolve(); }
    return text('/wiki/local/tree/' + branch.dataset.id).then(function (html) {
      var list = one('ul', parsed(html));
      if (list && !one('ul', branch)) {
        branch.appendChild(document.importNode(list, true));
        restore(branch);
      }
    });
  }
  function restore(within) {
    var branches = remembered();
    all('li[data-id]', within).forEach(function (branch) {
      var open = branches[branch.dataset.id];
      if (open && branch.classList.contains('closed')) { show(branch, true); }
      if (open === false && branch.classList.contains('open') && !one('.here', branch)) { show(branch, false); }
    });
  }
  document.addEventListener('click', function (event) {
    var twist = event.target.closest('button.twist');
    if (!twist) { return; }
    var branch = twist.closest('li');
    var open = branch.classList.contains('closed');
    remember(branch.dataset.id, open);
    show(branch, open);
  });
  var tree = one('[data-tree]');
  var side = one('.side');
  if (tree) {
    restore(tree);
    var here = one('.here', tree);
    if (here && here.offsetTop > side.clientHeight - 80) { side.scrollTop = here.offsetTop - side.clientHeight / 2; }
  }

  /* the filter above the tree */
  var filter = one('[data-filter]');
  if (filter && tree) {
    var asked = 0;
    filter.addEventListener('input', function () {
      var wanted = filter.value.trim();
      var number = ++asked;
      var found = one('.found', side);
      if (!wanted) {
        if (found) { found.remove(); }
        tree.hidden = false;
        return;
      }
      text('/wiki/local/titles/' + filter.dataset.filter + '?text=' + encodeURIComponent(wanted)).then(function (html) {
        if (number !== asked) { return; }
        var list = document.importNode(one('ul', parsed(html)), true);
        list.classList.add('found');
        var before = one('.found', side);
        if (before) { before.replaceWith(list); } else { tree.parentNode.insertBefore(list, tree); }
        tree.hidden = true;
      }).catch(function () { });
    });
  }

  /* tasks, comments on passages, the skip link */
  document.addEventListener('change', function (event) {
    var box = event.target.closest('input[data-task]');
    if (!box || !page) { return; }
    post('/wiki/local/pages/' + page + '/task', { task: box.dataset.task, complete: box.checked })
      .then(function () { box.closest('.task').classList.toggle('done', box.checked); });
  });
  document.addEventListener('click', function (event) {
    var mark = event.target.closest('mark.inline-comment');
    if (mark) {
      var comment = one('[data-comment-marker="' + CSS.escape(mark.dataset.marker) + '"]');
      if (comment) { comment.scrollIntoView({ behavior: 'smooth', block: 'center' }); }
    }
    var skip = event.target.closest('[data-skip]');
    if (skip) {
      event.preventDefault();
      var main = one('[data-main]');
      main.tabIndex = -1;
      main.focus();
    }
  });

  /* a comment on the selected text: by the bubble, or with the key C */
  var bubble = one('[data-bubble]');
  var inline = one('[data-inline-form]');
  function selected() {
    var content = one('[data-content]');
    var selection = window.getSelection();
    var words = selection.toString().trim();
    if (!content || !words || !selection.rangeCount) { return null; }
    var range = selection.getRangeAt(0);
    return content.contains(range.commonAncestorContainer) ? { text: words, box: range.getBoundingClientRect() } : null;
  }
  function hide() {
    if (bubble) { bubble.hidden = true; }
    if (inline) { inline.hidden = true; }
  }
  function ask(chosen) {
    one('[name=selection]', inline).value = chosen.text;
    one('.selection', inline).textContent = chosen.text;
    inline.style.left = Math.max(8, Math.min(chosen.box.left, window.innerWidth - 360)) + window.scrollX + 'px';
    inline.style.top = (chosen.box.bottom + window.scrollY + 8) + 'px';
    bubble.hidden = true;
    inline.hidden = false;
    one('textarea', inline).focus();
  }
  if (bubble && inline) {
    document.addEventListener('mouseup', function (event) {
      if (bubble.contains(event.target) || inline.contains(event.target)) { return; }
      var chosen = selected();
      bubble.hidden = !chosen;
      if (!chosen) { return; }
      bubble.style.left = (chosen.box.left + window.scrollX) + 'px';
      bubble.style.top = (chosen.box.top + window.scrollY - 40) + 'px';
    });
    bubble.addEventListener('click', function () {
      var chosen = selected();
      if (chosen) { ask(chosen); }
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') { hide(); }
      var chosen = selected();
      if (event.key === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey && chosen && !event.target.closest('textarea, input')) {
        event.preventDefault();
        ask(chosen);
      }
    });
    one('[data-cancel]', inline).addEventListener('click', hide);
  }

  /* the editor: what is typed is drawn next to it, by the server, in the order in which it was typed */
  var source = one('[data-source]');
  if (source) {
    var preview = one('[data-preview]');
    var problem = one('[data-preview-problem]');
    var typed = 0;
    var drawing = 0;
    source.addEventListener('input', function () {
      var number = ++typed;
      clearTimeout(drawing);
      drawing = setTimeout(function () {
        post(source.dataset.source, { body: source.value }).then(function (answer) {
          return answer.json();
        }).then(function (drawn) {
          if (number !== typed) { return; }
          problem.hidden = !drawn.problem;
          problem.textContent = drawn.problem || '';
          if (drawn.problem) { return; }
          var scrolled = preview.parentNode.scrollTop;
          preview.replaceChildren.apply(preview, Array.prototype.map.call(parsed(drawn.html).body.childNodes, function (node) {
            return document.importNode(node, true);
          }));
          window.docsync.enliven(preview);
          preview.parentNode.scrollTop = scrolled;
        }).catch(function () { /* the server stops: what is drawn stays */ });
      }, 120);
    });
    window.addEventListener('beforeunload', function (event) {
      if (source.value !== source.defaultValue && !source.form.dataset.sent) { event.preventDefault(); }
    });
    source.form.addEventListener('submit', function () { source.form.dataset.sent = 'true'; });
  }

  /* live updates: only what changed is exchanged, so that scroll position, open expands and focus stay */
  var made = new WeakMap();
  function note(parent) { Array.prototype.forEach.call(parent.children, function (child) { made.set(child, child.outerHTML); }); }
  all('[data-content]').forEach(note);

  function exchangeBlocks(now, next) {
    var before = Array.prototype.slice.call(now.children);
    var after = Array.prototype.slice.call(next.children);
    function same(a, b) { return made.get(a) === b.outerHTML; }
    var start = 0;
    while (start < before.length && start < after.length && same(before[start], after[start])) { start++; }
    var end = 0;
    while (end < before.length - start && end < after.length - start
        && same(before[before.length - 1 - end], after[after.length - 1 - end])) { end++; }
    var place = end > 0 ? before[before.length - end] : null;
    var gone = before.slice(start, before.length - end);
    var come = after.slice(start, after.length - end);
    if (gone.length !== come.length) {
      swap(now, gone, come, place);
      return;
    }
    /* as many as before: what changed far apart leaves what stands between as it is */
    gone.forEach(function (block, at) {
      if (!same(block, come[at])) { swap(now, [block], [come[at]], block.nextSibling); }
    });
  }

  function swap(now, gone, come, place) {
    var opened = [];
    gone.forEach(function (block) {
      all('details', block).concat(block.matches('details') ? [block] : []).forEach(function (expand) {
        if (expand.open) { opened.push(one('summary', expand).textContent); }
      });
      block.remove();
    });
    come.forEach(function (block) {
      var fresh = document.importNode(block, true);
      made.set(fresh, block.outerHTML);
      all('details', fresh).concat(fresh.matches('details') ? [fresh] : []).forEach(function (expand) {
        if (opened.indexOf(one('summary', expand).textContent) >= 0) { expand.open = true; }
      });
      fresh.classList.add('fresh');
      now.insertBefore(fresh, place);
      window.docsync.enliven(fresh);
    });
  }

  function typing(part) {
    return all('textarea, input[type=text]', part).some(function (field) { return field.value !== field.defaultValue; });
  }

  /* a part with the focus waits, so that nobody loses the field that they are about to type in; when it is left, it follows */
  function inUse(part) {
    return typing(part) || (part.contains(document.activeElement) && document.activeElement !== part);
  }
  document.addEventListener('focusout', function (event) {
    var part = event.target.closest('[data-part]');
    if (part && part.dataset.behind) {
      setTimeout(function () {
        if (!inUse(part)) {
          delete part.dataset.behind;
          exchange({});
        }
      }, 0);
    }
  });

  var PAUSES = [250, 1000, 4000];
  function pause(milliseconds) {
    return new Promise(function (done) { setTimeout(done, milliseconds); });
  }
  /* what could not be fetched is asked for again, since nobody else says that it changed */
  function fetched(path, tried) {
    return text(path).catch(function (failure) {
      if (tried === PAUSES.length) { throw failure; }
      return pause(PAUSES[tried]).then(function () { return fetched(path, tried + 1); });
    });
  }

  function exchange(wanted) {
    return fetched(location.pathname + location.search, 0).then(function (html) {
      var next = parsed(html);
      document.title = next.title;
      ['notices', 'head', 'below'].forEach(function (name) {
        var now = one('[data-part="' + name + '"]');
        var then = one('[data-part="' + name + '"]', next);
        if (!now || !then || now.innerHTML === then.innerHTML) { return; }
        if (inUse(now)) {
          now.dataset.behind = 'true';
          return;
        }
        now.innerHTML = then.innerHTML;
        window.docsync.enliven(now);
      });
      var content = one('[data-content]');
      var fresh = one('[data-content]', next);
      if (content && fresh) { exchangeBlocks(content, fresh); }
      if (wanted.tree && tree) {
        var marked = one('[data-part="changed"]');
        var nowMarked = one('[data-part="changed"]', next);
        if (marked && nowMarked && marked.innerHTML !== nowMarked.innerHTML && !inUse(marked)) {
          marked.innerHTML = nowMarked.innerHTML;
          window.docsync.enliven(marked);
        }
        var newTree = one('[data-tree]', next);
        if (newTree) {
          tree.innerHTML = newTree.innerHTML;
          restore(tree);
        }
      }
    }).catch(function () { /* the page is gone, or the server stops: what is shown stays */ });
  }

  if (window.EventSource && !body.dataset.still) {
    var notices = one('[data-notices]');
    var shown = notices ? notices.dataset.notices : '0';
    var seen = body.dataset.seen;
    var waiting = Promise.resolve();
    var events = null;
    var take = function (event) {
      var changed = JSON.parse(event.data);
      var mine = changed.all || changed.ids.indexOf(page) >= 0;
      var noticed = String(changed.notices) !== shown;
      shown = String(changed.notices);
      seen = event.lastEventId;
      if (mine || changed.tree || noticed) {
        waiting = waiting.then(function () { return exchange(changed); });
      }
    };
    /* a browser opens few connections to one server, so tabs in the background leave theirs to the one that is looked at */
    var listen = function () {
      if (document.hidden) {
        if (events) { events.close(); }
        events = null;
      } else if (!events) {
        events = new EventSource('/wiki/local/events?after=' + seen);
        events.onmessage = take;
      }
    };
    document.addEventListener('visibilitychange', listen);
    window.addEventListener('beforeunload', function () { if (events) { events.close(); } });
    listen();
  }
})();
