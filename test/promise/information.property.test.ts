import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { CHANNELS, type Channel, type LeadRecord } from '../../src/index';
import { event, HOUR, NOON, outcome } from '../usecases/engineOnMemory';
import { openWorlds, PEOPLE, SOURCE, WORLD, type Answer, type Question, type Step, type Worlds } from './worlds';

/** Cases in which somebody was held back, for each property; 5,000 take two minutes. */
const RUNS = Number(process.env.PROMISE_RUNS ?? 200);
const BATCH = 50;

const identities = fc
	.tuple(
		fc.constantFrom(...PEOPLE),
		fc.subarray(['email', 'phone', 'customerId', 'anonymousId'] as const, { minLength: 1 }),
	)
	.map(([person, kinds]): LeadRecord['identities'] =>
		Object.fromEntries(Object.entries(person).filter(([kind]) => kinds.some((wanted) => wanted === kind))),
	)
	.filter((found) => Object.keys(found).length > 0);
/** What names one person: an alias of a number or an office's mailbox is no more than seen together. */
const oneOf = fc.constantFrom<LeadRecord['identities'][]>(
	...PEOPLE.filter(({ customerId }) => customerId).flatMap(({ email, customerId }) => [{ email }, { customerId }]),
);
const channels = fc.constantFrom<(Channel | undefined)[]>(undefined, ...CHANNELS);
const on = (channel: Channel | undefined) => (channel === undefined ? {} : { channel });

let serial = 0;
const common = fc.record({ who: identities, hours: fc.integer({ min: -400, max: 400 }) }).map(({ who, hours }) => ({
	id: `r${++serial}-${WORLD}`,
	identities: who,
	occurredAt: NOON - hours * HOUR,
	source: SOURCE,
}));

const record = (one: LeadRecord): Step => ({ do: 'record', record: one });
const STATED = ['opt_out', 'hard_bounce', 'complaint', 'invalid_address', 'dispute'] as const;

/** What can only speak against a message. */
const against: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.tuple(common, fc.constantFrom(...STATED), channels)
			.map(([fields, name, channel]) =>
				record({ kind: 'suppression', action: 'suppress', name, ...fields, ...on(channel) }),
			),
	},
	common.map((fields) =>
		record({ kind: 'suppression', action: 'suppress', name: 'support_case', subject: 's1', ...fields }),
	),
	fc
		.tuple(common, fc.constantFrom('withdrawn', 'denied', 'pending'), fc.constantFrom(...CHANNELS))
		.map(([fields, name, channel]) => record({ kind: 'consent', name, ...fields, channel })),
	fc
		.tuple(common, fc.constantFrom('purchase', 'unqualified', 'lost', 'won'))
		.map(([fields, name]) => record(outcome(name, fields))),
	common.map((fields) => record(event('checkout_started', fields))),
	fc
		.tuple(identities, channels)
		.map(([who, channel]): Step => ({ do: 'contact', who, id: `m${++serial}-${WORLD}`, ...on(channel) })),
	fc.tuple(identities, channels).map(([who, channel]): Step => ({ do: 'suppress', who, ...on(channel) })),
	fc
		.tuple(
			fc.constantFrom(
				`shop${WORLD}.example`,
				`*@firm${WORLD}.example`,
				`*@*.firm${WORLD}.example`,
				`bob.b${WORLD}@gmail.com`,
			),
			fc.constantFrom('opt_out', 'manual', 'own_address'),
			channels,
		)
		.map(([address, code, channel]): Step => ({ do: 'import', address, code, ...on(channel) })),
	// Whoever is erased had perhaps opted out, and stays suppressed.
	identities.map((who): Step => ({ do: 'forget', who })),
	// One person by the sender's word: what stood for these stands for them.
	fc
		.tuple(common, oneOf, oneOf)
		.map(([fields, now, formerly]) =>
			record({ kind: 'identity', name: 'alias', ...fields, identities: now, formerly }),
		),
	fc.tuple(identities, fc.constantFrom('unsubscribed', 'sms_unsubscribed', 'spam_complaint', 'hard_bounce')).map(
		([{ email, phone }, name]): Step => ({
			do: 'post',
			body: email || phone ? said({ email, phone, event: name }) : said({ email: PEOPLE[0]?.email, event: name }),
		}),
	),
);

