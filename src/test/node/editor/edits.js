// Runs in a browser: reads storage format with Atlassian's own transformer, edits the document as a person does, and writes it again.
import { ConfluenceTransformer } from '@atlaskit/editor-confluence-transformer';
import { defaultSchema as schema } from '@atlaskit/adf-schema/schema-default';
const transformer = new ConfluenceTransformer(schema);
const random = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const KINDS = {
  word: (n) => n.type === 'text' && n.text.trim().length > 3,
  bold: (n) => n.type === 'text' && n.text.trim().length > 3 && !(n.marks || []).some((m) => m.type === 'code' || m.type === 'strong'),
  paragraph: (n) => n.type === 'paragraph',
  item: (n) => n.type === 'listItem',
  row: (n) => n.type === 'tableRow',
  heading: (n) => n.type === 'heading',
};
function spots(node, parent, index, out) { out.push({ node, parent, index }); (node.content || []).forEach((c, i) => spots(c, node, i, out)); return out; }
const clone = (x) => JSON.parse(JSON.stringify(x));
function edit(json, kind, next) {
  const found = spots(json, null, 0, []).filter((s) => s.parent && KINDS[kind](s.node) && (kind !== 'paragraph' && kind !== 'heading' || s.parent.type === 'doc'));
  if (!found.length) return false;
  const s = found[Math.floor(next() * found.length)];
  const text = (t) => ({ type: 'text', text: t });
  if (kind === 'word') {
    const words = s.node.text.split(' '); const i = Math.floor(next() * words.length); words[i] = words[i] ? words[i] + ' typed' : 'typed'; s.node.text = words.join(' ');
  } else if (kind === 'bold') s.node.marks = (s.node.marks || []).concat({ type: 'strong' });
  else if (kind === 'paragraph') s.parent.content.splice(s.index + 1, 0, { type: 'paragraph', content: [text('A typed paragraph.')] });
  else if (kind === 'item') s.parent.content.splice(s.index + 1, 0, { type: 'listItem', content: [{ type: 'paragraph', content: [text('A typed item')] }] });
  else if (kind === 'heading') s.parent.content.splice(s.index, 0, { type: 'heading', attrs: { level: s.node.attrs.level }, content: [text('A typed heading')] });
  else { const row = clone(s.node); row.content.forEach((c) => { c.type = 'tableCell'; c.content = [{ type: 'paragraph', content: [text('typed cell')] }]; }); s.parent.content.splice(s.index + 1, 0, row); }
  return true;
}
window.__edit = (xml, kind, seed) => {
  try {
    const doc = transformer.parse(xml);
    const json = clone(doc.toJSON());
    const next = random(seed); next();
    if (kind !== 'none' && !edit(json, kind, next)) return null;
    const changed = schema.nodeFromJSON(json);
    changed.check();
    return { storage: transformer.encode(changed) };
  } catch (e) { return { error: String(e.message || e).slice(0, 300) }; }
};
