/**
 * Words and shapes in which somebody's refusal may arrive, written down from what tools document and people write, and on
 * purpose without a look at the product's own lists: what both leave out is what the run can't find.
 */
export interface Wording {
	language: string;
	text: string;
	/** Reasons of which one has to speak against a message. */
	codes: readonly string[];
	/** Where the wording itself names the channel. */
	channel?: 'email' | 'sms' | 'phone';
}

const names = (language: string, codes: readonly string[], texts: string, channel?: Wording['channel']): Wording[] =>
	texts.split('|').map((text) => ({ language, text: text.trim(), codes, ...(channel && { channel }) }));

const OUT = ['opt_out'];

/** What a tool writes into the field that names what happened. */
export const EVENT_WORDINGS: readonly Wording[] = [
	...names(
		'English',
		OUT,
		'unsubscribe|unsubscribed|Unsubscribed|unsub|list unsubscribe|opt out|opted out|optout|opt-out|contact unsubscribed|subscriber unsubscribed|lead unsubscribed|emails unsubscribed|contact opted out|user unsubscribed|group unsubscribe|unsubscribed from list|consent withdrawn|consent revoked|marketing opt out|do not contact|DNC|blocklisted|blacklisted|gdpr objection',
	),
	...names(
		'English',
		OUT,
		'email unsubscribed|email opt out|unsubscribed email|unsubscribed from email|newsletter unsubscribe|do not email',
		'email',
	),
	...names('English', OUT, 'sms unsubscribed|sms opt out|sms optout|unsubscribed from sms|sms unsubscribe', 'sms'),
	...names('English', OUT, 'do not call', 'phone'),
	...names('English', OUT, 'STOP'),
	...names(
		'English',
		['complaint'],
		'spam complaint|complaint|complained|spamreport|spam report|marked as spam|subscriber complained|marked email as spam|spam|abuse report',
		'email',
	),
	...names(
		'English',
		['hard_bounce', 'soft_bounce'],
		'hard bounce|hardbounce|hard bounced|bounced|bounce|email bounced|permanent bounce|EMAIL_BOUNCE|contact bounced',
		'email',
	),
	...names('English', ['soft_bounce', 'hard_bounce'], 'soft bounce|soft bounced', 'email'),
	...names('English', ['manual', 'opt_out'], 'suppressed|blocked|contact suppressed'),
	...names('French', OUT, 'désinscription|désinscrit|désabonnement|désabonné'),
	...names('Spanish', OUT, 'baja|desuscrito|dado de baja|desuscripción'),
	...names('German', OUT, 'Abmeldung|abgemeldet|Newsletter-Abmeldung|abbestellt|Widerruf'),
	...names('Italian', OUT, 'disiscrizione|disiscritto'),
	...names('Portuguese', OUT, 'descadastro|descadastrado|desinscrito'),
	...names('Dutch', OUT, 'uitschrijving|uitgeschreven|afgemeld'),
	...names('Polish', OUT, 'wypisanie|wypisany|rezygnacja'),
	...names('Swedish', OUT, 'avregistrerad|avregistrering|avprenumererad'),
	...names('Danish', OUT, 'afmeldt|frameldt|afmelding'),
	...names('Norwegian', OUT, 'avmeldt|avmelding'),
	...names('Turkish', OUT, 'abonelik iptali'),
	...names('Russian', OUT, 'отписка|отписался'),
	...names('Ukrainian', OUT, 'відписка|відписався'),
	...names('Czech', OUT, 'odhlášení|odhlášen'),
	...names('Hungarian', OUT, 'leiratkozás|leiratkozott'),
	...names('Romanian', OUT, 'dezabonare|dezabonat'),
	...names('Greek', OUT, 'απεγγραφή|διαγραφή'),
	...names('Hebrew', OUT, 'הסרה|הסר'),
	...names('Arabic', OUT, 'إلغاء الاشتراك'),
	...names('Hindi', OUT, 'सदस्यता समाप्त'),
	...names('Japanese', OUT, '配信停止|登録解除'),
	...names('Korean', OUT, '수신거부'),
	...names('Chinese', OUT, '退订|取消订阅'),
];

/** Fields that are true, or bear a date, where somebody refused. */
export const FLAG_WORDINGS: readonly Wording[] = [
	...names(
		'English',
		OUT,
		'unsubscribed|do_not_contact|opted_out|optedOut|is_unsubscribed|has_unsubscribed|doNotContact|DNC|blacklisted|opt_out',
	),
	...names(
		'English',
		OUT,
		'email_opt_out|hs_email_optout|HasOptedOutOfEmail|unsubscribed_from_emails|emailBlacklisted|do_not_email|email_unsubscribed|emailOptOut',
		'email',
	),
	...names('English', OUT, 'sms_opt_out|smsBlacklisted|sms_unsubscribed', 'sms'),
	...names('English', OUT, 'DoNotCall|do_not_call', 'phone'),
	...names('English', ['complaint'], 'complained|marked_as_spam|spam_complaint', 'email'),
	...names('English', ['hard_bounce'], 'bounced|hard_bounced|is_bounced', 'email'),
	...names('English', OUT, 'unsubscribed_at|opted_out_at|unsubscribedAt'),
];

