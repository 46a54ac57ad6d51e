import { compact } from '../../compact';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { ownEntry } from '../reading/ownEntry';
import { readSubmission } from '../reading/readSubmission';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Calendly Trigger or a Webhook. The invitee is the lead; hosts stand in `scheduled_event.event_memberships`, further
 * guests in `event_guests`, and neither is ever read.
 *
 * - A meeting that is moved is cancelled (`rescheduled: true`) and booked anew.
 * - A no-show names the invitee by its address (`uri`) alone, which the booking brought.
 */
const NAMES: Readonly<Record<string, string>> = {
	'invitee.created': 'meeting_booked',
	'invitee.canceled': 'meeting_canceled',
	'invitee_no_show.created': 'meeting_no_show',
	'invitee_no_show.deleted': 'meeting_attended',
};
const FORM = 'routing_form_submission.created';

export const calendly: Source = {
	name: 'calendly',
	label: 'Calendly',
	emittedBy: 'Calendly Trigger, Webhook',
	topics: [
		{ topic: 'invitee.created', becomes: 'event meeting_booked' },
		{ topic: 'invitee.canceled', becomes: 'event meeting_canceled, or meeting_rescheduled where it was moved' },
		{ topic: 'invitee_no_show.created', becomes: 'event meeting_no_show' },
		{ topic: 'invitee_no_show.deleted', becomes: 'event meeting_attended' },
		{ topic: FORM, becomes: 'event form_submitted' },
	],
	identifiedBy: ['payload.email', 'payload.text_reminder_number', 'payload.uri', 'payload.invitee'],
	signs: ['payload'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const topic = fields.text('event');
	return topic !== undefined && fields.has('payload') && (ownEntry(NAMES, topic) !== undefined || topic === FORM)
		? { confidence: 0.95, because: `Calendly's event ${topic}`, topic }
		: undefined;
}

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	const topic = fields.text('event') ?? options.topic ?? 'unknown';
	const payload = fields.at('payload');
	const records = topic === FORM ? readForm(fields, payload, topic) : readMeeting(fields, payload, topic);
	return { topic, records, notes: fields.notes };
}

function readMeeting(fields: Fields, payload: Fields, topic: string): LeadRecord[] {
	const listed = ownEntry(NAMES, topic);
	if (listed === undefined) {
		fields.note(`${topic}: contains nothing that concerns a lead.`);
		return [];
	}
	const moved = topic === 'invitee.canceled' && payload.flag('rescheduled') === true;
	const name = moved ? 'meeting_rescheduled' : listed;
	const noShow = topic.startsWith('invitee_no_show');
	const invitee = noShow ? payload.id('invitee', 'invitee.uri') : payload.id('uri');
	const occurredAt = fields.time('created_at') ?? payload.time('updated_at', 'created_at');
	return [
		{
			kind: 'event',
			name,
			id: invitee === undefined ? fields.contentId('calendly', occurredAt) : `calendly:${topic}:${invitee}`,
			source: 'calendly',
			topic,
			identities: { email: payload.email('email'), phone: payload.phone('text_reminder_number') },
			occurredAt,
			category: payload.text('scheduled_event.name'),
			traits: keepTraits({ timezone: payload.text('timezone'), ...campaignOf(payload) }),
			...compact({ links: invitee === undefined ? undefined : [`calendly:invitee:${invitee}`] }),
		},
	];
}

function readForm(fields: Fields, payload: Fields, topic: string): LeadRecord[] {
	return readSubmission(fields, {
		source: 'calendly',
		topic,
		submissionId: payload.id('uri'),
		occurredAt: payload.time('created_at') ?? fields.time('created_at'),
		answers: payload.list('questions_and_answers').map((pair) => ({
			label: pair.text('question') ?? '',
			kind: 'text',
			value: pair.at('answer').value,
		})),
		hidden: campaignOf(payload),
	});
}

function campaignOf(payload: Fields): Record<string, unknown> {
	return Object.fromEntries(Object.entries(payload.entries('tracking')).filter(([name]) => name.startsWith('utm_')));
}
