import type { IDataObject } from 'n8n-workflow';
import { hashAddress } from '../../src/ads/hashAddress';
import { posted } from '../../tools/demo/payloads';
import { openShop, readTemplate, type Shop } from './shop';

const TEMPLATE = readTemplate('ads-audiences.json');
const PLATFORMS = ['Meta', 'Google', 'TikTok'] as const;

let shop: Shop;
beforeEach(async () => (shop = await openShop('2026-03-02T09:00:00Z')));
afterEach(async () => await shop.shut());

async function interested(...emails: string[]): Promise<void> {
	const items = emails.flatMap((email) =>
		['checkout_started', 'product_added', 'email_link_clicked'].map((event) =>
			posted({ email, event, event_id: `${event} ${email}` }),
		),
	);
	const scored = await shop.step('scoreLead', items);
	expect(scored.error).toBeUndefined();
	const assigned = await shop.step('assignTier', scored.outputs[0] ?? []);
	expect(assigned.outputs[0]?.length).toBeGreaterThan(0);
}

async function say(email: string, consentState: 'granted' | 'withdrawn'): Promise<void> {
	const parameters = { operation: 'recordConsent', channel: 'ads', consent: consentState };
	const { error } = await shop.step('suppressionCheck', [posted({ email })], parameters);
	expect(error).toBeUndefined();
}

async function run() {
	const execution = await shop.run(TEMPLATE, 'Every Night', [{ json: {} }]);
	expect(execution.error).toBeUndefined();
	const sent = (step: string) => execution.itemsFrom(step).map(({ json }) => json);
	return { execution, sent };
}

describe('the template for ad audiences', () => {
	it('says that nobody has a tier yet, where nobody could be looked at', async () => {
		const { execution } = await run();
		const [{ hints = [] } = {}] = execution.runs('Meta Audience');
		expect(hints.map(({ message }) => message).join(' ')).toContain('no lead with a score is in its tiers');
	});

	it('adds who agreed at three platforms, each in its hashes, confirms it, and has nothing to say the next night', async () => {
		await interested('an.na+shop@gmail.com', 'ben@ben.example');
		await say('an.na+shop@gmail.com', 'granted');
		const { sent, execution } = await run();
		for (const platform of PLATFORMS) {
			const key = platform.toLowerCase() as 'meta' | 'google' | 'tiktok';
			const [request, ...others] = sent(`Add to ${platform}`);
			expect(others).toEqual([]);
			expect(request).toMatchObject({ method: 'POST', url: expect.stringMatching(/^https:/) as string });
			const body = String(request?.jsonBody);
			expect(body).toContain(hashAddress('email', 'an.na+shop@gmail.com', key));
			expect(body).not.toContain(hashAddress('email', 'ben@ben.example', key));
			expect(sent(`Confirm ${platform}`)).toMatchObject([{ confirmed: { added: 1, removed: 0 } }]);
		}
		const [{ hints = [] } = {}] = execution.runs('Meta Audience');
		expect(hints.map(({ message }) => message).join(' ')).toMatch(/1 address to add and 0 to remove.*No Consent 1/);
		const next = await run();
		for (const platform of PLATFORMS) expect(next.sent(`Add to ${platform}`)).toEqual([]);
	});

	it('removes who refused meanwhile, before anybody is added', async () => {
		await interested('ana@ana.example');
		await say('ana@ana.example', 'granted');
		await run();
		shop.at('2026-03-03T09:00:00Z');
		await say('ana@ana.example', 'withdrawn');
		await interested('cyd@cyd.example');
		await say('cyd@cyd.example', 'granted');
		const { sent, execution } = await run();
		for (const platform of PLATFORMS) {
			expect(sent(`Remove from ${platform}`)).toHaveLength(1);
			expect(sent(`Add to ${platform}`)).toHaveLength(1);
			const at = (step: string) => execution.runs(`${step} ${platform}`)[0]?.executionIndex ?? -1;
			expect(at('Remove from')).toBeLessThan(at('Add to'));
		}
		expect(sent('Remove from Meta')[0]).toMatchObject({ method: 'DELETE' });
	});

	it('confirms nothing that the platform refused', async () => {
		const { outputs, error } = await shop.step('leadModel', [{ json: { code: 40100, message: 'Too many requests' } }], {
			...{ resource: 'lead', operation: 'confirmSync', batch: 'batch_1' },
		});
		expect(outputs.flat()).toEqual([]);
		expect(error?.message).toMatch(/did not take the batch: Too many requests/);
	});

	it.each<[string, IDataObject, RegExp]>([
		['tier', { audienceTiers: '={{ $json.tiers }}' }, /"Tiers" is empty/],
		['segment', { options: { segments: '={{ $json.segments }}' } }, /"Segments" is empty/],
		['score', { options: { minScore: '={{ $json.minScore }}' } }, /"Minimum Score" must be .* It is empty/],
	])('takes an expression that gives no %s for a mistake, not for everybody', async (_, narrowed, mistake) => {
		const parameters: IDataObject = {
			...{ resource: 'lead', operation: 'syncAudience', audienceName: 'Hot', listId: '1' },
			...narrowed,
		};
		const { error, outputs } = await shop.step('leadModel', [{ json: {} }], parameters);
		expect(error?.message).toMatch(mistake);
		expect(outputs.flat()).toEqual([]);
	});

	it('says that a name is new where others are known at the platform, for it may be misspelled', async () => {
		await interested('ana@ana.example');
		const sync = async (name: string) => {
			const audienceName = { __rl: true, mode: 'name', value: name };
			const parameters: IDataObject = {
				...{ resource: 'lead', operation: 'syncAudience', audienceName, listId: '1', adConsent: 'mustNotHaveRefused' },
			};
			const { hints, error } = await shop.step('leadModel', [{ json: {} }], parameters);
			expect(error).toBeUndefined();
			return hints.join(' ');
		};
		expect(await sync('Hot leads')).not.toMatch(/is a new audience/);
		expect(await sync('hot LEADS')).not.toMatch(/is a new audience/);
		expect(await sync('Hto leads')).toMatch(/"Hto leads" is a new audience at Meta.*Known there: hot leads\./);
	});

	it('asks for an ID that is missing, by the name of its field', async () => {
		const parameters: IDataObject = {
			resource: 'lead',
			operation: 'syncAudience',
			audienceName: 'Hot',
			listId: '={{ " " }}',
		};
		const { error } = await shop.step('leadModel', [{ json: {} }], parameters);
		expect(error?.message).toMatch(/"Audience ID" is empty/);
	});
});
