import { Exam, w } from './exam';

export const exam = new Exam();
const { no, near } = exam;
const A = 'ada@example.com';
const U = '+14155550100';
const sh = (topic: string, body: object) =>
	w(body, {
		headers: { 'x-shopify-topic': topic, 'x-shopify-shop-domain': 's.myshopify.com', 'x-shopify-webhook-id': 'w' },
	});
const cust = {
	id: 7064055069303,
	email: A,
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-05-19T10:00:00Z',
	first_name: 'Ada',
	last_name: 'L',
	orders_count: 0,
	state: 'disabled',
	total_spent: '0.00',
	note: null,
	verified_email: true,
	tags: '',
	currency: 'EUR',
	phone: null,
	addresses: [],
	admin_graphql_api_id: 'gid://shopify/Customer/1',
};
no(
	'shopify unsub',
	sh('customers/update', {
		...cust,
		email_marketing_consent: {
			state: 'unsubscribed',
			opt_in_level: 'single_opt_in',
			consent_updated_at: '2026-05-19T10:00:00Z',
		},
	}),
);
no(
	'shopify not_subscribed',
	sh('customers/create', {
		...cust,
		email_marketing_consent: { state: 'not_subscribed', opt_in_level: null, consent_updated_at: null },
	}),
);
no(
	'shopify pending',
	sh('customers/create', {
		...cust,
		email_marketing_consent: { state: 'pending', opt_in_level: 'confirmed_opt_in', consent_updated_at: null },
	}),
);
no(
	'shopify redacted',
	sh('customers/update', {
		...cust,
		email_marketing_consent: { state: 'redacted', opt_in_level: null, consent_updated_at: null },
	}),
);
no(
	'shopify invalid',
	sh('customers/update', {
		...cust,
		email_marketing_consent: { state: 'invalid', opt_in_level: null, consent_updated_at: null },
	}),
);
no('shopify accepts false', sh('customers/update', { ...cust, accepts_marketing: false }));
no(
	'shopify consent update',
	sh('customers_email_marketing_consent/update', {
		customer_id: 1,
		email_address: A,
		email_marketing_consent: {
			state: 'unsubscribed',
			opt_in_level: 'single_opt_in',
			consent_updated_at: '2026-05-19T10:00:00Z',
		},
	}),
);
no(
	'shopify sms consent update',
	sh('customers_marketing_consent/update', {
		id: 1,
		phone: U,
		sms_marketing_consent: {
			state: 'unsubscribed',
			opt_in_level: 'single_opt_in',
			consent_updated_at: '2026-05-19T10:00:00Z',
			consent_collected_from: 'SHOPIFY',
		},
	}),
	U,
);
no(
	'shopify redact',
	sh('customers/redact', {
		shop_id: 1,
		shop_domain: 's.myshopify.com',
		customer: { id: 1, email: A, phone: '' },
		orders_to_redact: [],
	}),
);
near(
	'shopify data_request',
	sh('customers/data_request', {
		shop_id: 1,
		shop_domain: 's.myshopify.com',
		orders_requested: [],
		customer: { id: 1, email: A, phone: '' },
		data_request: { id: 1 },
	}),
);
no('shopify graphql', {
	id: 'gid://shopify/Customer/1',
	displayName: 'Ada',
	defaultEmailAddress: { emailAddress: A, marketingState: 'UNSUBSCRIBED', marketingUpdatedAt: '2026-05-01T00:00:00Z' },
});
no('shopify graphql data', {
	data: {
		customers: {
			edges: [
				{
					node: {
						id: 'gid://shopify/Customer/1',
						defaultEmailAddress: { emailAddress: A, marketingState: 'UNSUBSCRIBED' },
					},
				},
			],
		},
	},
});
no('shopify graphql legacy', {
	data: {
		customer: {
			email: A,
			emailMarketingConsent: { marketingState: 'UNSUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' },
		},
	},
});
no('shopify graphql nodes', {
	data: {
		customers: {
			nodes: [
				{ email: A, emailMarketingConsent: { marketingState: 'NOT_SUBSCRIBED' } },
				{ email: 'bob@example.com', emailMarketingConsent: { marketingState: 'SUBSCRIBED' } },
			],
		},
	},
});
no('shopify customers list', {
	customers: [
		{ ...cust, email_marketing_consent: { state: 'unsubscribed' } },
		{ ...cust, id: 2, email: 'bob@example.com', email_marketing_consent: { state: 'subscribed' } },
	],
});
no(
	'shopify order buyer_accepts false',
	sh('orders/create', {
		id: 5,
		email: A,
		created_at: '2026-05-19T10:00:00Z',
		total_price: '10.00',
		currency: 'EUR',
		financial_status: 'pending',
		buyer_accepts_marketing: false,
		line_items: [],
		customer: { ...cust },
	}),
);
no(
	'shopify checkout',
	sh('checkouts/create', {
		id: 6,
		token: 't',
		email: A,
		created_at: '2026-05-19T10:00:00Z',
		total_price: '10.00',
		currency: 'EUR',
		buyer_accepts_marketing: false,
		line_items: [],
	}),
);
no(
	'shopify note_attributes',
	sh('orders/create', {
		id: 5,
		email: A,
		created_at: '2026-05-19T10:00:00Z',
		total_price: '10.00',
		currency: 'EUR',
		note_attributes: [{ name: 'newsletter', value: 'No' }],
		line_items: [],
	}),
);
no('shopify customer tag', sh('customers/update', { ...cust, tags: 'vip, unsubscribed' }));
no('shopify customer tag dnc', sh('customers/update', { ...cust, tags: 'do-not-contact' }));
no(
	'shopify customer note',
	sh('customers/update', { ...cust, note: 'Customer asked to be removed from mailing list' }),
);
no('shopify csv', { 'Customer ID': 1, Email: A, 'Accepts Email Marketing': 'no', 'Accepts SMS Marketing': 'no' });
near('shopify state disabled', sh('customers/update', { ...cust }));
near('shopify customer disable', sh('customers/disable', { ...cust }));
near(
	'shopify order note',
	sh('orders/create', {
		id: 5,
		email: A,
		created_at: '2026-05-19T10:00:00Z',
		total_price: '10.00',
		currency: 'EUR',
		financial_status: 'pending',
		note: 'Please stop at the back door',
		line_items: [{ title: 'STOP sign', quantity: 1, price: '10.00', sku: 'STOP' }],
	}),
);
// Woo
const woo = {
	id: 700,
	status: 'pending',
	currency: 'EUR',
	date_created_gmt: '2026-05-19T10:00:00',
	total: '10.00',
	customer_id: 0,
	billing: { first_name: 'Ada', email: A, phone: U },
	line_items: [],
	order_key: 'wc_order_1',
};
const wh = { headers: { 'x-wc-webhook-topic': 'order.created', 'x-wc-webhook-source': 'https://s.example/' } };
no('woo meta kl 0', w({ ...woo, meta_data: [{ id: 1, key: 'kl_newsletter_checkbox', value: '0' }] }, wh));
no(
	'woo meta mailchimp',
	w({ ...woo, meta_data: [{ id: 1, key: 'mailchimp_woocommerce_is_subscribed', value: '0' }] }, wh),
);
no('woo meta custom', w({ ...woo, meta_data: [{ id: 1, key: '_marketing_opt_in', value: 'no' }] }, wh));
no('woo meta custom unsub', w({ ...woo, meta_data: [{ id: 1, key: '_email_opt_out', value: 'yes' }] }, wh));
no(
	'woo customer',
	w(
		{
			id: 25,
			email: A,
			role: 'customer',
			username: 'ada',
			billing: { email: A },
			shipping: {},
			is_paying_customer: false,
			date_created_gmt: '2026-01-01T00:00:00',
			meta_data: [{ id: 1, key: 'newsletter', value: 'no' }],
		},
		{ headers: { 'x-wc-webhook-topic': 'customer.updated', 'x-wc-webhook-source': 'https://s.example/' } },
	),
);
no('automatewoo', w({ email: A, event: 'customer_opted_out', customer: { email: A } }));
no('mailpoet woo', w({ ...woo, meta_data: [{ id: 1, key: 'mailpoet_woocommerce_checkout_optin', value: '0' }] }, wh));
// Stripe
const st = (type: string, object: object) =>
	w({
		id: 'evt_1',
		object: 'event',
		api_version: '2025-03-31',
		created: 1779190000,
		type,
		livemode: true,
		data: { object },
	});