/** Anybody may post one: it counts for whoever never said no. */
const unverified = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom('form_submitted', 'resubscribed', 'START')).map(
	([{ email, phone }, name]): Step => ({
		do: 'post',
		body: said({ email, phone, event: name, newsletter: true, sms_consent: 'yes', subscribed: true }),
	}),
);

const granted = fc
	.tuple(common, fc.constantFrom(...CHANNELS))
	.map(([{ occurredAt, ...fields }, channel]) =>
		record({ kind: 'consent', name: 'granted', ...fields, occurredAt: Math.min(occurredAt, NOON), channel }),
	);

function said(fields: object): IDataObject {
	return { ...(JSON.parse(JSON.stringify(fields)) as IDataObject), event_id: `e${++serial}-${WORLD}` };
}

const history = fc.array(
	fc.oneof({ weight: 5, arbitrary: against }, { weight: 1, arbitrary: granted }, { weight: 1, arbitrary: unverified }),
	{ minLength: 1, maxLength: 8 },
);

const EMAILS = [
	...PEOPLE.flatMap(({ email }) => email ?? []),
	`Bobb${WORLD}+news@GoogleMail.com`,
	`cleo@shop${WORLD}.example`,
	`eve@eu.firm${WORLD}.example`,
];
const emails = fc.constantFrom(...EMAILS);

/** The fields of an item, as a form or a shop would name them. */
const fields: fc.Arbitrary<IDataObject> = fc.record(
	{
		email: fc.oneof(
			emails,
			fc.tuple(emails, emails).map(([one, two]) => `${one}; ${two}`),
		),
		phone: fc.constantFrom(...PEOPLE.flatMap(({ phone }) => phone ?? [])),
		customer_id: fc.constantFrom(...PEOPLE.flatMap(({ customerId }) => customerId ?? [])),
		anonymous_id: fc.constantFrom(`a1-${WORLD}`, `a2-${WORLD}`),
		utm_source: fc.constantFrom('google', 'STOP'),
		first_name: fc.constant('Ada'),
		tier: fc.constantFrom('Hot', 'A'),
		note: fc.string({ maxLength: 20 }),
	},
	{ requiredKeys: [] },
);
const received = { headers: { host: 'n8n.shop.example' }, params: {}, query: {} };
const shape = fc.constantFrom<(inner: IDataObject) => IDataObject>(
	(inner) => inner,
	(body) => ({ ...received, body }),
	(data) => ({ ...received, body: { data } }),
	(customer) => ({ body: { customer } }),
	(data) => ({ data }),
	(customer) => ({ customer }),
);

function namesRecipient(who: object, channel: Channel): boolean {
	if (channel === 'email') return 'email' in who;
	if (channel === 'sms' || channel === 'phone') return 'phone' in who;
	return 'email' in who || 'phone' in who || 'customer_id' in who;
}

function isHeldBack({ decision, codes }: Answer): boolean {
	return (decision === 'suppressed' || decision === 'deferred') && !codes.includes('unreachable');
}

interface Pair {
	before: Answer;
	after: Answer;
}

/** Draws batches until so many cases were held back to begin with; the rest show nothing. */
async function checkCases<T>(
	cases: fc.Arbitrary<T>,
	examine: (worlds: Worlds, batch: readonly T[]) => Promise<Pair[]>,
): Promise<void> {
	let worlds = await openWorlds();
	let held = 0;
	const batches = fc.array(cases, { minLength: 1, maxLength: BATCH, size: 'max' });
	const property = fc.asyncProperty(batches, async (batch) => {
		const pairs = await examine(worlds, batch);
		held += pairs.length;
		expect(pairs.filter(({ after }) => after.decision === 'allowed')).toEqual([]);
	});
	while (held < RUNS) {
		await fc.assert(property, { numRuns: 5 });
		worlds = await openWorlds();
	}
}

