import { EngineError } from '../../src/errors';
import { readOutcome } from '../../src/sources/readOutcome';
import { readPayload } from '../../src/sources/readPayload';
import { listFixtures } from '../../tools/sourcesConfusion';
import { NOON } from '../usecases/engineOnMemory';

/** Names that every object of the language has, so that a table asked for one without care answers with a function. */
const BUILT_IN = ['constructor', '__proto__'];

/** The same object each time, changed in one place. */
function* withBuiltIn(item: unknown): Generator<unknown> {
	const copy: unknown = JSON.parse(JSON.stringify(item));
	for (const [parent, key] of [...listTexts(copy)]) {
		const text = parent[key];
		for (const word of BUILT_IN) {
			parent[key] = word;
			yield copy;
		}
		parent[key] = text;
	}
}

function* listTexts(value: unknown): Generator<[parent: Record<string, unknown>, key: string]> {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, child] of Object.entries(value)) {
		if (typeof child === 'string') yield [value as Record<string, unknown>, key];
		else yield* listTexts(child);
	}
}

function listNames(item: unknown, read: typeof readPayload | typeof readOutcome): unknown[] {
	try {
		return read(item, { receivedAt: NOON }).records.map((record) => record.name);
	} catch (error) {
		if (error instanceof EngineError && error.code !== 'internal') return [];
		throw error;
	}
}

test.each([
	['a payload', readPayload],
	['an outcome', readOutcome],
])('a word that every object knows is a word in any field of %s', (_, read) => {
	const wrong: string[] = [];
	for (const { label, item } of listFixtures())
		for (const changed of withBuiltIn(item))
			if (!listNames(changed, read).every((name) => typeof name === 'string'))
				wrong.push(`${label}: ${JSON.stringify(changed)}`);
	expect(wrong).toEqual([]);
});
