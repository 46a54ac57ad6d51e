import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const ADA = 'ada@shop.test';
const INVITEE = 'https://api.calendly.com/scheduled_events/E/invitees/I';

const calendly = (event: string, payload: Record<string, unknown>) => ({
	event,
	created_at: '2026-03-05T10:00:00.000000Z',
	created_by: 'https://api.calendly.com/users/host',
	payload,
});
const invitee = (rest: Record<string, unknown> = {}) => ({
	email: 'Ada@Shop.test',
	uri: INVITEE,
	timezone: 'Europe/Berlin',
	rescheduled: false,
	text_reminder_number: '+4915112345678',
	scheduled_event: {
		name: 'Showroom visit',
		event_memberships: [{ user: 'https://api.calendly.com/users/host', user_email: 'host@shop.test' }],
		event_guests: [{ email: 'guest@shop.test' }],
	},
	...rest,
});
const LINK = `calendly:invitee:${INVITEE}`;

it.each([
	[calendly('invitee.created', invitee()), `event meeting_booked: ${ADA}, +4915112345678, ${LINK}`],
	[
		fromWebhook(calendly('invitee.canceled', invitee({ cancellation: { canceled_by: 'Ada' } }))),
		`event meeting_canceled: ${ADA}, +4915112345678, ${LINK}`,
	],
	[
		calendly('invitee.canceled', invitee({ rescheduled: true })),
		`event meeting_rescheduled: ${ADA}, +4915112345678, ${LINK}`,
	],
	[calendly('invitee_no_show.created', { uri: 'n', invitee: INVITEE }), `event meeting_no_show: ${LINK}`],
	[
		calendly('routing_form_submission.created', {
			uri: 'r1',
			questions_and_answers: [{ question: 'Your email', answer: 'Ada@Shop.test' }],
		}),
		`event form_submitted: ${ADA}`,
	],
])('Calendly tells of the invitee, never of the host or a guest', (item, expected) => {
	expect(brief(item)).toEqual([expected]);
	expect(readPayload(item).source).toBe('calendly');
});

const BOOKING = {
	type: '30min',
	title: '30min between Host and Ada',
	organizer: { email: 'host@shop.test', name: 'Host' },
	attendees: [{ email: 'Ada@Shop.test', name: 'Ada', timeZone: 'Europe/Berlin' }],
	responses: { email: { label: 'email_address', value: 'Ada@Shop.test' } },
	uid: 'b1',
	bookingId: 7,
};

it.each([
	['BOOKING_CREATED', BOOKING, `event meeting_booked: ${ADA}, calCom:booking:b1`],
	['BOOKING_CANCELLED', BOOKING, `event meeting_canceled: ${ADA}, calCom:booking:b1`],
	['BOOKING_RESCHEDULED', BOOKING, `event meeting_rescheduled: ${ADA}, calCom:booking:b1`],
	[
		'BOOKING_NO_SHOW_UPDATED',
		{ bookingUid: 'b1', attendees: [{ email: 'Ada@Shop.test', noShow: true }] },
		`event meeting_no_show: ${ADA}, calCom:booking:b1`,
	],
	['MEETING_ENDED', BOOKING, `event meeting_attended: ${ADA}, calCom:booking:b1`],
])('Cal.com tells of the attendee, never of the organizer: %s', (triggerEvent, payload, expected) => {
	const createdAt = '2026-03-05T10:00:00.000Z';
	expect(brief(fromWebhook({ triggerEvent, createdAt, payload }))).toEqual([expected]);
	expect(brief({ triggerEvent, createdAt, ...payload })).toEqual([expected]);
});

it('leaves alone what says nothing of a lead', () => {
	expect(brief({ triggerEvent: 'OOO_CREATED', createdAt: '2026-03-05T10:00:00.000Z', payload: {} })).toEqual([]);
});
