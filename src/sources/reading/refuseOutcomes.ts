import { PURCHASE_OUTCOMES } from '../../lead/purchases';
import type { LeadRecord } from '../../lead/record';
import { TEST_DATA_TRAIT } from '../../lead/traits';
import { messages } from '../messages';

/** Test data is on record and earns nothing: a shop that tries its checkout out has not won a customer. */
export function setTestApart(records: readonly LeadRecord[], notes: Set<string>): LeadRecord[] {
	const kept = records.filter(({ kind }) => kind !== 'outcome');
	notes.add(
		'This is test data: it is recorded without points and without an outcome. Turn on Count Test Data to count it.',
	);
	return kept.map((record) =>
		record.kind === 'event'
			? { ...record, machine: true, traits: { ...record.traits, [TEST_DATA_TRAIT]: true } }
			: record.kind === 'identity'
				? { ...record, traits: { ...record.traits, [TEST_DATA_TRAIT]: true } }
				: record,
	);
}

/**
 * Nobody buys for less than nothing: a negative amount is a correction or a refund that names no purchase. For nothing
 * there are trials, gifts and samples: they are ordered, and none is a purchase.
 */
export function refuseUnpaid(records: readonly LeadRecord[], notes: Set<string>): LeadRecord[] {
	return records.filter((record) => {
		if (record.kind !== 'outcome' && record.kind !== 'event') return true;
		if (record.amountMinor === 0 && record.kind === 'outcome' && record.name === 'purchase') {
			notes.add(messages.free());
			return false;
		}
		const isPurchase =
			record.kind === 'outcome' ? PURCHASE_OUTCOMES.has(record.name) : record.name === 'order_completed';
		if (!isPurchase || record.amountMinor === undefined || record.amountMinor >= 0) return true;
		notes.add("A negative amount is no purchase, so it was left out. Send a refund with the order's ID instead.");
		return false;
	});
}
