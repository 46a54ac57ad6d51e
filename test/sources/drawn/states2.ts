import { Exam, w } from './exam';

export const exam = new Exam(Date.UTC(2026, 6, 20, 12));
const { no, near } = exam;

const US = '+14155552671';
const DE = '+4915112345678';
const UK = '+447400123456';

/** A contact of an app node with one state. */
const contact = (status: string) => ({ id: 'c_4410', email: 'ada@example.com', status });
/** A contact with tags as a list. */
const tagged = (...tags: string[]) => ({ id: 311, email: 'ada@example.com', first_name: 'Ada', tags });
/** An event posted to a webhook. */
const event = (name: string, more: Record<string, string | number | boolean> = {}) =>
	w({ event: name, email: 'ada@example.com', occurred_at: '2026-06-02T09:11:00Z', ...more });

// ---- states
no('state unsubscribed_by_admin', contact('unsubscribed_by_admin'));
no('state OPTED_OUT', contact('OPTED_OUT'));
no('state globally_unsubscribed', contact('globally_unsubscribed'));
no('state bounced_hard', contact('bounced_hard'));
no('state blocklisted', contact('blocklisted'));
no('state complained', contact('complained'));
no('state Marked as spam', contact('Marked as spam'));
no('state removed by recipient', contact('removed by recipient'));
no('state do_not_mail', contact('do_not_mail'));
no('state suppressed', contact('suppressed'));
no('state UnsubscribedFromAll', contact('UnsubscribedFromAll'));
no('state declined_marketing', contact('declined_marketing'));
no('state email_state opted-out nested', { id: 9, email: { address: 'ada@example.com', state: 'opted-out' } });
no('state undeliverable', { email: 'ada@example.com', result: 'undeliverable', reason: 'rejected_email' });
no('state invalid mailbox', { email: 'ada@example.com', status: 'invalid', sub_status: 'mailbox_not_found' });
no('state de abgemeldet', contact('abgemeldet'));
no('state de gesperrt für Werbung', contact('für Werbung gesperrt'));
no('state fr désabonnée', contact('désabonnée'));
no('state fr opposition', contact('opposition à la prospection'));
no('state es cancelada', contact('dado de baja'));
no('state it disiscritto', contact('disiscritto'));
no('state pt descadastrado', contact('descadastrado'));
no('state nl uitgeschreven', contact('uitgeschreven'));
no('state pl wypisany', contact('wypisany'));
no('state ru отписан', contact('отписан'));
no('state ja 購読解除', contact('購読解除'));
no('state zh 已退订', contact('已退订'));
no('state sv avanmäld', contact('avanmäld'));
no('state da frameldt', contact('frameldt'));
no('state cs odhlášen', contact('odhlášen'));
no('state tr abonelikten çıktı', contact('abonelikten çıktı'));
no('state subscriptions map false', {
	email: 'ada@example.com',
	subscriptions: { newsletter: false, product_updates: false, promotions: false },
});
no('state consents list', {
	email: 'ada@example.com',
	consents: [{ purpose: 'direct_marketing', channel: 'email', status: 'REJECTED', updatedAt: '2026-03-01' }],
});
no('state preferences marketing off', {
	user: { id: 5, email: 'ada@example.com', preferences: { notifications: { marketing: 'off', security: 'on' } } },
});
no('state permission level none', { email: 'ada@example.com', permissions: { email: 'none' } });
no('state consent object given false', {
	email: 'ada@example.com',
	marketing_consent: { given: false, at: '2026-02-02' },
});
no('state email consent revoked_at', {
	email: 'ada@example.com',
	consent: { channel: 'email', granted_at: '2024-05-01', revoked_at: '2026-05-01' },
});
no('state sms revoked', { phone: US, consent: { channel: 'sms', state: 'revoked' } }, US);
no('state sms unsubscribed', { phone_number: DE, sms_status: 'unsubscribed' }, DE);
no('state voice do not call', { phone: UK, dialer_status: 'DNC - do not call' }, UK, 'phone');
no(
	'state dialer disposition',
	{ phone_number: US, disposition: 'Do Not Call', agent: 'm.lee', talk_time: 14 },
	US,
	'phone',
);
no('state call outcome asked removal', { phone: UK, call_outcome: 'Requested removal from call list' }, UK, 'phone');
no('state call result', { phone: DE, Gesprächsergebnis: 'Wünscht keine Anrufe mehr' }, DE, 'phone');

