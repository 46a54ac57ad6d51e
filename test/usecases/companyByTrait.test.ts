import { readPayload, suppressionRulesSchema, tierRulesSchema, type LeadRecord } from '../../src/index';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const look = (browser: string, company?: string): LeadRecord =>
	event('product_viewed', {
		identities: { anonymousId: browser },
		...(company === undefined ? {} : { traits: { company_domain: company } }),
	});

describe.each([
	['in clear', {}],
	['under a secret', { hashingSecret: 'a secret' }],
])('A visitor of whom an enrichment tool knows the company, kept %s', (_, options) => {
	let bench: Bench;
	beforeEach(async () => (bench = await openBench(options)));

	const scored = async (record: LeadRecord) => {
		const [answer] = await bench.engine.recordAndScore([{ records: [record] }]);
		const [lead] = valueOf(answer);
		if (lead?.scored === undefined) throw new Error('not scored');
		return { ...lead.scored, leadId: lead.leadId };
	};
	const pointsOf = ({ score }: Awaited<ReturnType<typeof scored>>, code: string) =>
		score.reasons.find((reason) => reason.code === code)?.points;
	const colleaguesAsk = async () => {
		for (const who of ['ann', 'bob'])
			await scored(event('quote_requested', { identities: { email: `${who}@shop.acme.co.uk` } }));
	};

	it('gets the points of what the people of the company do, and says how hot it is', async () => {
		await colleaguesAsk();
		const known = await scored(look('b1', 'www.acme.co.uk'));
		expect(known.audience).toBe('anonymous');
		expect(pointsOf(known, 'account:asked')).toBe(12);
		expect(known.account?.hottest.score).toBeGreaterThan(known.score.score);
		expect(known.account?.domain).toBe(_ === 'in clear' ? 'acme.co.uk' : undefined);
		const stranger = await scored(look('b2'));
		expect(pointsOf(stranger, 'account:asked')).toBeUndefined();
		expect(stranger.account).toBeUndefined();
		expect(stranger.score.missing.filter((code) => code.startsWith('account:'))).toEqual([]);
	});

	it('is not one of its people: cookies give a company no points', async () => {
		const [before] = [await scored(event('product_viewed', { identities: { email: 'ann@acme.co.uk' } }))];
		for (const browser of ['b1', 'b2', 'b3']) await scored(look(browser, 'acme.co.uk'));
		const [answer] = await bench.engine.scoreLeads([{ leadId: before.leadId }]);
		expect(valueOf(answer).score.score).toBe(before.score.score);
	});

	it.each(['gmail.com', 'co.uk', 'not a domain', ''])('has no company by “%s”', async (company) => {
		await colleaguesAsk();
		expect((await scored(look('b1', company))).account).toBeUndefined();
	});

	it('keeps to the company of their address once they gave one', async () => {
		await colleaguesAsk();
		await scored(look('b1', 'acme.co.uk'));
		const form = event('form_submitted', { identities: { email: 'cyd@other.example', anonymousId: 'b1' } });
		expect(pointsOf(await scored(form), 'account:asked')).toBeUndefined();
	});

	it('shares the tier of its company, so that no second task is made', async () => {
		const [ann] = [await scored(event('quote_requested', { identities: { email: 'ann@acme.co.uk' } }))];
		const visitor = await scored(look('b1', 'acme.co.uk'));
		const rules = tierRulesSchema.parse({ tierBy: 'accountScore' });
		const ask = [ann, visitor].map(({ leadId, account }) => ({ leadId, score: account?.score ?? Number.NaN }));
		bench.at(NOON + DAY);
		const decisions = (await bench.engine.assignTiers(ask, rules, { tierSet: 'default' })).map(valueOf);
		expect(decisions.map(({ name }) => name)).toEqual(['A', 'A']);
		expect(decisions.filter(({ changed }) => changed)).toHaveLength(1);
	});

	it('is not given to sales a second time while their company is being worked, nor where the company was turned down', async () => {
		const ann = await scored(event('quote_requested', { identities: { email: 'ann@acme.co.uk' } }));
		const caller = await scored(
			event('call_requested', { identities: { phone: '+442071234567' }, traits: { company_domain: 'acme.co.uk' } }),
		);
		const rules = suppressionRulesSchema.parse({ accountRejectedWithinMs: 30 * DAY });
		const check = async () => {
			const [answer] = await bench.engine.checkSuppression([
				{ leadId: caller.leadId, identities: [], channel: 'salesTask', purpose: 'marketing', rules },
			]);
			return valueOf(answer).reasons.map(({ code }) => code);
		};
		expect(await check()).toEqual([]);
		await bench.engine.recordContacts([
			{ who: { leadId: ann.leadId }, channel: 'salesTask', purpose: 'marketing', at: NOON, source: 'crm', id: 't1' },
		]);
		expect(await check()).toContain('account_contacted');
		await bench.engine.recordOutcomes([
			{ records: [outcome('unqualified', { identities: { email: 'ann@acme.co.uk' } })] },
		]);
		expect(await check()).toContain('account_rejected');
	});

	it('holds its people back, and other visitors of it, where sales was given the visitor first', async () => {
		const ann = await scored(event('quote_requested', { identities: { email: 'ann@acme.co.uk' } }));
		const called = (phone: string): LeadRecord =>
			event('call_requested', { identities: { phone }, traits: { company_domain: 'www.acme.co.uk' } });
		const [first, second] = [await scored(called('+442071234567')), await scored(called('+442071234568'))];
		const bystander = await scored(event('quote_requested', { identities: { email: 'eve@other.example' } }));
		const rules = suppressionRulesSchema.parse({ accountRejectedWithinMs: 30 * DAY });
		const check = async () => {
			const answers = await bench.engine.checkSuppression(
				[ann, second, bystander].map(({ leadId }) => ({
					...{ leadId, identities: [], channel: 'salesTask' as const, purpose: 'marketing' as const, rules },
					...{ reserveForMs: 1 },
				})),
			);
			bench.at(NOON + DAY);
			return answers.map((answer) => valueOf(answer).reasons.map(({ code }) => code));
		};
		await bench.engine.recordContacts([
			{ who: { leadId: first.leadId }, channel: 'salesTask', purpose: 'marketing', at: NOON, source: 'crm', id: 't1' },
		]);
		expect(await check()).toEqual([['account_contacted'], ['account_contacted'], []]);
		await bench.engine.recordOutcomes([
			{ records: [outcome('unqualified', { identities: { phone: '+442071234567' } })] },
		]);
		expect((await check()).map((codes) => codes.includes('account_rejected'))).toEqual([true, true, false]);
	});

	it('keeps no domain in clear where a secret is set', async () => {
		await scored(look('b1', 'acme.co.uk'));
		const [answer] = await bench.engine.exportLeads([
			{ identities: [{ kind: 'anonymousId', namespace: 'test', value: 'b1' }] },
		]);
		expect(JSON.stringify(valueOf(answer)).includes('acme')).toBe(_ === 'in clear');
	});
});