/** What people write back. */
export const REPLY_WORDINGS: readonly Wording[] = [
	...names(
		'English',
		OUT,
		'STOP|Stop|stop all|STOPALL|Unsubscribe|UNSUB|Quit|Remove me|please stop texting me|take me off your list|do not text me again|no more texts|leave me alone|wrong number|Opt out|revoke|I texted STOP yesterday and still get these|stop it|Stop.|STOP!!|"STOP"',
	),
	...names(
		'French',
		OUT,
		'ARRET|Arrêt|STOP au 36180|stop svp|désabonnement|me désinscrire|plus de sms|arrêtez de m’écrire',
	),
	...names('Spanish', OUT, 'darme de baja|Darme de baja por favor|cancelar|no más mensajes|no me escriban|PARAR'),
	...names('German', OUT, 'Abmelden|Abmeldung|abbestellen|bitte keine SMS mehr|keine Werbung mehr|austragen|Stopp'),
	...names('Italian', OUT, 'BASTA|disiscrivimi|cancellami|non scrivetemi più'),
	...names('Portuguese', OUT, 'SAIR|PARE|não quero mais|remover|descadastrar'),
	...names('Dutch', OUT, 'AFMELDEN|uitschrijven|geen sms meer'),
	...names('Polish', OUT, 'WYPISZ|rezygnuję|nie piszcie|wypisz mnie'),
	...names('Swedish', OUT, 'STOPP|AVSLUTA|avregistrera'),
	...names('Danish', OUT, 'AFMELD|FRAMELD|afmeld mig'),
	...names('Norwegian', OUT, 'AVSLUTT|STOPP|meld av'),
	...names('Finnish', OUT, 'LOPETA|peruuta|peru tilaus'),
	...names('Turkish', OUT, 'İPTAL|sms istemiyorum|listeden çıkar'),
	...names('Russian', OUT, 'СТОП|отписаться|не пишите'),
	...names('Ukrainian', OUT, 'СТОП|відписатися|не пишіть'),
	...names('Czech', OUT, 'odhlásit|zrušit|nechci'),
	...names('Hungarian', OUT, 'leiratkozás|lemondás'),
	...names('Romanian', OUT, 'dezabonare|nu mai vreau'),
	...names('Greek', OUT, 'ΣΤΟΠ|διαγραφή|σταματήστε'),
	...names('Hebrew', OUT, 'הסר|הסירו אותי'),
	...names('Arabic', OUT, 'إيقاف|إلغاء الاشتراك|توقف'),
	...names('Hindi', OUT, 'रोकें|बंद करो|मत भेजो'),
	...names('Japanese', OUT, '配信停止|ストップ|停止|送らないで'),
	...names('Korean', OUT, '수신거부|그만|보내지 마세요'),
	...names('Chinese', OUT, '退订|退訂|取消订阅|TD|不要再发'),
];

/** Fields in which tools name what happened. */
export const EVENT_FIELDS =
	'event eventName event_type eventType type action metric status topic trigger activity activity_type kind notification_type state subscription_status email_status Event hook_event webhook_event msg_status'.split(
		' ',
	);

export const REPLY_FIELDS = 'text body Body message content reply_body'.split(' ');

export const EMAIL_FIELDS =
	'email Email EMAIL e-mail email_address emailAddress contact_email customerEmail lead_email recipient to rcpt_to subscriberEmail E-Mail-Adresse correo_electrónico adresse_e-mail user_email contact[email]'.split(
		' ',
	);
export const PHONE_FIELDS =
	'phone phone_number phoneNumber mobile Telefonnummer contact_phone recipient msisdn wa_id'.split(' ');

/** Addresses of other people that stand beside. */
export const OTHER_FIELDS =
	'from_email sender_email owner_email manager_email referred_by_email Sales rep email|host_email|organizer_email|Owner Email'
		.split('|')
		.flatMap((part) =>
			part.includes('Sales') ? [...part.replace(' Sales rep email', '').split(' '), 'Sales rep email'] : [part],
		);

/** Wrappers by name; `body` is as a Webhook hands it on. */
export const NESTINGS = [
	'flat',
	'data',
	'payload',
	'attributes',
	'data.attributes',
	'resource',
	'content',
	'detail',
	'person beside',
	'data.contact',
	'subscriber',
	'list of events',
	'list in body',
	'JSON in a field',
	'msys',
	'query',
] as const;
export type Nesting = (typeof NESTINGS)[number];
