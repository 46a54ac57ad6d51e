import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

const submission = (submissions: object, rest: object = {}) => ({
	id: 'wev',
	entityFqdn: 'wix.forms.v4.submission',
	slug: 'created',
	entityId: 'w9',
	eventTime: '2026-10-05T09:30:00Z',
	createdEvent: { entity: { id: 'w9', formId: 'f1', createdDate: '2026-10-05T09:30:00Z', submissions, ...rest } },
});
const UMA = 'uma@yoga.example';

describe("a form of Wix's", () => {
	it('is of whoever put in their address, and of whom Wix knows them to be', () => {
		const item = submission(
			{ first_name: 'Uma', email_4f6e: UMA, phone_9c1d: '+44 7400 123456' },
			{ contactId: 'wc1', submitter: { visitorId: 'wv1' } },
		);
		expect(brief(item)).toEqual([`event form_submitted: ${UMA}, +447400123456, customer wc1, anonymous wv1`]);
	});

	it('of nobody but a visitor is the visitor’s', () => {
		const item = submission({ how_many_chairs_12ab: 4 }, { submitter: { visitorId: 'wv1' } });
		expect(brief(item)).toEqual(['event form_submitted: anonymous wv1']);
		expect(readPayload(item).records[0]).toMatchObject({ traits: { how_many_chairs: 4 } });
	});

	it.each([
		[true, 'granted'],
		[false, 'denied'],
	])('a box about messages that is %s is consent %s', (ticked, name) => {
		const item = submission({ email_4f6e: UMA, yes_send_me_your_newsletter_77aa: ticked });
		expect(readPayload(item, { trustUnauthenticated: true }).records).toContainEqual(
			expect.objectContaining({ kind: 'consent', channel: 'email', name }),
		);
	});

	it('the same submission twice is one', () => {
		const ids = [1, 2].map(() => readPayload(submission({ email_4f6e: UMA })).records[0]?.id);
		expect(ids[0]).toBe(ids[1]);
	});
});
