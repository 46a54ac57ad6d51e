import fc from 'fast-check';
import { EngineError } from '../../src/errors';
import { listIdentities, suppressionRulesSchema, type Channel } from '../../src/index';
import type { ConsentRecord, LeadRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';
import { listFixtures } from '../../tools/sourcesConfusion';
import { HOUR, NOON, openBench, valueOf } from '../usecases/engineOnMemory';
import { fromWebhook, listBelievedGrants } from './brief';

const SAYS_YES = /consent|newsletter|subscri|opt.{0,3}in|marketing/i;
const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] } });

/** Every payload of the repository that speaks of a yes, as a Webhook node hands it on to which anybody can post. */
const SAMPLES = listFixtures()
	.map(({ label, item }) => ({ label, body: bodyOf(item) }))
	.filter(({ body }) => SAYS_YES.test(JSON.stringify(body)))
	.map((sample) => ({ ...sample, grants: grantsOf(fromWebhook(sample.body)) }));
/** How a step in between wraps what came in. */
const WRAPS: readonly ((body: unknown) => unknown)[] = [
	(body) => body,
	(body) => ({ data: body }),
	(body) => ({ item: body }),
	(body) => [body],
];

function bodyOf(item: unknown): unknown {
	return typeof item === 'object' && item !== null && 'body' in item && 'headers' in item ? item.body : item;
}

function read(item: unknown): readonly LeadRecord[] {
	try {
		return readPayload(item, { receivedAt: NOON }).records;
	} catch (error) {
		if (error instanceof EngineError && error.code !== 'internal') return [];
		throw error;
	}
}

function grantsOf(item: unknown): ConsentRecord[] {
	return read(item).flatMap((record) => (record.kind === 'consent' && record.name === 'granted' ? [record] : []));
}

/** Whom it lets a message through to, and where. */
function doorOf(record: LeadRecord): string {
	const { email, phone, customerId } = record.identities;
	return [email ?? phone ?? customerId, 'channel' in record ? record.channel : ''].join(' by ');
}

/** Without the field at this place; the place is counted around the payload as often as it takes. */
function without(body: unknown, place: number): unknown {
	const copy: unknown = structuredClone(body);
	const fields = listFields(copy);
	fields[place % fields.length]?.();
	return copy;
}

function listFields(value: unknown): (() => void)[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.keys(value).flatMap((key) => [
		() => (Array.isArray(value) ? value.splice(Number(key), 1) : Reflect.deleteProperty(value, key)),
		...listFields((value as Record<string, unknown>)[key]),
	]);
}

/** Without its second question, a PrestaShop customer in another object is nobody's shape: one reading said yes, the other no. */
function withoutSecondAnswer() {
	const sample = SAMPLES.find(({ label }) => label === 'prestashop customer');
	if (sample === undefined) throw new Error('There is no PrestaShop customer any more.');
	const place = Array.from({ length: 100 }, (_, at) => at).find(
		(at) => !JSON.stringify(without(sample.body, at)).includes('optin'),
	);
	return { sample, places: [place ?? 0], wrap: (body: unknown) => ({ item: body }) };
}

describe('A yes that nobody vouches for', () => {
	it('is doubted in whatever shape it comes, and less of a payload grants nothing that the whole does not', () => {
		const drawn = fc.record({
			sample: fc.constantFrom(...SAMPLES),
			places: fc.array(fc.nat(500), { maxLength: 3 }),
			wrap: fc.constantFrom(...WRAPS),
		});
		fc.assert(
			fc.property(drawn, ({ sample, places, wrap }) => {
				const less = fromWebhook(wrap(places.reduce<unknown>(without, sample.body)));
				expect(listBelievedGrants(read(less))).toEqual([]);
				const whole = sample.grants.map(doorOf);
				expect(
					grantsOf(less)
						.map(doorOf)
						.filter((door) => !whole.includes(door)),
				).toEqual([]);
			}),
			{ numRuns: 500, examples: [[withoutSecondAnswer()]] },
		);
	});

	const yes = SAMPLES.filter(({ grants }) => grants.length > 0);

	it('is there in payloads of vendors that sign and of some that do not', () => expect(yes.length).toBeGreaterThan(30));

	it.each(yes)('lifts no refusal, and counts for whoever never said no: $label', async ({ body, grants }) => {
		for (const { channel, identities } of grants) {
			const ask = async (isRefused: boolean) => await decide({ body, channel, identities, isRefused });
			expect(await ask(true)).toContain('consent_denied');
			expect(await ask(false)).toEqual([]);
		}
	});
});

async function decide({
	body,
	channel,
	identities: addresses,
	isRefused,
}: {
	body: unknown;
	channel: Channel;
	identities: LeadRecord['identities'];
	isRefused: boolean;
}): Promise<string[]> {
	const bench = await openBench();
	const identities = listIdentities('', addresses);
	if (isRefused)
		await bench.engine.recordConsents([
			{ who: { identities }, state: 'denied', channel, at: NOON - HOUR, source: 'a form' },
		]);
	await bench.engine.recordEvents([{ records: [...grantsOf(fromWebhook(body))] }]);
	bench.at(NOON + HOUR);
	const [answer] = await bench.engine.checkSuppression([{ identities, channel, purpose: 'marketing', rules }]);
	return valueOf(answer).reasons.map(({ code }) => code);
}
