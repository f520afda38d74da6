// Drives a Confluence at CONFLUENCE_HOST with confluence.js, whose schemas check every answer against Atlassian's documents.
// Prints one line a check, "ok" or "FAILED", and ends with 1 if any failed.
import { createV1Client, createV2Client } from 'confluence.js';

const config = {
  host: process.env.CONFLUENCE_HOST,
  auth: { type: 'basic', email: 'ada@example.com', apiToken: 'token' },
};
const v1 = createV1Client(config);
const v2 = createV2Client(config);
let failures = 0;

async function check(name, work) {
  try {
    await work();
    console.log(`ok ${name}`);
  } catch (error) {
    failures++;
    const cause = error.cause ? ` (${error.cause.message ?? error.cause})` : '';
    console.log(`FAILED ${name}: ${String(error.message).replaceAll('\n', ' ')}${cause}`);
  }
}

function expect(condition, what) {
  if (!condition) {
    throw new Error(`expected ${what}`);
  }
}

function equal(actual, expected, what) {
  expect(actual === expected, `${what} to be ${JSON.stringify(expected)}, not ${JSON.stringify(actual)}`);
}

/** Runs what must be refused and answers with the refusal. */
async function refused(status, work) {
  try {
    await work();
  } catch (error) {
    equal(error.status, status, `status of "${error.message}"`);
    return error;
  }
  throw new Error(`expected a refusal with ${status}`);
}

const storage = (value) => ({ representation: 'storage', value });

let space;
let parent;
let page;

const newPage = (title, parentId, value = '<p>Text</p>') =>
  v2.page.createPage({ body: { spaceId: space.id, status: 'current', title, parentId, body: storage(value) } });

await check('finds the space by its key', async () => {
  const spaces = await v2.space.getSpaces({ keys: ['DOCS'], limit: 250 });
  equal(spaces.results.length, 1, 'number of spaces');
  space = spaces.results[0];
  equal((await v2.space.getSpaceById({ id: Number(space.id) })).key, 'DOCS', 'key');
});

await check('creates pages below a page and reads them back', async () => {
  parent = await newPage('Parent');
  page = await newPage('Child', parent.id, '<p>One <strong>bold</strong> word</p>');
  equal(page.version.number, 1, 'first version');
  const read = await v2.page.getPageById({ id: Number(page.id), bodyFormat: 'storage', includeVersions: true, includeLabels: true });
  equal(read.parentId, parent.id, 'parent');
  expect(read.body.storage.value.includes('<strong>bold</strong>'), 'the stored body');
});

await check('refuses a title that is taken, whatever its case and blanks', async () => {
  await refused(400, () => newPage(' CHILD '));
});

await check('updates a page and refuses a stale version', async () => {
  const next = (number) =>
    v2.page.updatePage({
      id: Number(page.id),
      body: { id: page.id, status: 'current', title: 'Child', body: storage('<p>Two</p>'), version: { number, message: 'second' } },
    });
  equal((await next(2)).version.number, 2, 'version');
  const conflict = await refused(409, () => next(2));
  expect(JSON.stringify(conflict.body).includes('Version must be incremented'), 'the reason');
  const versions = await v2.version.getPageVersions({ id: Number(page.id) });
  equal(versions.results.length, 2, 'number of versions');
  equal(versions.results[0].message, 'second', 'version message');
});

await check('refuses a body that is not XML', async () => {
  await refused(400, () => newPage('Broken', parent.id, '<p>a<br></p>'));
});

await check('renames a page alone', async () => {
  const renamed = await v2.page.updatePageTitle({
    id: Number(page.id),
    body: { status: 'current', title: 'Renamed' },
  });
  equal(renamed.title, 'Renamed', 'title');
});

