import { compact } from '../../compact';
import { keepAbout } from '../../lead/about';
import { containsAddress, hideAddresses } from '../../lead/containsAddress';
import type { StoredConsent } from '../../store/port/consents';
import type { StoredEvent } from '../../store/port/events';
import type { LeadStore, StoreTransaction } from '../../store/port/leadStore';

/**
 * The store of a workspace with a hashing secret. Keys and IDs come to it hashed already; what is left are texts that
 * people or vendors wrote: an event's name, a form, a note. An address in one of them is replaced on its way in, so that
 * a use case that forgets it leaks nothing.
 */
export function hideTexts(store: LeadStore): LeadStore {
	return {
		write: async (work) => await store.write(async (transaction) => await work(hideIn(transaction))),
		read: async (work) => await store.read(work),
		describe: async () => await store.describe(),
		close: async () => await store.close(),
	};
}

function hideIn(transaction: StoreTransaction): StoreTransaction {
	return {
		...transaction,
		appendEvents: async (rows) =>
			await transaction.appendEvents(hideRows(rows.map(withoutAddressAbout), ['name', 'source', 'category'])),
		appendOutcomes: async (rows) => await transaction.appendOutcomes(hideRows(rows, ['name', 'source', 'category'])),
		appendSuppressions: async (rows) =>
			await transaction.appendSuppressions(hideRows(rows, ['code', 'source', 'reason'])),
		appendConsents: async (rows) =>
			await transaction.appendConsents(hideRows(rows.map(withoutQuery), ['source', 'form', 'wording', 'reason'])),
		appendContacts: async (rows) => await transaction.appendContacts(hideRows(rows, ['source'])),
		mergeLeads: async (rows) => await transaction.mergeLeads(hideRows(rows, ['because'])),
		saveModel: async (model) => await transaction.saveModel(hideTextsOf(model, ['note'])),
		promoteModel: async (promotion) => await transaction.promoteModel(hideTextsOf(promotion, ['because'])),
	};
}

/** What an event was about is checked where it is read; what came past that check loses the fields that hold an address. A cart's link opens it for anybody. */
function withoutAddressAbout(event: StoredEvent): StoredEvent {
	const { about, ...rest } = event;
	if (about === undefined) return event;
	const { checkoutUrl: _, ...told } = about;
	return { ...rest, ...compact({ about: keepAbout(told) }) };
}

/** A form's URL comes with what was typed into it: `?first_name=Ada`. */
function withoutQuery(consent: StoredConsent): StoredConsent {
	const form = consent.form?.replace(/(:\/\/[^\s?#]*)[?#]\S*/g, '$1');
	return form === consent.form ? consent : { ...consent, ...compact({ form }) };
}

function hideRows<T extends object>(rows: readonly T[], columns: readonly (keyof T)[]): T[] {
	return rows.map((row) => hideTextsOf(row, columns));
}

/** The row itself where there is nothing to hide, as in nearly all. */
function hideTextsOf<T extends object>(row: T, columns: readonly (keyof T)[]): T {
	const found = columns.filter((column) => {
		const text = row[column];
		return typeof text === 'string' && containsAddress(text);
	});
	if (found.length === 0) return row;
	return { ...row, ...Object.fromEntries(found.map((column) => [column, hideIt(String(row[column]))])) };
}

/** A number that stands alone is taken for one that people call, though among words it would not be. */
function hideIt(text: string): string {
	const hidden = hideAddresses(text);
	return hidden === text ? '(address)' : hidden;
}
