import { CLICKED, OPENED, UNSUBSCRIBED } from './activities';
import { fixture, NOTHING, tableOf, vary, type TopicRow } from './topicRow';

const MIA = 'mia@nordlicht.test';
const sender = (key: string) => fixture('senders', key);

/** Tools that write to people who never asked. */
export const COLD_SENDERS: readonly TopicRow[] = [
	...tableOf({
		source: 'instantly',
		who: MIA,
		of: (topic) => vary(sender('instantly email_sent'), { event_type: topic }),
		becomes: {
			link_clicked: CLICKED,
			auto_reply_received: NOTHING,
			campaign_completed: NOTHING,
			account_error: NOTHING,
			lead_not_interested: ['suppression opt_out'],
			lead_neutral: NOTHING,
			lead_meeting_booked: ['event meeting_booked'],
			lead_meeting_completed: ['event meeting_attended'],
			lead_no_show: ['event meeting_no_show'],
			lead_out_of_office: NOTHING,
			lead_wrong_person: NOTHING,
			lead_closed: NOTHING,
		},
	}),
	...tableOf({
		source: 'lemlist',
		who: MIA,
		of: (topic) => vary(sender('lemlist emailsSent'), { type: topic, _id: `act_${topic}` }),
		becomes: {
			entityUnsubscribed: UNSUBSCRIBED,
			variableUnsubscribed: UNSUBSCRIBED,
			emailsFailed: NOTHING,
			emailsSendFailed: NOTHING,
			emailsInterested: ['event lead_interested'],
			contacted: NOTHING,
			interested: ['event lead_interested'],
			notInterested: ['suppression opt_out'],
			paused: NOTHING,
			resumed: NOTHING,
		},
	}),
	...tableOf({
		source: 'lemlist',
		who: MIA,
		readAs: () => 'linkedinReplied',
		of: () => sender('lemlist linkedinReplied'),
		becomes: { 'linkedin…': NOTHING },
	}),
	...tableOf({
		source: 'emelia',
		who: MIA,
		of: (topic) => vary(sender('emelia OPENED'), { event: topic }),
		becomes: { FIRST_OPEN: OPENED },
	}),
	...tableOf({
		source: 'smartlead',
		who: MIA,
		of: (topic) => vary(sender('smartlead EMAIL_SENT'), { event_type: topic }),
		becomes: {
			FIRST_EMAIL_SENT: NOTHING,
			CAMPAIGN_STATUS_CHANGED: NOTHING,
			MANUAL_STEP_REACHED: NOTHING,
			UNTRACKED_REPLIES: NOTHING,
		},
	}),
];