await check('pages through a list with its cursor', async () => {
  for (let i = 1; i <= 5; i++) {
    await newPage(`Row ${i}`, parent.id);
  }
  const seen = new Set();
  let cursor;
  do {
    const slice = await v2.page.getPagesInSpace({ id: Number(space.id), limit: 2, cursor });
    slice.results.forEach((row) => seen.add(row.title));
    const next = slice._links?.next;
    cursor = next ? new URL(next, config.host).searchParams.get('cursor') : undefined;
  } while (cursor);
  for (let i = 1; i <= 5; i++) {
    expect(seen.has(`Row ${i}`), `Row ${i} in the list`);
  }
});

await check('lists pages by id, and leaves out those that are not there', async () => {
  const pages = await v2.page.getPages({ id: [Number(page.id), 999999], bodyFormat: 'storage' });
  equal(pages.results.length, 1, 'number of rows');
});

await check('keeps content properties with versions of their own', async () => {
  const created = await v2.contentProperties.createPageProperty({ pageId: Number(page.id), key: 'acme', value: { a: [1, null] } });
  await refused(409, () => v2.contentProperties.createPageProperty({ pageId: Number(page.id), key: 'acme', value: 1 }));
  const updated = await v2.contentProperties.updatePagePropertyById({
    pageId: Number(page.id),
    propertyId: Number(created.id),
    key: 'acme',
    value: { b: true },
    version: { number: 2, message: 'x' },
  });
  equal(updated.version.number, 2, 'version');
  const listed = await v2.contentProperties.getPageContentProperties({ pageId: Number(page.id), key: 'acme' });
  equal(JSON.stringify(listed.results[0].value), '{"b":true}', 'value');
  await v2.contentProperties.deletePagePropertyById({ pageId: Number(page.id), propertyId: Number(created.id) });
});

await check('adds, lists and removes labels', async () => {
  await v1.contentLabels.addLabelsToContent({ id: page.id, body: [{ prefix: 'global', name: 'Alpha' }, { prefix: 'global', name: 'beta' }] });
  const names = (await v2.label.getPageLabels({ id: Number(page.id) })).results.map((label) => label.name).sort();
  equal(names.join(), 'alpha,beta', 'labels');
  await v1.contentLabels.removeLabelFromContentUsingQueryParameter({ id: page.id, name: 'beta' });
  equal((await v2.label.getPageLabels({ id: Number(page.id) })).results.length, 1, 'number of labels');
});

await check('uploads an attachment, and a new version of it', async () => {
  const upload = (text) =>
    v1.contentAttachments.createOrUpdateAttachments({
      id: page.id,
      attachments: { filename: 'ein Bild ü.txt', content: Buffer.from(text) },
    });
  equal((await upload('one')).results[0].version.number, 1, 'version');
  equal((await upload('two!')).results[0].version.number, 2, 'version');
  const listed = await v2.attachment.getPageAttachments({ id: Number(page.id), filename: 'ein Bild ü.txt' });
  equal(listed.results[0].fileSize, 4, 'size');
  await refused(400, () =>
    v1.contentAttachments.createAttachment({
      id: page.id,
      attachments: { filename: 'ein Bild ü.txt', content: Buffer.from('x') },
    }));
  const data = await v1.contentAttachments.downloadAttatchment({ id: page.id, attachmentId: listed.results[0].id });
  equal(Buffer.from(data).toString(), 'two!', 'content');
  await v2.attachment.deleteAttachment({ id: listed.results[0].id });
});

