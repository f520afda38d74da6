'use strict';
(function () {
  var body = document.body;
  var token = body.dataset.token;
  var page = body.dataset.page;

  function post(path, fields) {
    var form = new URLSearchParams(fields);
    form.set('token', token);
    return fetch(path, { method: 'POST', body: form, redirect: 'manual' });
  }

  document.querySelectorAll('.twist').forEach(function (twist) {
    twist.addEventListener('click', function () { twist.closest('li').classList.toggle('closed'); });
  });
  var here = document.querySelector('.tree .here');
  var side = document.querySelector('.side');
  if (here && side && here.offsetTop > side.clientHeight - 80) { side.scrollTop = here.offsetTop - side.clientHeight / 2; }

  document.querySelectorAll('input[data-task]').forEach(function (box) {
    if (!page) { box.disabled = true; return; }
    box.addEventListener('change', function () {
      post('/wiki/local/pages/' + page + '/task', { task: box.dataset.task, complete: box.checked })
        .then(function () { box.closest('.task').classList.toggle('done', box.checked); seen = null; });
    });
  });

  document.querySelectorAll('mark.inline-comment').forEach(function (mark) {
    mark.addEventListener('click', function () {
      var comment = document.querySelector('[data-comment-marker="' + mark.dataset.marker + '"]');
      if (comment) { comment.scrollIntoView({ behavior: 'smooth', block: 'center' }); }
    });
  });

  /* a comment on the selected text */
  var bubble = document.getElementById('comment-bubble');
  var inline = document.getElementById('inline-form');
  var content = document.getElementById('content');
  if (bubble && inline && content) {
    document.addEventListener('mouseup', function (event) {
      if (bubble.contains(event.target) || inline.contains(event.target)) { return; }
      var selection = window.getSelection();
      var text = selection.toString();
      bubble.style.display = 'none';
      if (!text.trim() || !selection.rangeCount || !content.contains(selection.getRangeAt(0).commonAncestorContainer)) { return; }
      var box = selection.getRangeAt(0).getBoundingClientRect();
      bubble.style.left = (box.left + window.scrollX) + 'px';
      bubble.style.top = (box.top + window.scrollY - 40) + 'px';
      bubble.style.display = 'block';
      bubble.dataset.text = text.trim();
    });
    bubble.addEventListener('click', function () {
      inline.querySelector('[name=selection]').value = bubble.dataset.text;
      inline.querySelector('.selection').textContent = bubble.dataset.text;
      inline.style.left = bubble.style.left;
      inline.style.top = (parseFloat(bubble.style.top) + 70) + 'px';
      inline.style.display = 'block';
      bubble.style.display = 'none';
      inline.querySelector('textarea').focus();
    });
    inline.querySelector('[data-cancel]').addEventListener('click', function () { inline.style.display = 'none'; });
  }

  /* reload when something was written, unless somebody is typing */
  var seen = null;
  function typing() {
    var fields = Array.prototype.slice.call(document.querySelectorAll('textarea, input[type=text]'));
    return fields.some(function (field) { return field.value !== field.defaultValue; });
  }
  function look() {
    fetch('/wiki/local/changes').then(function (answer) { return answer.text(); }).then(function (count) {
      if (seen !== null && seen !== count && !typing()) { location.reload(); }
      seen = count;
    }).catch(function () { }).then(function () { setTimeout(look, document.hidden ? 5000 : 1500); });
  }
  if (!body.dataset.still) { setTimeout(look, 500); }
})();