no(
	'stripe consent promotions opt_out',
	st('checkout.session.completed', {
		id: 'cs_1',
		object: 'checkout.session',
		customer_details: { email: A },
		customer_email: A,
		consent: { promotions: 'opt_out', terms_of_service: 'accepted' },
		payment_status: 'unpaid',
		amount_total: 100,
		currency: 'eur',
		mode: 'payment',
		status: 'complete',
		created: 1779190000,
	}),
);
no(
	'stripe customer metadata',
	st('customer.updated', {
		id: 'cus_1',
		object: 'customer',
		email: A,
		created: 1779190000,
		metadata: { marketing_opt_in: 'false' },
	}),
);
no(
	'stripe customer metadata unsub',
	st('customer.updated', {
		id: 'cus_1',
		object: 'customer',
		email: A,
		created: 1779190000,
		metadata: { unsubscribed: 'true' },
	}),
);
no(
	'stripe custom field',
	st('checkout.session.completed', {
		id: 'cs_1',
		object: 'checkout.session',
		customer_details: { email: A },
		custom_fields: [
			{
				key: 'newsletter',
				label: { custom: 'Newsletter?', type: 'custom' },
				type: 'dropdown',
				dropdown: {
					value: 'no',
					options: [
						{ label: 'Yes', value: 'yes' },
						{ label: 'No', value: 'no' },
					],
				},
			},
		],
		payment_status: 'unpaid',
		amount_total: 100,
		currency: 'eur',
		mode: 'payment',
		status: 'complete',
		created: 1779190000,
	}),
);
// other shops & vendors with boxes
near(
	'bigcommerce customer',
	w({ id: 1, email: A, accepts_product_review_abandoned_cart_emails: false, date_created: '2026-01-01T00:00:00Z' }),
);
near('bigcommerce subscriber v3', {
	data: [
		{
			id: 1,
			email: A,
			first_name: 'Ada',
			source: 'storefront',
			order_id: null,
			channel_id: 1,
			consents: [],
			date_modified: '2026-05-01T00:00:00Z',
		},
		{ id: 2, email: 'bob@example.com', consents: ['marketing_newsletter'] },
	],
	meta: {},
});
no('magento newsletter', {
	id: 1,
	email: A,
	extension_attributes: { is_subscribed: false },
	website_id: 1,
	store_id: 1,
	group_id: 1,
});
no('magento subscriber status 3', { subscriber_id: 1, subscriber_email: A, subscriber_status: '3' });
no(
	'prestashop',
	w({ customer: { id: 1, email: A, newsletter: '0', optin: '0', active: '1', id_shop: 1, secure_key: 'x' } }),
);
no(
	'shopware',
	w({
		data: {
			payload: [
				{
					entity: 'newsletter_recipient',
					operation: 'update',
					primaryKey: 'x',
					payload: { email: A, status: 'optOut' },
				},
			],
			event: 'newsletter_recipient.written',
		},
		source: { url: 'https://s', shopId: 'x' },
	}),
);
no(
	'shopware event',
	w({
		data: { event: 'newsletter.unsubscribe', payload: { newsletterRecipient: { email: A } } },
		source: { url: 'https://s', shopId: 'x', eventId: 'e' },
	}),
);
no('squarespace profile', {
	id: 'p',
	firstName: 'Ada',
	email: A,
	acceptsMarketing: false,
	hasAccount: true,
	isCustomer: false,
	createdOn: '2026-01-01T00:00:00Z',
});
no(
	'wix contact',
	w({
		data: {
			contact: {
				primaryInfo: { email: A },
				primaryEmail: { email: A, subscriptionStatus: 'UNSUBSCRIBED', deliverabilityStatus: 'VALID' },
			},
		},
	}),
);
no(
	'wix email subscription',
	w({
		entityFqdn: 'wix.email_subscriptions.v1.email_subscription',
		slug: 'updated',
		updatedEvent: { currentEntity: { email: A, subscriptionStatus: 'UNSUBSCRIBED', deliverabilityStatus: 'VALID' } },
	}),
);
no(
	'wix deliverability bounced',
	w({
		data: { contact: { primaryEmail: { email: A, subscriptionStatus: 'NOT_SET', deliverabilityStatus: 'BOUNCED' } } },
	}),
);
no(
	'square customer',
	w({
		merchant_id: 'm',
		type: 'customer.updated',
		event_id: 'e',
		created_at: '2026-05-19T10:00:00Z',
		data: {
			type: 'customer',
			id: 'c',
			object: {
				customer: {
					id: 'c',
					email_address: A,
					preferences: { email_unsubscribed: true },
					created_at: '2026-01-01T00:00:00Z',
				},
			},
		},
	}),
);
no('ecwid', { id: 1, email: A, acceptMarketing: false, customerGroupName: 'x' });
no('lightspeed', { customer: { id: 1, email: A, isOptInMarketing: false } });
no(
	'lemonsqueezy customer',
	w({
		meta: { event_name: 'customer_updated' },
		data: { type: 'customers', id: '1', attributes: { store_id: 1, name: 'Ada', email: A, status: 'unsubscribed' } },
	}),
);
no(
	'paddle customer',
	w({
		event_id: 'e',
		event_type: 'customer.updated',
		occurred_at: '2026-05-19T10:00:00Z',
		data: {
			id: 'ctm_1',
			email: A,
			marketing_consent: false,
			status: 'active',
			created_at: '2026-01-01T00:00:00Z',
			updated_at: '2026-05-19T00:00:00Z',
		},
	}),
);
no(
	'paddle classic',
	w({
		alert_name: 'payment_succeeded',
		alert_id: '1',
		email: A,
		marketing_consent: '0',
		order_id: '1-2',
		sale_gross: '10.00',
		currency: 'EUR',
		event_time: '2026-05-19 10:00:00',
		p_signature: 'x',
	}),
);
no(
	'gumroad can_contact',
	w({
		seller_id: 's',
		email: A,
		can_contact: 'false',
		sale_id: 'x',
		price: '100',
		currency: 'usd',
		product_name: 'P',
		sale_timestamp: '2026-05-19T10:00:00Z',
	}),
);
no(
	'eventbrite',
	w({
		id: '1',
		profile: { email: A, name: 'Ada' },
		answers: [{ question: 'May we email you about future events?', answer: 'No', type: 'multiple_choice' }],
		event_id: '2',
		status: 'Attending',
		created: '2026-05-19T10:00:00Z',
	}),
);
no(
	'typeform yes_no',
	w({
		event_id: 'e',
		event_type: 'form_response',
		form_response: {
			form_id: 'f',
			token: 't',
			submitted_at: '2026-05-19T10:00:00Z',
			definition: {
				id: 'f',
				title: 'T',
				fields: [
					{ id: 'a', ref: 'r1', type: 'email', title: 'Email' },
					{ id: 'b', ref: 'r2', type: 'yes_no', title: 'May we send you our newsletter?' },
				],
			},
			answers: [
				{ type: 'email', email: A, field: { id: 'a', type: 'email', ref: 'r1' } },
				{ type: 'boolean', boolean: false, field: { id: 'b', type: 'yes_no', ref: 'r2' } },
			],
		},
	}),
);
no(
	'tally',
	w({
		eventId: 'e',
		eventType: 'FORM_RESPONSE',
		createdAt: '2026-05-19T10:00:00Z',
		data: {
			responseId: 'r',
			submissionId: 's',
			respondentId: 'x',
			formId: 'f',
			formName: 'F',
			createdAt: '2026-05-19T10:00:00Z',
			fields: [
				{ key: 'q1', label: 'Email', type: 'INPUT_EMAIL', value: A },
				{ key: 'q2', label: 'Newsletter', type: 'CHECKBOXES', value: false },
			],
		},
	}),
);
no(
	'jotform',
	w({
		formID: '1',
		submissionID: '2',
		rawRequest: JSON.stringify({ q3_email: A, q4_newsletter: 'No' }),
		pretty: `Email:${A}, Newsletter:No`,
		formTitle: 'F',
	}),
);
no('google forms sheet', {
	row_number: 5,
	Zeitstempel: '19.05.2026 10:00:00',
	'E-Mail-Adresse': A,
	'Möchten Sie unseren Newsletter erhalten?': 'Nein',
});
no('google forms sheet fr', {
	row_number: 5,
	Horodateur: '19/05/2026 10:00:00',
	'Adresse e-mail': A,
	'Souhaitez-vous recevoir notre newsletter ?': 'Non',
});
no('google forms sheet ja', {
	row_number: 5,
	タイムスタンプ: '2026/05/19 10:00:00',
	メールアドレス: A,
	'メルマガを受け取りますか？': 'いいえ',
});
no('google forms sheet pl', {
	row_number: 5,
	'Sygnatura czasowa': '2026-05-19 10:00:00',
	'Adres e-mail': A,
	'Czy chcesz otrzymywać nasz newsletter?': 'Nie',
});
no('google forms sheet nl', {
	row_number: 5,
	Tijdstempel: '19-05-2026 10:00:00',
	'E-mailadres': A,
	'Wilt u onze nieuwsbrief ontvangen?': 'Nee',
});
no('google forms sheet pt', {
	row_number: 5,
	'Carimbo de data/hora': '19/05/2026 10:00:00',
	'Endereço de e-mail': A,
	'Deseja receber nossas novidades?': 'Não',
});
no('google forms sheet es', {
	row_number: 5,
	'Marca temporal': '19/05/2026 10:00:00',
	'Correo electrónico': A,
	'¿Desea recibir nuestras ofertas?': 'No',
});
no('google forms sheet it', {
	row_number: 5,
	'Informazioni cronologiche': '19/05/2026 10:00:00',
	'Indirizzo email': A,
	'Vuoi ricevere la nostra newsletter?': 'No',
});
no('google forms sheet sv', {
	row_number: 5,
	Tidstämpel: '2026-05-19 10:00:00',
	'E-postadress': A,
	'Vill du ha vårt nyhetsbrev?': 'Nej',
});
no('google forms sheet tr', {
	row_number: 5,
	'Zaman damgası': '19.05.2026 10:00:00',
	'E-posta adresi': A,
	'Bültenimizi almak ister misiniz?': 'Hayır',
});
no('google forms sheet cs', {
	row_number: 5,
	'Časová značka': '19.5.2026 10:00:00',
	'E-mailová adresa': A,
	'Chcete dostávat náš newsletter?': 'Ne',
});
no('google forms sheet ko', {
	row_number: 5,
	타임스탬프: '2026. 5. 19',
	'이메일 주소': A,
	'뉴스레터를 받으시겠습니까?': '아니요',
});
no('google forms sheet ar', {
	row_number: 5,
	'طابع زمني': '2026/05/19',
	'البريد الإلكتروني': A,
	'هل ترغب في تلقي رسائلنا الإخبارية؟': 'لا',
});
no('google forms sheet hi', {
	row_number: 5,
	Timestamp: '5/19/2026',
	'ईमेल पता': A,
	'क्या आप हमारा न्यूज़लेटर प्राप्त करना चाहते हैं?': 'नहीं',
});
no('google forms sheet ru', {
	row_number: 5,
	'Отметка времени': '19.05.2026',
	'Адрес электронной почты': A,
	'Хотите получать нашу рассылку?': 'Нет',
});
no('google forms sheet zh', { row_number: 5, 时间戳记: '2026/05/19', 电子邮件: A, '您是否愿意接收我们的邮件？': '否' });
no('radio value', {
	Email: A,
	Kommunikation: 'Ich möchte keine E-Mails erhalten',
	submittedAt: '2026-05-19T10:00:00Z',
	formMode: 'production',
});
no('radio value fr', { Email: A, Communication: 'Je ne souhaite pas recevoir vos offres' });
no('radio value es', { Email: A, Comunicaciones: 'No deseo recibir comunicaciones comerciales' });
no('radio value nl', { Email: A, Communicatie: 'Ik wil geen e-mails ontvangen' });
no('radio value pl', { Email: A, Komunikacja: 'Nie chcę otrzymywać wiadomości' });
no('radio value ja', { Email: A, メルマガ: '希望しない' });
no('radio value ja2', { Email: A, メールマガジン: '受け取らない' });
no('radio value ja3', { Email: A, お知らせ: '不要' });
no('radio value ko', { Email: A, 뉴스레터: '받지 않음' });
no('radio value ko2', { Email: A, '마케팅 수신': '거부' });
no('radio value ko3', { Email: A, '마케팅 수신 동의': '동의하지 않음' });
no('radio value zh', { Email: A, 订阅: '不订阅' });
no('radio value zh2', { Email: A, 营销邮件: '不同意' });
no('radio value de2', { Email: A, Newsletter: 'Nicht erwünscht' });
no('radio value de3', { Email: A, Newsletter: 'nicht abonniert' });
no('radio value de4', { Email: A, Newsletter: 'abbestellt' });
no('radio value de5', { Email: A, Newsletter: 'keine' });
no('radio value de6', { Email: A, Newsletter: 'inaktiv' });
no('radio value en2', { Email: A, Newsletter: 'Not wanted' });
no('radio value en3', { Email: A, Newsletter: 'unchecked' });
no('radio value en4', { Email: A, Newsletter: 'I prefer not to' });
no('radio value en5', { Email: A, Newsletter: 'Rather not' });
no('radio value en6', { Email: A, 'Email preferences': 'None' });
no('radio value en7', { Email: A, 'Contact preference': 'Do not contact' });
no('radio value en8', { Email: A, 'Preferred contact method': 'None, please do not contact me' });
no('radio value fr2', { Email: A, Newsletter: 'pas intéressé' });
no('radio value fr3', { Email: A, Newsletter: 'refusé' });
no('radio value es2', { Email: A, Boletín: 'No quiero' });
no('radio value it2', { Email: A, Newsletter: 'Non desidero' });
no('radio value pt2', { Email: A, Newsletter: 'Não quero' });
no('radio value nl2', { Email: A, Nieuwsbrief: 'Niet gewenst' });
no('radio value pl2', { Email: A, Newsletter: 'nie wyrażam zgody' });
no('radio value pl3', { Email: A, 'Zgoda marketingowa': 'Nie wyrażam zgody' });
no('radio value sv2', { Email: A, Nyhetsbrev: 'Nej tack' });
no('radio value tr2', { Email: A, Bülten: 'İstemiyorum' });
no('radio value ru2', { Email: A, Рассылка: 'не хочу' });
no('radio value ru3', { Email: A, 'Согласие на рассылку': 'не согласен' });
no('radio value cs2', { Email: A, Newsletter: 'nesouhlasím' });
no('radio value cs3', { Email: A, Newsletter: 'nechci' });
no('radio value fi2', { Email: A, Uutiskirje: 'En halua' });
no('radio value hu2', { Email: A, Hírlevél: 'nem kérek' });
no('radio value ro2', { Email: A, Newsletter: 'nu doresc' });
no('radio value el2', { Email: A, Newsletter: 'δεν επιθυμώ' });
no('radio value ar2', { Email: A, 'النشرة البريدية': 'لا أرغب' });
no('radio value he2', { Email: A, דיוור: 'לא מעוניין' });
no('radio value hi2', { Email: A, न्यूज़लेटर: 'नहीं चाहिए' });
// numbers/marks
for (const v of ['-', '✗', '0', 'X', '☐', '❌'])
	(v === '-' || v === 'X' ? near : no)(`Newsletter ${v}`, { Email: A, Newsletter: v });