// ---- tags
no('tag unsubscribed', tagged('webinar-2025', 'unsubscribed'));
no('tag DNC email', tagged('vip', 'DO-NOT-EMAIL'));
no('tag no-marketing', tagged('wholesale', 'no-marketing'));
no('tag opt-out string', { email: 'ada@example.com', tags: 'vip, summer sale, opt-out' });
no('tag objects', {
	email: 'ada@example.com',
	tags: [
		{ id: 1, name: 'VIP' },
		{ id: 7, name: 'Opted Out' },
	],
});
no('tag gdpr objected', tagged('gdpr:objected-to-marketing'));
no('tag kein-newsletter', tagged('Stammkunde', 'kein Newsletter'));
no('tag keine Werbung', tagged('keine Werbung'));
no('tag stop pub', tagged('STOP PUB'));
no('tag ne pas contacter', tagged('ne-pas-contacter'));
no('tag no contactar', tagged('no contactar'));
no('tag non contattare', tagged('non contattare'));
no('tag geen-mail', tagged('geen-nieuwsbrief'));
no('tag não contatar', tagged('não contatar'));
no('tag hard bounce', tagged('hard-bounce'));
no('tag spam complaint', tagged('spam complaint'));
no('tag nie kontaktować', tagged('nie kontaktować'));
no('tag labels', { email: 'ada@example.com', labels: ['Cold', 'Do not contact'] });
no('tag segments', { email: 'ada@example.com', segments: ['Suppression list'] });
no('tag lists', { email: 'ada@example.com', list_name: 'Master unsubscribes' });
no('tag sms stop', { phone: US, tags: ['sms-stop', 'lead'] }, US);
no('tag do not call', { phone: UK, tags: ['Do Not Call'] }, UK, 'phone');

// ---- events
no('event contact.unsubscribed', event('contact.unsubscribed'));
no('event list_unsubscribe', event('list_unsubscribe'));
no('event Newsletter Unsubscribed', event('Newsletter Unsubscribed'));
no('event email.complained', event('email.complained'));
no('event one-click', event('one_click_unsubscribe', { user_agent: 'Gmail' }));
no('event opted out of marketing', event('Opted Out of Marketing'));
no('event marketing_consent.withdrawn', event('marketing_consent.withdrawn'));
no('event preference update none', event('preferences.updated', { marketing_emails: false }));
no('event spam report', event('spamreport'));
no('event abuse', event('abuse_complaint', { feedback_type: 'abuse' }));
no('event hard bounce', event('bounce', { type: 'hard', reason: '550 5.1.1 user unknown' }));
no('event gdpr object', event('gdpr.objection.received', { scope: 'direct marketing' }));
no('event subscriber removed herself', event('subscriber_unsubscribed', { list: 'Weekly' }));
no('event consent changed', event('consent_changed', { previous: 'granted', current: 'denied', purpose: 'marketing' }));
no('event sms opt out', w({ type: 'sms.opt_out', from: US, keyword: 'STOP' }), US);
no('event inbound stop keyword', w({ event: 'inbound_keyword', msisdn: DE, keyword: 'STOPP' }), DE);
no(
	'event segment group',
	w({
		type: 'track',
		event: 'Email Preferences Changed',
		context: { traits: { email: 'ada@example.com' } },
		properties: { promotional: 'unsubscribed' },
	}),
);

