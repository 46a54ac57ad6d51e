import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Exports = Readonly<Record<string, unknown>>;

/**
 * Every statement of an engine by its name: what the files of its roles export as text.
 * @throws where a file of the engine has statements and is not among `roles`.
 */
export function listStatements(engine: 'sqlite' | 'postgres', roles: readonly object[]): Record<string, string> {
	const statements = Object.fromEntries(roles.flatMap((role) => listTexts(role as Exports)));
	const folder = join(__dirname, '..', '..', 'src', 'store', engine);
	for (const file of readdirSync(folder)) {
		const left = listTexts(jest.requireActual<Exports>(join(folder, file))).filter(([name]) => !(name in statements));
		if (left.length > 0) throw new Error(`${engine}/${file} has statements whose plan nobody looks at.`);
	}
	return statements;
}

function listTexts(exported: Exports): [name: string, text: string][] {
	return Object.entries(exported)
		.flatMap(([name, value]): [string, unknown][] =>
			Array.isArray(value) ? value.map((one: unknown, index) => [`${name}[${index}]`, one]) : [[name, value]],
		)
		.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}
