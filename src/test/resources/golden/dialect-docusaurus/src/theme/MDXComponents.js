import MDXComponents from '@theme-original/MDXComponents'
import Badge from '@site/src/components/badge'
import GlobalNote from '@site/parts/_global.mdx'

export default { ...MDXComponents, Badge, GlobalNote }
