export default { markdown: { attrs: { leftDelimiter: '%{', rightDelimiter: '}%' } } }
