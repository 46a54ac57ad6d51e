import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFields } from './describeFields';
import { describeOperations } from './describeOperations';
import { describeScorecards } from './describeScorecards';
import { describeSources } from './describeSources';
import { describeStoreSchema } from './describeStoreSchema';
import { describeTemplates } from './describeTemplates';
import { describeVocabulary } from './describeVocabulary';
import { describeErrors } from './errors/describeErrors';

/** Documents that are made from the code, by file name in docs/. */
const DOCUMENTS: Record<string, () => string | Promise<string>> = {
	'errors.md': describeErrors,
	'nodes/fields.md': describeFields,
	'nodes/operations.md': describeOperations,
	'scorecards.md': describeScorecards,
	'sources.md': describeSources,
	'store-schema.md': describeStoreSchema,
	'templates.md': describeTemplates,
	'vocabulary.md': describeVocabulary,
};

/** Writes every generated document, or with --check only names those that the code has moved on from. */
async function main(check: boolean): Promise<void> {
	for (const [name, describe] of Object.entries(DOCUMENTS)) {
		const path = join(__dirname, '..', 'docs', name);
		const text = await describe();
		if (!check) writeFileSync(path, text);
		else if (readIfThere(path) !== text) {
			console.error(`docs/${name} is not what the code says. Run: npm run docs`);
			process.exitCode = 1;
		}
	}
}

function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

void main(process.argv.includes('--check'));