// GDPR etc
no('gdpr delete', w({ event: 'gdpr.delete_request', email: A }));
no('gdpr type', w({ type: 'deletion_request', subject: { email: A } }));
no('gdpr action', w({ action: 'right_to_be_forgotten', user: { email: A } }));
no(
	'gdpr contact privacy deletion',
	w([
		{
			eventId: 1,
			subscriptionType: 'contact.privacyDeletion',
			objectId: 51,
			email: A,
			occurredAt: 1779190000000,
			portalId: 1,
			appId: 1,
		},
	]),
);
no('dsar form', { Email: A, 'Request type': 'Delete my data' });
no('dsar form 2', { Email: A, 'Request type': 'Erasure' });
no('dsar form 3', { Email: A, 'Type of request': 'Opt out of sale/sharing' });
no('dsar form de', { Email: A, Anfrage: 'Löschung meiner Daten' });
no('dsar form de2', { Email: A, 'Art der Anfrage': 'Widerspruch gegen Werbung' });
no('dsar form fr', { Email: A, Demande: "Exercice du droit d'opposition" });
no('dsar form fr2', { Email: A, Demande: 'Suppression de mes données' });
no('dsar form es', { Email: A, Solicitud: 'Supresión de datos' });
no('dsar message', { Email: A, Message: 'Please delete all my personal data under GDPR article 17.' });
no('dsar message de', { Email: A, Nachricht: 'Bitte löschen Sie alle meine Daten gemäß Art. 17 DSGVO.' });
no('dsar message fr', { Email: A, Message: 'Veuillez supprimer mes données personnelles.' });
no('user deleted account', w({ event: 'account_deleted', email: A }));
no('ccpa', w({ email: A, ccpa_opt_out: true }));
no('gpc', w({ email: A, do_not_sell: true }));
// RFC 8058
no('rfc8058 query', w({ 'List-Unsubscribe': 'One-Click' }, { query: { email: A } }));
no(
	'rfc8058 path',
	w({ 'List-Unsubscribe': 'One-Click' }, { params: { email: A }, webhookUrl: 'https://n8n.example/webhook/u/:email' }),
);
no('rfc8058 text body', w('List-Unsubscribe=One-Click', { query: { e: A } }));
no('rfc8058 base64', w({ 'List-Unsubscribe': 'One-Click' }, { query: { u: Buffer.from(A).toString('base64') } }));
no('rfc8058 encoded', w({ 'List-Unsubscribe': 'One-Click' }, { query: { email: 'ada%40example.com' } }));
no('form unsubscribe=1', w({ email: A, unsubscribe: '1' }));
no('form unsubscribe on', w({ email: A, unsubscribe: 'on' }));
no('form unsubscribe text', w('email=ada%40example.com&unsubscribe=1'));
no('form action', w({ email: A, action: 'unsubscribe', submit: 'Unsubscribe' }));
no('form reason', w({ email: A, reason: 'too many emails', form: 'unsubscribe' }));
no('form name', w({ email: A, form_name: 'Unsubscribe form' }));
no('get unsubscribe', w({}, { query: { email: A, action: 'unsubscribe' } }));
no('get path unsubscribe', w({}, { query: { email: A }, webhookUrl: 'https://n8n.example/webhook/unsubscribe' }));
no('get path abmelden', w({}, { query: { email: A }, webhookUrl: 'https://n8n.example/webhook/abmelden' }));
no('get path opt-out', w({}, { query: { email: A }, webhookUrl: 'https://n8n.example/webhook/opt-out' }));
no('get path desinscription', w({}, { query: { email: A }, webhookUrl: 'https://n8n.example/webhook/desinscription' }));
no(
	'get path email-unsubscribe',
	w({}, { query: { email: A }, webhookUrl: 'https://n8n.example/webhook/email-unsubscribe' }),
);
no('preference center none', w({ email: A, preferences: { newsletter: 'off', promotions: 'off' } }));
no('preference center unsubscribe_all', w({ email: A, unsubscribe_all: 'true' }));
no('preference center frequency never', w({ email: A, frequency: 'never' }));
no('preference email_frequency never', w({ email: A, email_frequency: 'Never' }));
no('preference Newsletter frequency', { Email: A, 'Newsletter frequency': 'Never' });
no('preference topics', w({ email: A, topics: { news: false, offers: false } }));
no('mail_preferences', w({ email: A, mail_preferences: { marketing: 0 } }));
// mails
const gmail = (subject: string, text: string, from = `Ada <${A}>`) => ({
	id: 'm',
	threadId: 't',
	labelIds: ['INBOX'],
	headers: { subject: `Subject: ${subject}`, from: `From: ${from}` },
	html: `<p>${text}</p>`,
	text,
	textAsHtml: text,
	subject,
	date: '2026-05-19T10:00:00.000Z',
	to: { value: [{ address: 'shop@shop.example', name: '' }], html: 'x', text: 'shop@shop.example' },
	from: { value: [{ address: A, name: 'Ada' }], html: 'x', text: from },
	messageId: '<x@y>',
});
const gmailSimple = (Subject: string, snippet: string) => ({
	id: 'm',
	threadId: 't',
	snippet,
	payload: { mimeType: 'text/plain' },
	sizeEstimate: 1,
	historyId: '1',
	internalDate: '1779190000000',
	labels: [{ id: 'INBOX', name: 'INBOX' }],
	From: `Ada <${A}>`,
	To: 'shop@shop.example',
	Subject,
});
const outlook = (subject: string, content: string) => ({
	id: 'm',
	subject,
	bodyPreview: content,
	body: { contentType: 'html', content: `<html><body>${content}</body></html>` },
	sender: { emailAddress: { name: 'Ada', address: A } },
	from: { emailAddress: { name: 'Ada', address: A } },
	toRecipients: [{ emailAddress: { name: 'Shop', address: 'shop@shop.example' } }],
	receivedDateTime: '2026-05-19T10:00:00Z',
	isDraft: false,
});
const imap = (subject: string, textPlain: string) => ({
	textPlain,
	textHtml: '',
	metadata: { received: 'x' },
	from: `Ada <${A}>`,
	to: 'shop@shop.example',
	subject,
	date: 'Tue, 19 May 2026 10:00:00 +0000',
});
const makers = { gmail, gmailSimple, outlook, imap };
const mails = [
	['Unsubscribe', ''],
	['unsubscribe', 'Sent from my iPhone'],
	['Re: Spring sale', 'Please remove me from this list.'],
	['Re: Spring sale', 'Unsubscribe\n\nOn Tue, May 19, 2026 at 9:00 AM Shop <shop@shop.example> wrote:\n> Spring sale!'],
	['AW: Frühling', 'Bitte aus dem Verteiler nehmen.\n\nMit freundlichen Grüßen\nAda'],
	['AW: Frühling', 'Bitte abmelden'],
	['RE: soldes', 'Merci de me désinscrire de votre liste.'],
	['Re: ofertas', 'Por favor, quítenme de su lista de correo'],
	['Abmeldung Newsletter', ''],
	['Désinscription', ''],
	['STOP', ''],
	['Opt out', 'opt out'],
	['Re: Hi', 'Not interested. Please remove me from your list.'],
	['Re: Hi', 'take me off your mailing list'],
	['Re: Hi', 'Do not email me again'],
	['Re: Hi', 'STOP EMAILING ME'],
	['Re: Hi', 'please unsubscribe'],
	['Re: Hi', 'I would like to unsubscribe from your newsletter, thanks.\n\nBest,\nAda'],
	['Re: Hi', 'Kindly remove ada@example.com from your database.'],
	['Re: Hi', 'No thanks - remove'],
	['Odhlášení', ''],
	['Wypisz', 'Proszę o wypisanie z newslettera'],
	['Afmelden', ''],
	['Avregistrering', 'Vänligen avregistrera mig från nyhetsbrevet'],
	['Re: Hi', 'Vennligst fjern meg fra listen'],
	['配信停止', '配信停止をお願いします'],
	['Unsubscribe me please', 'thx'],
	['list-unsubscribe', 'unsubscribe'],
	['Cancellazione', 'Vi prego di cancellarmi dalla newsletter'],
	['Cancelar inscrição', 'Favor remover meu e-mail da lista'],
];
for (const [maker, make] of Object.entries(makers))
	for (const [s, t] of mails) no(`${maker} "${s}" / "${t?.slice(0, 40)}"`, make(s as string, t as string));
