import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { listIdentities, readOutcome, readPayload, tierRulesSchema, type LeadStore } from '../../src/index';
import { PERSONAL_WORDS } from '../../src/lead/personalWords';
import { dumpSchema } from '../store/dumpSchema';
import { createPostgresPlace } from '../store/openPostgresPlace';
import { openSqlitePlace } from '../store/openSqlitePlace';
import { openTestPostgres } from '../store/openTestPostgres';
import { event, HOUR, NOON, openBench, outcome, valueOf } from './engineOnMemory';

let server: Awaited<ReturnType<typeof openTestPostgres>>;
beforeAll(async () => {
	server = await openTestPostgres();
}, 60_000);
afterAll(async () => await server.remove());

interface Opened {
	store: LeadStore;
	/** All that the store has kept, in lower case. */
	readAll(): Promise<string>;
	clear(): Promise<void>;
}

async function openFile(): Promise<Opened> {
	const place = await openSqlitePlace();
	const file = place.fileOf('shop');
	const readAll = async () =>
		[file, `${file}-wal`]
			.filter(existsSync)
			.map((path) => readFileSync(path).toString('latin1'))
			.join('\n')
			.toLowerCase();
	return { store: await place.open('shop'), readAll, clear: place.clear };
}

async function openServer(): Promise<Opened> {
	const place = createPostgresPlace(server.connection);
	const readAll = async () => (await dumpSchema(server.connection, place.schema, 'shop')).toLowerCase();
	return { store: await place.open('shop'), readAll, clear: place.clear };
}

const syllables = fc
	.array(fc.constantFrom('qua', 'vex', 'zor', 'jyn', 'wek', 'xil'), { minLength: 3, maxLength: 5 })
	.map((parts) => parts.join(''));
const lists = Object.values(PERSONAL_WORDS).flatMap(({ anywhere, alone = '' }) => [anywhere, alone]);
const words = lists.flatMap((list) => list.trim().split(/\s+/)).filter(Boolean);
const person = fc.record({
	local: syllables.map((text) => `l${text}`),
	domain: syllables.map((text) => `d${text}.example`),
	phone: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `+49151${number}`),
	name: syllables.map((text) => `N${text}`),
	/** Fields that say who somebody is, in the languages of the lists. */
	fields: fc.uniqueArray(fc.constantFrom(...words), { minLength: 5, maxLength: 40 }),
	/** How an address stands in a text. */
	phrase: fc.constantFrom(
		(address: string) => address,
		(address: string) => `for ${address} again`,
		(address: string) => `Ada <${address}>`,
		(address: string) => `https://shop.example/?to=${encodeURIComponent(address)}`,
	),
	byPhone: fc.boolean(),
});
type Drawn = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** Puts the person into every field that the engine takes. */
async function tellEverything(store: LeadStore, drawn: Drawn, hashingSecret?: string): Promise<void> {
	const bench = await openBench(hashingSecret === undefined ? { store } : { store, hashingSecret });
	const { engine } = bench;
	const email = `${drawn.local}@${drawn.domain}`;
	const text = drawn.phrase(drawn.byPhone ? drawn.phone : email);
	const identities = listIdentities('test', { email, phone: drawn.phone, customerId: email, anonymousId: text });
	const who = { identities };
	const named = Object.fromEntries(drawn.fields.map((field) => [field, drawn.name]));
	const traits = [...drawn.fields, 'verified_email', 'campaign_name', 'hint', text];
	const item = {
		...named,
		...{ email, phone: drawn.phone, event: `Clicked by ${text}`, event_id: text, category: text, cart_id: text },
		...{ order_id: text, verified_email: true, campaign_name: 'spring', hint: text, [text]: 'yes' },
		...{ newsletter: 'yes', source: text, topic: text, subject: text, reason: text },
	};
	const read = (payload: object) => readPayload(payload, { mapping: { traits }, topic: text, receivedAt: NOON });
	const common = { source: text, topic: text, identities: { email, phone: drawn.phone }, links: [text] };
	const recorded = await engine.recordAndScore([
		{ records: read(item).records },
		{ records: read({ ...named, email, phone: drawn.phone, unsubscribed: true, reason: text }).records },
		{ records: [event('page_viewed', { ...common, id: text, category: text, traits: { hint: text, [text]: 1 } })] },
		{
			records: [
				outcome('purchase', { ...common, id: text, category: text, subject: text }),
				{ ...common, kind: 'suppression', name: 'manual', action: 'suppress', id: text, reason: text, subject: text },
				{
					...common,
					kind: 'consent',
					name: 'granted',
					channel: 'sms',
					id: text,
					form: text,
					wording: text,
					reason: text,
				},
				{ ...common, kind: 'identity', name: 'alias', id: `${text} 2`, formerly: { email: `x.${email}` } },
			],
		},
	]);
	const leadId = valueOf(recorded[0])[0]?.leadId ?? '';
	const { records } = readOutcome({ email, deal_id: text }, { outcome: `Won by ${text}` });
	await engine.recordOutcomes([{ records }]);
	await engine.changeSuppressions([{ who, action: 'suppress', code: 'manual', source: text, reason: text }]);
	await engine.importSuppressions([{ address: email, code: 'opt_out', source: text, reason: text }]);
	await engine.recordConsents([
		{ who, state: 'granted', channel: 'email', source: text, form: text, wording: text, reason: text },
	]);
	const contact = { who, channel: 'email', purpose: 'marketing', source: text } as const;
	await engine.recordContacts([
		{ ...contact, id: text },
		{ ...contact, reservation: text, at: NOON - HOUR },
	]);
	const tiers = [
		{ name: text, minScore: 50 },
		{ name: 'others', minScore: 0 },
	];
	await engine.assignTiers([{ leadId, score: 90 }], tierRulesSchema.parse({ tiers }), { tierSet: text });
	const question = { model: 'points', audience: 'prospect', use: true } as const;
	await engine.editScorecard({ ...question, change: { points: { start: 1 } }, reason: text });
	await engine.promoteModel({ model: 'points', version: 1, reason: text });
	await engine.importModel({ ...question, json: await engine.exportModel({ model: 'points' }), note: text });
}

function tracesOf({ local, domain, phone, name }: Drawn): string[] {
	return [`${local}@`, `${local}%40`, local, domain, phone.slice(1), phone.slice(3), name.toLowerCase()];
}

describe.each([
	['the bytes of a SQLite file', openFile, 25],
	['the tables of PostgreSQL', openServer, 8],
])('with a hashing secret, %s', (_, open, numRuns) => {
	it('hold no address and no personal value, whatever field they came in', async () => {
		await fc.assert(
			fc.asyncProperty(person, async (drawn) => {
				const { store, readAll, clear } = await open();
				await tellEverything(store, drawn, 'a secret');
				const kept = await readAll();
				await clear();
				expect(tracesOf(drawn).filter((trace) => kept.includes(trace))).toEqual([]);
				expect(['spring', 'campaign_name', 'verified_email'].filter((trace) => !kept.includes(trace))).toEqual([]);
			}),
			{ numRuns },
		);
	}, 120_000);

	it('would hold addresses without it', async () => {
		const [drawn] = fc.sample(person, { seed: 3, numRuns: 1 });
		if (drawn === undefined) throw new Error('nobody');
		const { store, readAll, clear } = await open();
		await tellEverything(store, drawn);
		const kept = await readAll();
		await clear();
		expect(kept).toContain(`${drawn.local}@${drawn.domain}`);
		expect(kept).not.toContain(drawn.name.toLowerCase());
	});
});