// ---- reasons
no('reason no longer interested', event('unsubscribe', { reason: 'I no longer want to receive these emails' }));
no('reason never signed up', event('unsubscribe', { reason: 'I never signed up for this mailing list' }));
no('reason inappropriate', event('unsubscribe', { reason: 'The emails are inappropriate' }));
no('reason too many', { email: 'ada@example.com', unsubscribe_reason: 'Too many emails' });
no('reason fr trop', { email: 'ada@example.com', motif_desinscription: 'Je reçois trop d’e-mails' });
no('reason de Abmeldegrund', { email: 'ada@example.com', Abmeldegrund: 'zu viele Mails' });
no('reason smtp 5.1.10', {
	recipient: 'ada@example.com',
	bounceType: 'Permanent',
	diagnosticCode: 'smtp; 550 5.1.10 RecipientNotFound',
});
no('reason mailbox disabled', {
	email: 'ada@example.com',
	bounce_class: 'hard',
	bounce_reason: 'Mailbox disabled, no longer in use',
});
no('reason suppressed list', { email: 'ada@example.com', event: 'dropped', reason: 'Unsubscribed Address' });
no('reason bounced address', { email: 'ada@example.com', event: 'dropped', reason: 'Bounced Address' });
no('reason spam reporting', { email: 'ada@example.com', event: 'dropped', reason: 'Spam Reporting Address' });
no(
	'reason sms 21610',
	{ to: US, status: 'failed', error_code: 21610, error_message: 'Attempt to send to unsubscribed recipient' },
	US,
);
no('reason sms blocked stop', { to: UK, status: 'undelivered', reason: 'Recipient has opted out (STOP)' }, UK);
no(
	'reason sms landline invalid',
	{ to: US, status: 'failed', error_code: 21614, error_message: "'To' number is not a valid mobile number" },
	US,
);

