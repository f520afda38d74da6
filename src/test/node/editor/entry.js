// Storage format into the editor's document and back, by Atlassian's own code.
import { ConfluenceTransformer } from '@atlaskit/editor-confluence-transformer';
import { defaultSchema } from '@atlaskit/adf-schema/schema-default';

const transformer = new ConfluenceTransformer(defaultSchema);
window.__roundTrip = (storage) => transformer.encode(transformer.parse(storage));
