import { readFileSync } from 'node:fs';
import { toEngineError } from '../src/errors';
import { toIsoTime } from '../src/lead/time';
import { readPayload } from '../src/sources/readPayload';

const USAGE =
	'Usage: npm run -s sources:explain -- FILE.json [--source NAME] [--topic TOPIC] [--country CC]\nFILE holds one item ({ "json": … } or its JSON alone) or an array of them.\n';

/** What one item would be read as: the records, or the message a person would get. */
export function explainItem(item: unknown, options: Parameters<typeof readPayload>[1]): object {
	try {
		const { source, topic, confidence, because, records, notes } = readPayload(item, options);
		const readable = records.map((record) => ({
			...record,
			...(record.occurredAt === undefined ? {} : { occurredAt: toIsoTime(record.occurredAt) }),
		}));
		return { source, topic, confidence, because, records: readable, notes };
	} catch (error) {
		const { code, message, field } = toEngineError(error);
		return { error: { code, message, ...(field === undefined ? {} : { field }) } };
	}
}

/** An item as the workflow tool writes it, or a payload alone. */
function toItems(content: unknown): unknown[] {
	const items: unknown[] = Array.isArray(content) ? content : [content];
	return items.map((item) => (typeof item === 'object' && item !== null && 'json' in item ? item.json : item));
}

function main(args: readonly string[]): number {
	const [file, ...rest] = args;
	if (file === undefined || file.startsWith('--')) {
		process.stderr.write(USAGE);
		return 2;
	}
	const flag = (name: string) => {
		const at = rest.indexOf(`--${name}`);
		return at < 0 ? undefined : rest[at + 1];
	};
	const options = Object.fromEntries(
		Object.entries({ source: flag('source'), topic: flag('topic'), defaultCountry: flag('country') }).filter(
			([, value]) => value !== undefined,
		),
	);
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		process.stderr.write(`${file} can't be read as JSON: ${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
	const explained = toItems(content).map((item) => explainItem(item, options));
	process.stdout.write(`${JSON.stringify(explained.length === 1 ? explained[0] : explained, undefined, 2)}\n`);
	return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
