import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { readPayload, type LeadRecord } from '../../src/index';
import { leadToJson } from '../../nodes/ScoreLead/operations/leadToJson';
import { event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from '../usecases/engineOnMemory';
import { checkItem, codesOf, OPEN_RULES } from './person';

/** When the item comes: after what is on record, so that it takes nobody's phone away. */
const LATER = NOON + HOUR;
const RUNS = Number(process.env.PROMISE_RUNS ?? 200);

const EMAILS = [
	'ada@shop.example',
	'bob.b@gmail.com',
	'Bobb+news@googlemail.com',
	'info@firm.example',
	'cleo@shop.example',
];
const PHONES = ['+4915112345678', '+5491123456789', '+541123456789', '+12125550123'];
const CUSTOMERS = ['c1', 'c2'];
const CHANNELS = ['email', 'sms', 'phone', 'ads', 'directMail', 'salesTask'] as const;

/** Who is on record: each address is one person's, until an item mixes them. */
const PEOPLE = [
	{ email: 'ada@shop.example', phone: '+4915112345678', customerId: 'c1', anonymousId: 'a1' },
	{ email: 'bob.b@gmail.com', phone: '+5491123456789', customerId: 'c2', anonymousId: 'a2' },
	{ email: 'info@firm.example', phone: '+12125550123' },
	{ email: 'bobb+news@googlemail.com' },
	{ phone: '+541123456789' },
];
const identities = fc
	.tuple(
		fc.constantFrom(...PEOPLE),
		fc.subarray(['email', 'phone', 'customerId', 'anonymousId'] as const, { minLength: 1 }),
	)
	.map(([person, kinds]): LeadRecord['identities'] =>
		Object.fromEntries(Object.entries(person).filter(([kind]) => kinds.some((each) => each === kind))),
	)
	.filter((found) => Object.keys(found).length > 0);
const source = fc.constant('mapFields');

type Step = (bench: Bench) => Promise<unknown>;
const stepOf = (name: string, step: Step): Step => Object.assign(step, { toString: () => name });
const record = (one: LeadRecord): Step =>
	stepOf(JSON.stringify(one), async (bench) => await bench.engine.recordEvents([{ records: [one] }]));

let serial = 0;
const fieldsOf = (who: LeadRecord['identities'], hours: number, from: string) => ({
	id: `r${++serial}`,
	identities: who,
	occurredAt: NOON - hours * HOUR,
	source: from,
});

/** What can only speak against a message. */
const against = fc
	.tuple(
		identities,
		fc.integer({ min: -400, max: 400 }),
		source,
		fc.integer({ min: 0, max: 10 }),
		fc.constantFrom(undefined, ...CHANNELS),
	)
	.map(([who, hours, from, choice, channel]): Step => {
		const fields = fieldsOf(who, hours, from);
		const aboutChannel = channel === undefined ? {} : { channel };
		switch (choice) {
			case 0:
			case 1:
				return record({ kind: 'suppression', action: 'suppress', name: 'opt_out', ...fields, ...aboutChannel });
			case 2:
				return record({ kind: 'suppression', action: 'suppress', name: 'hard_bounce', ...fields, channel: 'email' });
			case 3:
				return record({ kind: 'suppression', action: 'suppress', name: 'support_case', subject: 's1', ...fields });
			case 4:
				return record({ kind: 'consent', name: 'withdrawn', ...fields, channel: channel ?? 'email' });
			case 5:
				return record({ kind: 'consent', name: 'pending', ...fields, channel: channel ?? 'sms' });
			case 6:
				return record(outcome('purchase', fields));
			case 7:
				return record(outcome('unqualified', fields));
			case 8:
				return record(event('checkout_started', fields));
			case 9:
				return stepOf(
					`contact ${channel} ${JSON.stringify(who)}`,
					async (bench) =>
						await bench.engine.recordContacts([
							{
								who: { identities: toIdentities(who, from) },
								channel: channel ?? 'email',
								purpose: 'marketing',
								source: 'test',
								id: fields.id,
							},
						]),
				);
			default:
				return stepOf(
					`suppress ${channel} ${JSON.stringify(who)}`,
					async (bench) =>
						await bench.engine.changeSuppressions([
							{
								who: { identities: toIdentities(who, from) },
								action: 'suppress',
								code: 'manual',
								source: 'test',
								...aboutChannel,
							},
						]),
				);
		}
	});

const granted = fc
	.tuple(identities, fc.integer({ min: 0, max: 400 }), source, fc.constantFrom(...CHANNELS))
	.map(([who, hours, from, channel]) =>
		record({ kind: 'consent', name: 'granted', ...fieldsOf(who, hours, from), channel }),
	);

function toIdentities(who: LeadRecord['identities'], from: string) {
	const kinds = ['email', 'customerId', 'phone', 'anonymousId'] as const;
	return kinds.flatMap((kind) => {
		const value = who[kind];
		const namespace = kind === 'email' || kind === 'phone' ? '' : from;
		return value === undefined ? [] : [{ kind, namespace, value }];
	});
}

const history = fc.array(fc.oneof({ weight: 4, arbitrary: against }, { weight: 1, arbitrary: granted }), {
	minLength: 1,
	maxLength: 8,
});

/** The fields of an item, as a form or a shop would name them. */
const fields = fc.record(
	{
		email: fc.oneof(
			fc.constantFrom(...EMAILS),
			fc.tuple(fc.constantFrom(...EMAILS), fc.constantFrom(...EMAILS)).map(([a, b]) => `${a}; ${b}`),
		),
		phone: fc.constantFrom(...PHONES),
		customer_id: fc.constantFrom(...CUSTOMERS),
		anonymous_id: fc.constantFrom('a1', 'a2'),
		utm_source: fc.constantFrom('google', 'STOP'),
		first_name: fc.constant('Ada'),
		note: fc.string({ maxLength: 20 }),
	},
	{ requiredKeys: [] },
);
const shape = fc.constantFrom<(inner: IDataObject) => IDataObject>(
	(inner) => inner,
	(body) => ({ headers: { host: 'n8n.shop.example' }, params: {}, query: {}, body }),
	(data) => ({ data }),
	(customer) => ({ customer }),
);

async function tell(history: readonly Step[]): Promise<Bench> {
	const bench = await openBench();
	// Everybody is known with all they have, so that nothing moves a number from one person to another.
	const known = PEOPLE.map((person, index) =>
		event('signed_up', { id: `p${index}`, source: 'mapFields', identities: person, occurredAt: NOON - 1_000 * HOUR }),
	);
	await bench.engine.recordEvents([{ records: known }]);
	for (const step of history) await step(bench);
	bench.at(LATER);
	return bench;
}

async function score(bench: Bench, json: IDataObject): Promise<IDataObject> {
	const [answer] = await bench.engine.recordAndScore([readPayload(json, { receivedAt: LATER })], 'default');
	const [lead] = valueOf(answer);
	return lead === undefined ? json : { ...json, lead: leadToJson(lead, 'test') };
}

function namesRecipient(who: object, channel: (typeof CHANNELS)[number]): boolean {
	const field = {
		email: 'email',
		sms: 'phone',
		phone: 'phone',
		ads: undefined,
		directMail: undefined,
		salesTask: undefined,
	};
	const wanted = field[channel];
	return wanted === undefined ? 'email' in who || 'phone' in who || 'customer_id' in who : wanted in who;
}

type Answer = { decision: string; codes: string[] };
async function ask(bench: Bench, json: IDataObject, channel: (typeof CHANNELS)[number]): Promise<Answer> {
	try {
		const answer = await checkItem(bench, json, { channel, rules: OPEN_RULES });
		return { decision: answer.decision, codes: codesOf(answer) };
	} catch {
		return { decision: 'refused', codes: [] };
	}
}

describe('More information never permits', () => {
	it('another thing on record against a person lets no message through', async () => {
		await fc.assert(
			fc.asyncProperty(
				history,
				against,
				fields,
				shape,
				fc.constantFrom(...CHANNELS),
				async (list, more, who, wrap, channel) => {
					const before = await ask(await tell(list), wrap(who), channel);
					fc.pre(
						before.decision !== 'allowed' && before.decision !== 'refused' && !before.codes.includes('unreachable'),
					);
					const after = await ask(await tell([...list, more]), wrap(who), channel);
					expect([after, before]).not.toMatchObject([{ decision: 'allowed' }, {}]);
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('another field or address on the item lets no message through', async () => {
		await fc.assert(
			fc.asyncProperty(
				history,
				fields,
				fields,
				shape,
				fc.constantFrom(...CHANNELS),
				async (list, who, more, wrap, channel) => {
					const bench = await tell(list);
					// An address beside those of another kind, which may be a family's, says that somebody else is written to.
					fc.pre(namesRecipient(who, channel));
					const before = await ask(bench, wrap(who), channel);
					fc.pre(
						before.decision !== 'allowed' && before.decision !== 'refused' && !before.codes.includes('unreachable'),
					);
					const after = await ask(bench, wrap({ ...more, ...who }), channel);
					expect([after, before]).not.toMatchObject([{ decision: 'allowed' }, {}]);
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('Score Lead before the check lets no message through', async () => {
		await fc.assert(
			fc.asyncProperty(history, fields, shape, fc.constantFrom(...CHANNELS), async (list, who, wrap, channel) => {
				const bench = await tell(list);
				const before = await ask(bench, wrap(who), channel);
				fc.pre(before.decision !== 'allowed' && before.decision !== 'refused' && !before.codes.includes('unreachable'));
				const after = await ask(bench, await score(bench, wrap(who)), channel);
				expect([after, before]).not.toMatchObject([{ decision: 'allowed' }, {}]);
			}),
			{ numRuns: RUNS },
		);
	});
});