await check('comments on a page and on words of it', async () => {
  const comment = await v2.comment.createFooterComment({ pageId: page.id, body: storage('<p>Good</p>') });
  const reply = await v2.comment.createFooterComment({ parentCommentId: comment.id, body: storage('<p>Indeed</p>') });
  equal((await v2.comment.getFooterCommentChildren({ id: Number(comment.id) })).results[0].id, reply.id, 'reply');
  const inline = await v2.comment.createInlineComment({
    pageId: page.id,
    body: storage('<p>Why?</p>'),
    inlineCommentProperties: { textSelection: 'Two', textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
  });
  equal(inline.resolutionStatus, 'open', 'state');
  const read = await v2.page.getPageById({ id: Number(page.id), bodyFormat: 'storage' });
  expect(read.body.storage.value.includes('ac:inline-comment-marker'), 'a marker in the body');
  equal((await v2.comment.getPageInlineComments({ id: Number(page.id), bodyFormat: 'storage' })).results.length, 1, 'inline comments');
});

await check('ticks a task', async () => {
  const list = '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>'
    + '<ac:task-body>do it</ac:task-body></ac:task></ac:task-list>';
  const listed = await newPage('Tasks', parent.id, list);
  const tasks = await v2.task.getTasks({ pageId: [Number(listed.id)] });
  equal(tasks.results.length, 1, 'number of tasks');
  await v2.task.updateTask({ id: Number(tasks.results[0].id), body: { status: 'complete' } });
  const read = await v2.page.getPageById({ id: Number(listed.id), bodyFormat: 'storage' });
  expect(read.body.storage.value.includes('<ac:task-status>complete</ac:task-status>'), 'a ticked box');
});

await check('keeps folders and pages in one tree', async () => {
  const folder = await v2.folder.createFolder({ body: { spaceId: space.id, title: 'Folder', parentId: parent.id } });
  const inside = await newPage('Inside', folder.id);
  equal((await v2.children.getFolderDirectChildren({ id: Number(folder.id) })).results[0].id, inside.id, 'child of the folder');
  const types = (await v2.children.getPageDirectChildren({ id: Number(parent.id), limit: 250 })).results.map((row) => row.type);
  expect(types.includes('folder'), 'the folder among the direct children');
  const ids = (await v2.descendants.getPageDescendants({ id: Number(parent.id), depth: 3, limit: 250 })).results.map((row) => row.id);
  expect(ids.includes(inside.id), 'the page below the folder among the descendants');
  const above = (await v2.ancestors.getPageAncestors({ id: Number(inside.id) })).results.map((row) => row.id);
  equal(above.slice(-2).join(), `${parent.id},${folder.id}`, 'the last ancestors');
  await refused(404, () => v2.page.getPageById({ id: Number(folder.id) }));
});

await check('moves a page before its sibling', async () => {
  const order = async () =>
    (await v2.children.getPageDirectChildren({ id: Number(parent.id), limit: 250 })).results
      .filter((row) => row.title.startsWith('Row '))
      .map((row) => row);
  const rows = await order();
  await v1.contentChildrenAndDescendants.movePage({ pageId: rows[3].id, position: 'before', targetId: rows[0].id });
  equal((await order())[0].id, rows[3].id, 'the first row');
});

await check('writes, updates and lists blog posts', async () => {
  const post = await v2.blogPost.createBlogPost({ body: { spaceId: space.id, status: 'current', title: 'News', body: storage('<p>x</p>') } });
  await v2.blogPost.updateBlogPost({
    id: Number(post.id),
    body: { id: post.id, status: 'current', title: 'News', body: storage('<p>y</p>'), version: { number: 2 } },
  });
  const posts = await v2.blogPost.getBlogPosts({ spaceId: [Number(space.id)] });
  equal(posts.results[0].version.number, 2, 'version');
});

await check('finds pages by CQL', async () => {
  const found = await v1.search.searchByCQL({ cql: 'space="DOCS" and type=page and title="Renamed"' });
  equal(found.results[0].content.id, page.id, 'the page found');
});

await check('knows its users', async () => {
  const me = await v1.users.getCurrentUser();
  const people = await v2.user.createBulkUserLookup({ body: { accountIds: [me.accountId] } });
  equal(people.results[0].accountId, me.accountId, 'account');
});

await check('moves children up when their parent goes to the trash', async () => {
  const above = await newPage('Above', parent.id);
  const below = await newPage('Below', above.id);
  await v2.page.deletePage({ id: Number(above.id) });
  equal((await v2.page.getPageById({ id: Number(above.id) })).status, 'trashed', 'status of the parent');
  equal((await v2.page.getPageById({ id: Number(below.id) })).parentId, parent.id, 'parent of the child');
  await refused(404, () => v2.page.deletePage({ id: Number(above.id) }));
});

process.exit(failures === 0 ? 0 : 1);
