import { defineDocs } from 'fumadocs-mdx/config';
