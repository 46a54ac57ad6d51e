/** Most people of a shop have an address at a provider; every fourth has one at work, with a few colleagues. */
export function emailOf(person: number): string {
	return `lead${person}@${person % 4 === 0 ? `company${Math.floor(person / 16)}.example` : 'gmail.com'}`;
}
