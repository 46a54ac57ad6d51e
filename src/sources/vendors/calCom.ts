import { compact } from '../../compact';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { Fields } from '../reading/fields';
import { ownEntry } from '../reading/ownEntry';
import { readSubmission } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Cal Trigger (`triggerEvent` beside the booking's own fields) or a Webhook (`payload` around them), as in
 * docs/developing/guides/automation/webhooks.mdx of calcom/cal.com. The first attendee is the lead, the organizer and hosts
 * never are; a no-show says who of the attendees did not come. A booking that was asked for, paid and confirmed is one.
 */
const NAMES: Readonly<Record<string, string>> = {
	BOOKING_CREATED: 'meeting_booked',
	BOOKING_REQUESTED: 'meeting_booked',
	BOOKING_PAID: 'meeting_booked',
	BOOKING_RESCHEDULED: 'meeting_rescheduled',
	BOOKING_CANCELLED: 'meeting_canceled',
	BOOKING_REJECTED: 'meeting_canceled',
	BOOKING_NO_SHOW_UPDATED: 'meeting_no_show',
	AFTER_GUESTS_CAL_VIDEO_NO_SHOW: 'meeting_no_show',
	MEETING_ENDED: 'meeting_attended',
};
const FORMS = new Set(['FORM_SUBMITTED', 'FORM_SUBMITTED_NO_EVENT']);

export const calCom: Source = {
	name: 'calCom',
	label: 'Cal.com',
	emittedBy: 'Cal Trigger, Webhook',
	topics: [
		...Object.entries(NAMES).map(([topic, name]) => ({ topic, becomes: `event ${name}` })),
		{ topic: [...FORMS].join(', '), becomes: 'event form_submitted' },
		{ topic: 'others', becomes: 'nothing' },
	],
	identifiedBy: [
		'payload.attendees[0].email',
		'payload.responses.email.value',
		'payload.attendees[0].phoneNumber',
		'payload.uid',
	],
	signs: ['triggerEvent'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const topic = new Fields(body).text('triggerEvent');
	return topic === undefined || !/^[A-Z_]+$/.test(topic)
		? undefined
		: { confidence: 0.95, because: `Cal.com's triggerEvent ${topic}`, topic };
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const topic = fields.text('triggerEvent') ?? options.topic ?? 'unknown';
	const booking = fields.has('payload') ? fields.at('payload') : fields;
	const name = ownEntry(NAMES, topic);
	if (FORMS.has(topic)) return { topic, records: readForm(fields, booking, topic), notes: fields.notes };
	if (name === undefined) {
		fields.note(`${topic}: contains nothing that concerns a lead.`);
		return { topic, records: [], notes: fields.notes };
	}
	return { topic, records: readBooking(fields, booking, topic, name), notes: fields.notes };
}

function readBooking(fields: Fields, booking: Fields, topic: string, listed: string): LeadRecord[] {
	const uid = booking.id('uid', 'bookingUid', 'bookingId');
	const attendees = booking.list('attendees');
	const occurredAt = fields.time('createdAt');
	const record = (name: string, identities: Identities, suffix = ''): LeadRecord => ({
		kind: 'event',
		name,
		id:
			uid === undefined
				? `${fields.contentId('calCom', occurredAt)}${suffix}`
				: `calCom:${name === 'meeting_booked' ? 'BOOKED' : topic}:${uid}${suffix}`,
		source: 'calCom',
		topic,
		identities,
		occurredAt,
		category: booking.text('eventTitle', 'type'),
		...compact({ links: uid === undefined ? undefined : [`calCom:booking:${uid}`] }),
	});
	if (topic !== 'BOOKING_NO_SHOW_UPDATED') return [record(listed, personOf(booking, attendees[0]))];
	// One who came after all is marked so.
	return attendees.map((attendee, index) =>
		record(
			attendee.flag('noShow') === false ? 'meeting_attended' : listed,
			personOf(booking.over({}), attendee),
			index === 0 ? '' : `:${index}`,
		),
	);
}

function personOf(booking: Fields, attendee: Fields | undefined): Identities {
	const answer = (name: string) => [`responses.${name}.value`, `responses.${name}`];
	return {
		email:
			attendee?.email('email') ?? booking.email(...answer('email').filter((path) => booking.text(path) !== undefined)),
		phone:
			attendee?.phone('phoneNumber') ??
			booking.phone(
				...['attendeePhoneNumber', 'smsReminderNumber', 'phone']
					.flatMap(answer)
					.filter((path) => booking.text(path) !== undefined),
			),
	};
}

function readForm(fields: Fields, form: Fields, topic: string): LeadRecord[] {
	const answers = form.has('responses') ? form.at('responses') : form;
	return readSubmission(fields, {
		source: 'calCom',
		topic,
		submissionId: form.id('responseId'),
		occurredAt: fields.time('createdAt'),
		answers: answers.keys().map((key) => ({
			label: answers.text(`${key}.label`) ?? key,
			kind: 'text',
			value: answers.at(key).has('value') ? answers.at(key).at('value').value : answers.at(key).value,
		})),
		form: form.text('formName'),
	});
}
