import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const TICKET = {
	'ticket.id': '812',
	'ticket.status': 'Open',
	'ticket.requester.email': 'Ann@Shop.test',
	'ticket.updated_at_with_timestamp': '2026-01-05T10:00:00Z',
};
const CASE = 'ann@shop.test, zendesk:case:812';

it.each(['New', 'open', 'Pending', 'hold'])('suppresses while a ticket is %s', (status) => {
	expect(brief({ ...TICKET, 'ticket.status': status })).toEqual([
		`event support_case_opened: ${CASE}`,
		`suppression support_case suppress all channels: ${CASE}`,
	]);
});

it.each(['solved', 'Closed'])('releases when it is %s', (status) => {
	expect(brief({ ...TICKET, 'ticket.status': status })).toEqual([
		`event support_case_solved: ${CASE}`,
		`suppression support_case release all channels: ${CASE}`,
	]);
});

it('says what to add where the trigger is left at its default', () => {
	const reading = readPayload({ 'ticket.id': '812' });
	expect(reading).toMatchObject({ source: 'zendesk', records: [] });
	expect(reading.notes.join()).toMatch(/ticket\.status.*ticket\.requester\.email/);
});

it('releases nothing for a status it does not know', () =>
	expect(brief({ ...TICKET, 'ticket.status': 'Gelöst' })).toEqual([]));

it('takes arrival for the time where the user left times out, and not where one is broken', () => {
	const { 'ticket.updated_at_with_timestamp': _, ...timeless } = { ...TICKET, 'ticket.status': 'solved' };
	expect(readPayload(timeless, { receivedAt: 1_767_225_600_000 }).records[1]).toMatchObject({
		action: 'release',
		id: 'zendesk:case:812:solved:1767225600000',
	});
	expect(brief({ ...timeless, 'ticket.updated_at_with_timestamp': 'soon' })).toEqual([
		`event support_case_solved: ${CASE}`,
	]);
});

it('keeps two cases of one person apart', () => {
	const subjects = ['812', '813'].map(
		(id) =>
			readPayload({ ...TICKET, 'ticket.id': id }).records.flatMap((record) =>
				record.kind === 'suppression' ? [record.subject] : [],
			)[0],
	);
	expect(subjects).toEqual(['zendesk:case:812', 'zendesk:case:813']);
});

it('reads Zendesk’s own event webhooks', () => {
	const event = {
		type: 'zen:event-type:ticket.status_changed',
		id: 'ev1',
		time: '2026-01-05T10:00:00Z',
		detail: { id: '812', requester_id: '55', status: 'SOLVED' },
		event: { previous: 'OPEN', current: 'SOLVED' },
	};
	expect(brief(fromWebhook(event))[1]).toBe(
		'suppression support_case release all channels: customer 55, zendesk:case:812',
	);
});