/** Of each case what is answered before and after one more thing is on record. */
async function tellMore(
	worlds: Worlds,
	batch: readonly (Question & { list: Step[]; more: Step })[],
	isOfInterest: (before: Answer) => boolean,
) {
	const told = await worlds.tell(batch.map(({ list }) => list));
	const asked = batch.map((drawn, index) => ({ ...drawn, world: told[index] ?? 0 }));
	const answers = await Promise.all(asked.map(async ({ world, ...question }) => await worlds.ask(world, question)));
	const held = asked.flatMap((drawn, index) => {
		const before = answers[index];
		return before !== undefined && isHeldBack(before) && isOfInterest(before) ? [{ ...drawn, before }] : [];
	});
	await worlds.goOn(held.map(({ world, more }) => ({ world, step: more })));
	return await Promise.all(
		held.map(async ({ world, before, ...question }) => ({ before, after: await worlds.ask(world, question) })),
	);
}

const about = fc
	.record({ who: fields, wrap: shape, channel: fc.constantFrom(...CHANNELS) })
	.map(({ who, wrap, channel }): Question => ({ json: wrap(who), channel }));

describe('More information never permits', () => {
	it('another thing on record against a person lets no message through', async () => {
		const cases = fc.record({ question: about, list: history, more: against });
		await checkCases(
			cases.map(({ question, ...rest }) => ({ ...question, ...rest })),
			async (worlds, batch) => await tellMore(worlds, batch, () => true),
		);
	});

	it('a yes that nobody checked lifts no refusal', async () => {
		// Somebody who was asked and has not answered, or whose yes is over, has not said no.
		const ASKED = ['consent_pending', 'consent_expired'];
		const cases = fc.record({ question: about, list: history, more: unverified });
		await checkCases(
			cases.map(({ question, ...rest }) => ({ ...question, ...rest })),
			async (worlds, batch) =>
				await tellMore(worlds, batch, ({ codes }) => codes.some((code) => !ASKED.includes(code))),
		);
	});

	it('another field or address on the item lets no message through', async () => {
		const cases = fc
			.record({ list: history, who: fields, more: fields, wrap: shape, channel: fc.constantFrom(...CHANNELS) })
			// An address beside those of another kind, which may be a family's, says that somebody else is written to.
			.filter(({ who, channel }) => namesRecipient(who, channel));
		await checkCases(cases, async (worlds, batch) => {
			const told = await worlds.tell(batch.map(({ list }) => list));
			const pairs: Pair[] = [];
			for (const [index, { who, more, wrap, channel }] of batch.entries()) {
				const world = told[index] ?? 0;
				const before = await worlds.ask(world, { json: wrap(who), channel });
				if (isHeldBack(before))
					pairs.push({ before, after: await worlds.ask(world, { json: wrap({ ...more, ...who }), channel }) });
			}
			return pairs;
		});
	});

	it('Score Lead and Assign Tier before the check let no message through', async () => {
		const cases = fc.record({ question: about, list: history });
		await checkCases(cases, async (worlds, batch) => {
			const told = await worlds.tell(batch.map(({ list }) => list));
			const pairs: Pair[] = [];
			for (const [index, { question }] of batch.entries()) {
				const world = told[index] ?? 0;
				const before = await worlds.ask(world, question);
				if (!isHeldBack(before)) continue;
				for (const scored of await worlds.score(world, question.json))
					for (const item of [scored, await worlds.assignTier(scored)])
						pairs.push({ before, after: await worlds.askAbout(item, question.channel) });
			}
			return pairs;
		});
	});
});
