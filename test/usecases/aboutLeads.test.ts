import { type Identity, type LeadRecord } from '../../src/index';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const LATER = NOON + 3_600_000;
const rules = suppressionRulesSchema.parse({});
const UNKNOWN = 'lead_000000000000000000000000';

const emailOf = (value: string): Identity => ({ kind: 'email', namespace: '', value });

describe('An item that comes with a lead', () => {
	let bench: Bench;
	let adaId: string;
	let visitorId: string;

	beforeEach(async () => {
		bench = await openBench();
		adaId = await recorded(
			event('product_viewed', { identities: { email: 'ada@shop.example', phone: '+4915112345678' } }),
		);
		visitorId = await recorded(event('product_viewed', { identities: { anonymousId: 'browser-7' } }));
		bench.at(LATER);
	});

	const recorded = async (...records: LeadRecord[]): Promise<string> => {
		const [answer] = await bench.engine.recordEvents([{ records }]);
		return valueOf(answer)[0]?.leadId ?? '';
	};
	const outcomesOf = async (leadId: string) => {
		const { store } = bench.engine;
		return await store.read(async (view) => {
			const [lead] = await view.readLeads([leadId]);
			const [outcomes = []] = await view.readOutcomes([lead?.group ?? [leadId]]);
			return outcomes.map(({ name }) => name);
		});
	};

	it('is about that lead where its payload names nobody, or no more than a deal', async () => {
		const won = outcome('won', { identities: {}, links: ['mapFields:deal:d1'], occurredAt: LATER });
		const lost = outcome('lost', { identities: {}, occurredAt: LATER });
		const answers = await bench.engine.recordOutcomes([
			{ records: [won], leadId: adaId },
			{ records: [lost], leadId: adaId },
		]);
		expect(answers.map((answer) => valueOf(answer)[0])).toMatchObject([
			{ recorded: true, leadId: adaId },
			{ recorded: true, leadId: adaId },
		]);
		expect((await outcomesOf(adaId)).sort()).toEqual(['lost', 'won']);
		// A later report of the deal alone finds them too.
		const [paid] = await bench.engine.recordOutcomes([
			{ records: [outcome('purchase', { identities: {}, links: ['mapFields:deal:d1'], occurredAt: LATER })] },
		]);
		expect(valueOf(paid)[0]?.leadId).toBe(adaId);
	});

	it('is refused where no such lead is on record, and nothing is written', async () => {
		const stray = { records: [outcome('won', { occurredAt: LATER })], leadId: UNKNOWN };
		const fine = { records: [outcome('won', { occurredAt: LATER })] };
		for (const allOrNothing of [true, false]) {
			const [answer, other] = await bench.engine.recordOutcomes([stray, fine], { allOrNothing });
			expect(answer).toMatchObject({ ok: false, error: { code: 'score-unknown', field: 'lead.id' } });
			expect(other?.ok).toBe(!allOrNothing);
			expect(await outcomesOf(adaId)).toEqual(allOrNothing ? [] : ['won']);
		}
	});

	it('keeps the history of a visitor whose payload says who they are', async () => {
		const form = event('form_submitted', { identities: { email: 'bo@shop.example' }, occurredAt: LATER });
		const [answer] = await bench.engine.recordAndScore([{ records: [form], leadId: visitorId }]);
		const [bo] = valueOf(answer);
		expect(bo?.identities.email).toBe('bo@shop.example');
		const exported = await bench.engine.exportLeads([{ identities: [emailOf('bo@shop.example')] }]);
		expect(
			valueOf(exported[0])
				.events.map(({ name }) => name)
				.sort(),
		).toEqual(['form_submitted', 'product_viewed']);
	});

	it('never makes one of two known people, and says whose it is', async () => {
		const caraId = await recorded(event('product_viewed', { identities: { email: 'cara@shop.example' } }));
		const won = outcome('won', { identities: { email: 'cara@shop.example' }, occurredAt: LATER });
		const [answer] = await bench.engine.recordOutcomes([{ records: [won], leadId: adaId }]);
		expect(valueOf(answer)[0]).toMatchObject({ leadId: adaId, notes: [expect.stringContaining('lead.id') as string] });
		expect(await outcomesOf(adaId)).toEqual(['won']);
		expect(await outcomesOf(caraId)).toEqual([]);
	});

	it('leaves each record with whom it names where a payload is about several people', async () => {
		const cara = { email: 'cara@shop.example' };
		const records = [outcome('won', { occurredAt: LATER }), outcome('lost', { identities: cara, occurredAt: LATER })];
		await bench.engine.recordOutcomes([{ records, leadId: adaId }]);
		expect(await outcomesOf(adaId)).toEqual(['won']);
	});

	it('stops messages to every address of its lead, and to the address that refused where it names one', async () => {
		const refusal = (identities: object): LeadRecord => ({
			kind: 'suppression',
			name: 'opt_out',
			action: 'suppress',
			id: `no:${JSON.stringify(identities)}`,
			source: 'test',
			identities,
			occurredAt: LATER,
		});
		const cara = { email: 'cara@shop.example' };
		await bench.engine.recordEvents([
			{ records: [refusal({})], leadId: adaId },
			{ records: [refusal(cara)], leadId: visitorId },
		]);
		const blocked = async (identities: Identity[], channel: 'email' | 'sms') => {
			const [answer] = await bench.engine.checkSuppression([{ identities, channel, purpose: 'marketing', rules }]);
			return valueOf(answer).reasons.map(({ code }) => code);
		};
		expect(await blocked([emailOf('ada@shop.example')], 'email')).toContain('opt_out');
		expect(await blocked([{ kind: 'phone', namespace: '', value: '+4915112345678' }], 'sms')).toContain('opt_out');
		expect(await blocked([emailOf('cara@shop.example')], 'email')).toContain('opt_out');
	});

	it('takes no foreign address for its own when it asks to be forgotten', async () => {
		const caraId = await recorded(event('product_viewed', { identities: { email: 'cara@shop.example' } }));
		const forget: LeadRecord = { kind: 'privacy', name: 'forget', id: 'f1', source: 'test', identities: {} };
		await bench.engine.recordEvents([{ records: [forget], leadId: adaId }]);
		const left = await bench.engine.store.read(async (view) => await view.readLeads([adaId, caraId]));
		expect(left.map((lead) => lead?.id)).toEqual([undefined, caraId]);
	});
});
