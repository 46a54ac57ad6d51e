/** `100,000`, whatever the machine's language. */
export function inThousands(number: number): string {
	return number.toLocaleString('en-US');
}

export function countOf(count: number, noun: string, plural = noun.endsWith('s') ? `${noun}es` : `${noun}s`): string {
	return `${inThousands(count)} ${count === 1 ? noun : plural}`;
}

const MOST_NAMES = 10;

/** As many as are read. */
export function listNames(names: readonly string[]): string {
	const more = names.length - MOST_NAMES;
	return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
