import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every statement of an engine by its name: what its files export as text. */
export function listStatements(engine: 'sqlite' | 'postgres'): Record<string, string> {
	const folder = join(__dirname, '..', '..', 'src', 'store', engine);
	const exported = readdirSync(folder).flatMap((file) =>
		Object.entries(jest.requireActual<Record<string, unknown>>(join(folder, file))),
	);
	return Object.fromEntries(
		exported
			.flatMap(([name, value]): [string, unknown][] =>
				Array.isArray(value) ? value.map((one: unknown, index) => [`${name}[${index}]`, one]) : [[name, value]],
			)
			.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}
