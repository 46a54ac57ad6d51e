import { createHash } from 'node:crypto';

/** The package has some two hundred statements, none of which depends on what is asked for. */
const names = new Map<string, string>();

/** By which a connection keeps a statement prepared: the same for the same text, in every process and version. */
export function statementName(sql: string): string {
	let name = names.get(sql);
	if (name === undefined) {
		name = `lead_scoring_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
		names.set(sql, name);
	}
	return name;
}
