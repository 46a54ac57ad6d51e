import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeStoreSchema } from '../../tools/describeStoreSchema';

describe('docs/store-schema.md', () => {
	it('says what the schema is', () => {
		const text = readFileSync(join(__dirname, '..', '..', 'docs', 'store-schema.md'), 'utf8');
		// Where this fails, the schema has moved on: run `npm run docs`.
		expect(text).toBe(describeStoreSchema());
	});
});