const okMails = [
	[
		'Re: Spring sale',
		'Love it! Do you ship to Norway?\n\nOn Tue, May 19, 2026 at 9:00 AM Shop <shop@shop.example> wrote:\n> Spring sale!\n> To unsubscribe click here',
	],
	['Fwd: Sale', 'Look at this\n---------- Forwarded message ---------\nFrom: Shop\nUnsubscribe | View in browser'],
	['Question', 'Hi, can I cancel my order 1001?'],
	['Order 1001', 'Please stop the shipment, wrong address'],
	['Re: invoice', 'Thanks, paid.'],
	['Re: Hi', 'Interesting! Tell me more.'],
	['Newsletter', 'How do I subscribe to your newsletter?'],
	[
		'AW: Angebot',
		'Danke, bitte senden Sie mir mehr Informationen.\n\nVon: Shop <shop@shop.example>\nGesendet: Dienstag\nAn: Ada\nBetreff: Angebot\nVom Newsletter abmelden',
	],
];
for (const [maker, make] of Object.entries(makers))
	for (const [s, t] of okMails) near(`${maker} "${s}" / "${t?.slice(0, 40)}"`, make(s as string, t as string));
// desks
no(
	'zendesk tag',
	w({ ticket: { id: 1, requester: { email: A, name: 'Ada' }, subject: 'x', tags: ['unsubscribe'], status: 'solved' } }),
);
no(
	'zendesk comment',
	w({ ticket_id: 1, requester_email: A, status: 'Closed', latest_comment: 'Please remove me from your mailing list' }),
);
no(
	'zendesk event',
	w({
		account_id: 1,
		type: 'zen:event-type:ticket.created',
		time: '2026-05-19T10:00:00Z',
		detail: {
			id: '1',
			subject: 'Unsubscribe',
			description: 'Please unsubscribe me',
			status: 'NEW',
			requester_id: '2',
			via: { channel: 'email', source: { from: { address: A } } },
		},
		event: {},
	}),
);
no('zendesk user field', { user: { id: 1, email: A, user_fields: { do_not_contact: true } } });
no(
	'freshdesk',
	w({
		freshdesk_webhook: {
			ticket_id: 1,
			ticket_subject: 'Unsubscribe',
			ticket_contact_email: A,
			ticket_status: 'Closed',
			ticket_description: 'Please unsubscribe me',
		},
	}),
);
no(
	'gorgias',
	w({
		id: 1,
		event: 'ticket-message-created',
		ticket: { id: 1, status: 'closed', customer: { email: A } },
		message: { body_text: 'unsubscribe me please', from_agent: false, channel: 'email' },
	}),
);
no(
	'helpscout',
	w({
		id: 1,
		type: 'email',
		status: 'closed',
		primaryCustomer: { email: A },
		subject: 'Unsubscribe',
		tags: [{ name: 'unsubscribe' }],
	}),
);
no(
	'chat',
	w({
		event: 'message_created',
		message_type: 'incoming',
		content: 'stop sending me emails',
		sender: { email: A, type: 'contact' },
		conversation: { id: 1, status: 'resolved' },
	}),
);
no(
	'front',
	w({
		type: 'inbound',
		target: {
			data: {
				body: 'unsubscribe me',
				is_inbound: true,
				recipients: [
					{ handle: A, role: 'from' },
					{ handle: 'shop@shop.example', role: 'to' },
				],
			},
		},
	}),
);
