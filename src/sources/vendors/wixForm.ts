import { compact } from '../../compact';
import type { LeadRecord } from '../../lead/record';
import type { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import type { Sale } from '../reading/sale';

/**
 * What somebody put into a form of Wix (dev.wix.com, Form Submissions, Submission Object): `submissions` has the answers by
 * the fields' keys, which are their names with a few letters added (`email_4f6e`); `contactId` and `submitter` say who else
 * Wix knows them to be.
 */
export function readWixForm(f: Fields, { id, source, occurredAt, identities }: Sale): LeadRecord[] {
	const records = readSubmission(f, {
		source,
		topic: 'form',
		submissionId: id.replace(/^wix:form:/, ''),
		answers: Object.entries(f.at('submissions').entries()).map(([key, value]) => toAnswer(key, value)),
		occurredAt,
		form: f.text('formId'),
	});
	const known = compact({
		...identities,
		customerId: identities.customerId ?? f.id('submitter.memberId'),
		anonymousId: identities.anonymousId ?? f.id('submitter.visitorId'),
	});
	// A yes is for the address that was put in, whoever else stands beside it.
	return records.map((record) =>
		record.kind === 'consent' && record.name === 'granted'
			? record
			: { ...record, identities: { ...known, ...compact(record.identities) } },
	);
}

function toAnswer(key: string, value: unknown): Answer {
	const label = key.replace(/_[0-9a-f]{4}$/, '').replaceAll('_', ' ');
	return { label, kind: kindOf(value), value };
}

function kindOf(value: unknown): Answer['kind'] {
	if (typeof value === 'boolean') return 'box';
	if (typeof value === 'number') return 'number';
	return Array.isArray(value) ? 'choice' : 'text';
}
