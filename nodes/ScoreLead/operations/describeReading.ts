import { hideAddresses, minorDigitsOf, type Identities, type LeadRecord } from '../../../src/index';
import { hints } from '../../shared/hints';

const KNOWN_BY: readonly (readonly [kind: keyof Identities, label: string])[] = [
	['email', 'email'],
	['phone', 'phone'],
	['customerId', 'customer ID'],
	['anonymousId', 'anonymous ID'],
];

/** What was made of an item that no app's reader knows. Nobody is named: hints are kept with the execution. */
export function describeReading(records: readonly LeadRecord[]): string | undefined {
	const record = records.find(({ kind }) => kind === 'event') ?? records[0];
	if (record === undefined) return undefined;
	const what = hideAddresses(record.name.replaceAll('_', ' '));
	const known = KNOWN_BY.filter(([kind]) => record.identities[kind] !== undefined).map(([, name]) => name);
	const parts = [
		what,
		...describeAmount(record),
		...(known.length > 0 ? [`person known by ${known.join(' and ')}`] : []),
	];
	return hints.readAs(parts.join(', '));
}

function describeAmount(record: LeadRecord): string[] {
	if (record.kind !== 'event' || record.amountMinor === undefined || record.currency === undefined) return [];
	const digits = minorDigitsOf(record.currency);
	return [`${(record.amountMinor / 10 ** digits).toFixed(digits)} ${record.currency}`];
}