const companyIn = (payload: object): unknown =>
	readPayload({ event: 'product_viewed', anonymous_id: 'b1', ...payload }).records[0]?.traits?.company_domain;

it.each([
	[{ company: { name: 'Acme', domain: 'acme.co.uk' } }],
	[{ company: { website: 'https://www.acme.co.uk/en/about?x=1', domain: '' } }],
	[{ company: { website: 'http://other.example', domain: 'acme.co.uk' } }],
	[{ data: { organization: { website_url: 'shop.acme.co.uk' } } }],
	[{ visitor: { company: { url: 'acme.co.uk/' } } }],
	[{ company_website: 'https://acme.co.uk' }],
	[{ company_domain: 'acme.co.uk', company: { domain: 'other.example' } }],
])('The company is read wherever it stands: %j', (payload) => {
	expect(companyIn(payload)).toBe('acme.co.uk');
});

it.each([
	[{ company: { website: 'https://www.linkedin.com/company/acme' } }],
	[{ company: { name: 'Acme', domain: 'gmail.com' } }],
	[{ company: 'Acme' }],
	[{ page: { url: 'https://shop.example/sofas' } }],
	[{ sender: { company: { domain: 'acme.co.uk' } } }],
	[{ url: 'https://shop.example', website: 'https://shop.example' }],
])('A page that is no company’s own, and one of somebody else, tells none: %j', (payload) => {
	expect(companyIn(payload)).toBeUndefined();
});

it('The company of a payload is taken up without a mapping', () => {
	const { records } = readPayload({ event: 'product_viewed', anonymous_id: 'b1', company_domain: 'acme.co.uk' });
	expect(records[0]?.traits).toMatchObject({ company_domain: 'acme.co.uk' });
});