// ---- ordinary
near('near state subscribed', contact('subscribed'));
near('near state active', contact('active'));
near('near state confirmed', contact('confirmed'));
near('near state OPTED_IN', contact('OPTED_IN'));
near('near state deliverable', { email: 'ada@example.com', result: 'deliverable', reason: 'accepted_email' });
near('near state valid', { email: 'ada@example.com', status: 'valid', sub_status: '' });
near('near state lead new', contact('New'));
near('near state MQL', contact('Marketing qualified lead'));
near('near state contacted', contact('Attempted to contact'));
near('near state meeting booked', contact('Meeting booked'));
near('near state no show', { email: 'ada@example.com', event: 'Demo call', attendance: 'no_show' });
near('near state cold', contact('Cold'));
near('near state inactive 90', { email: 'ada@example.com', segment: 'Inactive 90 days' });
near('near state re-subscribed', contact('resubscribed'));
near('near state de angemeldet', contact('angemeldet'));
near('near state fr abonnée', contact('abonnée'));
near('near state es suscrito', contact('suscrito'));
near('near state it iscritto', contact('iscritto'));
near('near state pl zapisany', contact('zapisany'));
near('near state ja 購読中', contact('購読中'));
near('near state zh 已订阅', contact('已订阅'));
near('near state subscriptions true', {
	email: 'ada@example.com',
	subscriptions: { newsletter: true, promotions: true },
});
near('near state consents granted', {
	email: 'ada@example.com',
	consents: [{ purpose: 'direct_marketing', channel: 'email', status: 'GRANTED', updatedAt: '2026-03-01' }],
});
near('near state revoked null', {
	email: 'ada@example.com',
	consent: { channel: 'email', granted_at: '2026-05-01', revoked_at: null },
});
near('near state flags all false', {
	email: 'ada@example.com',
	unsubscribed: false,
	bounced: false,
	complained: false,
	suppressed: false,
});
near('near state counters', {
	email: 'ada@example.com',
	stats: { sent: 12, opens: 5, clicks: 1, unsubscribes: 0, bounces: 0, complaints: 0 },
});
near('near state trial ended', { email: 'ada@example.com', plan: 'trial', trial_status: 'expired' });
near('near state paid plan cancelled', {
	email: 'ada@example.com',
	plan: 'pro',
	plan_status: 'canceled',
	newsletter: 'subscribed',
});
near('near state notifications push off', {
	user: { email: 'ada@example.com', preferences: { push: 'off', marketing_email: 'on' } },
});
near('near state dialer no answer', { phone: UK, dialer_status: 'No answer' }, UK, 'phone');
near(
	'near state dialer call back',
	{ phone_number: US, disposition: 'Call back tomorrow', agent: 'm.lee' },
	US,
	'phone',
);
near('near state busy', { phone: DE, call_outcome: 'Busy' }, DE, 'phone');
near('near state sms opted in', { phone: US, consent: { channel: 'sms', state: 'granted' } }, US);
near('near tag vip', tagged('vip', 'newsletter'));
near('near tag non-smoker', tagged('non-smoker', 'blog'));
near('near tag nonprofit', tagged('non-profit', 'no-code'));
near('near tag stopover', tagged('stopover-hotel', 'spring'));
near('near tag no-budget', tagged('no-website', 'startup'));
near('near tag optin', tagged('opt-in', 'email-ok'));
near('near tag outbound', tagged('opted-in', 'outbound'));
near('near tag blockchain', tagged('blockchain', 'crypto'));
near('near tag spam filter', tagged('anti-spam-buyer-guide'));
near('near tag unsub test', tagged('downloaded: list hygiene checklist'));
near('near tag block printing', tagged('block-printing', 'crafts'));
near('near tag remove bg', tagged('interest: hair removal'));
near('near tag no fragrance', tagged('fragrance-free', 'no-nickel'));
near('near tag sin gluten', tagged('sin gluten', 'recetas'));
near('near tag ohne Zucker', tagged('ohne Zucker', 'Newsletter'));
near('near tag sans sulfate', tagged('sans sulfate', 'infolettre'));
near('near tag string', { email: 'ada@example.com', tags: 'vip, do it yourself, call centre software' });
near('near event subscribed', event('contact.subscribed'));
near('near event opened', event('email.opened', { subject: 'Spring is here' }));
near('near event clicked', event('email.clicked', { url: 'https://shop.example.com/spring' }));
near('near event delivered', event('email.delivered', { response: '250 2.0.0 OK' }));
near(
	'near event consent granted',
	event('consent_changed', { previous: 'denied', current: 'granted', purpose: 'marketing' }),
);
near('near event pref update', event('preferences.updated', { marketing_emails: true }));
near('near event click manage page', event('email.clicked', { url: 'https://shop.example.com/blog/how-to-stop-spam' }));
near('near event page view', event('Page Viewed', { title: 'Stop signs and road signage' }));
near('near event product viewed', event('Product Viewed', { product: 'Noise blocker curtains' }));
near('near event cart', event('cart.updated', { items: 2, currency: 'EUR' }));
near('near event form', event('form_submitted', { form: 'Catalogue request', company_size: '11-50' }));
near('near event removed from cart', event('Product Removed', { product: 'Blue mug' }));
near('near event wishlist remove', event('wishlist.item_removed', { sku: 'MUG-1' }));
near('near event logged out', event('Signed Out'));
near('near event webinar', event('webinar.registered', { title: 'Never lose a lead again' }));
near('near event quiz', event('quiz.completed', { result: 'No-nonsense minimalist' }));
near('near event survey', event('survey.answered', { question: 'Have you tried our app?', answer: 'No' }));
near('near event NPS', event('nps.answered', { score: 9, comment: 'Nothing to complain about' }));
near('near event inbound start', w({ type: 'sms.opt_in', from: US, keyword: 'START' }), US);
near('near event video stopped', event('Video Stopped', { seconds: 42 }));
near('near event back in stock', event('back_in_stock.requested', { sku: 'LAMP-2' }));
