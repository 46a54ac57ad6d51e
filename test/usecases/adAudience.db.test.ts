import { hashAddress } from '../../src/ads/hashAddress';
import { listIdentities, tierRulesSchema, type EngineOptions } from '../../src/index';
import type { AdSyncQuestion } from '../../src/usecases/ads/syncAdAudience';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { AdPlatformList } from './adPlatform';
import { DAY, event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const HOT: AdSyncQuestion = {
	...{ name: 'Hot leads', platform: 'meta', model: 'default', tierSet: 'default', tiers: ['A'], segments: [] },
	...{ forCustomers: false, mustHaveAgreed: false, despiteOtherRefusals: false, startOver: false },
	destination: { listId: '1', accountId: '2' },
};
const tiers = tierRulesSchema.parse({});
const who = (email: string) => ({ identities: listIdentities('', { email }) });
const hashesOf = (...emails: string[]) => emails.map((email) => hashAddress('email', email, 'meta')).sort();

/** Interested enough for tier A. */
async function arrive({ engine }: Bench, email: string, more: { phone?: string } = {}): Promise<string> {
	const records = ['checkout_started', 'product_added', 'email_link_clicked'].map((name) =>
		event(name, { identities: { email, ...more } }),
	);
	const [answer] = valueOf((await engine.recordAndScore([{ records }]))[0]);
	await engine.assignTiers([{ leadId: answer?.leadId ?? '', score: answer?.scored?.score.score ?? 0 }], tiers, {
		tierSet: 'default',
	});
	return answer?.leadId ?? '';
}

async function agree(
	{ engine }: Bench,
	email: string,
	state: 'granted' | 'withdrawn',
	channel: 'ads' | 'email' = 'ads',
) {
	valueOf((await engine.recordConsents([{ who: who(email), state, channel, source: 'form' }]))[0]);
}

/** A run that comes to its end: everything is sent, everything confirmed. */
async function run({ engine }: Bench, list: AdPlatformList, more: Partial<AdSyncQuestion> = {}) {
	const sync = await engine.syncAdAudience({ ...HOT, ...more });
	for (const batch of sync.handedOut) {
		list.take(batch);
		await engine.confirmAdBatches([batch.batch]);
	}
	return sync;
}

describeEachEngine('an ad audience', (openPlace) => {
	let place: Place;
	const start = async (options: Partial<EngineOptions> = {}): Promise<Bench> => {
		place = await openPlace();
		return await openBench({ ...options, store: await place.open('shop') });
	};
	afterEach(async () => await place.clear());

	it('is who is in the tier, and the next run says only what has changed', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await arrive(bench, 'ben@ben.example', { phone: '+12125550142' });
		const first = await run(bench, list);
		expect(first.handedOut.map(({ action, kind, addresses }) => [action, kind, addresses])).toEqual([
			['add', 'email', 2],
			['add', 'phone', 1],
		]);
		expect(first.size).toBe(3);
		expect(list.hashes).toEqual(
			[...hashesOf('ana@ana.example', 'ben@ben.example'), hashAddress('phone', '+12125550142', 'meta')].sort(),
		);
		expect((await run(bench, list)).handedOut).toEqual([]);
		await arrive(bench, 'cyd@cyd.example');
		expect((await run(bench, list)).handedOut).toMatchObject([{ action: 'add', addresses: 1 }]);
	});

	it('loses whoever says no, to ads or to anything else, at the next run', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		for (const name of ['ana', 'ben', 'cyd', 'dan']) await arrive(bench, `${name}@${name}.example`);
		await run(bench, list);
		bench.at(NOON + HOUR);
		await agree(bench, 'ana@ana.example', 'withdrawn');
		await agree(bench, 'ben@ben.example', 'withdrawn', 'email');
		await bench.engine.changeSuppressions([
			{ who: who('cyd@cyd.example'), action: 'suppress', code: 'complaint', source: 'test' },
		]);
		const sync = await run(bench, list);
		expect(sync.handedOut).toMatchObject([{ action: 'remove', addresses: 3 }]);
		expect(Object.fromEntries(sync.leftOut)).toEqual({ consent_withdrawn: 2, complaint: 1 });
		expect(list.hashes).toEqual(hashesOf('dan@dan.example'));
	});

	it('keeps who refused another channel only where that is chosen', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await agree(bench, 'ana@ana.example', 'withdrawn', 'email');
		await run(bench, list, { despiteOtherRefusals: true });
		expect(list.hashes).toEqual(hashesOf('ana@ana.example'));
		await run(bench, list);
		expect(list.hashes).toEqual([]);
	});

	it('has nobody without a consent of that address, where people must have agreed', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await arrive(bench, 'ben@ben.example', { phone: '+12125550142' });
		await bench.engine.recordConsents([
			{ who: who('ben@ben.example'), state: 'granted', channel: 'ads', source: 'form', at: NOON - DAY },
		]);
		const sync = await run(bench, list, { mustHaveAgreed: true });
		expect(list.hashes).toContain(hashesOf('ben@ben.example')[0]);
		expect(list.hashes).not.toContain(hashesOf('ana@ana.example')[0]);
		expect(sync.leftOut.get('no_consent')).toBeGreaterThan(0);
		await agree(bench, 'ben@ben.example', 'withdrawn');
		await run(bench, list, { mustHaveAgreed: true });
		expect(list.hashes).toEqual([]);
	});

	it('removes who was erased here from the platform, and then forgets them', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await run(bench, list);
		await bench.engine.forgetLeads([who('ana@ana.example')]);
		bench.at(NOON + DAY);
		expect((await run(bench, list)).handedOut).toMatchObject([{ action: 'remove', addresses: 1 }]);
		expect(list.hashes).toEqual([]);
		const left = await bench.engine.store.read(async (view) => await view.countAdMembers('meta:hot leads'));
		expect(left).toEqual({});
	});

	it('hands out again what was not confirmed, and nothing of what was', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example', { phone: '+12125550142' });
		const [first] = (await bench.engine.syncAdAudience(HOT)).handedOut;
		bench.at(NOON + HOUR);
		const again = (await bench.engine.syncAdAudience(HOT)).handedOut;
		expect(again).toHaveLength(2);
		// A confirmation of what has been handed out again since says nothing.
		expect(await bench.engine.confirmAdBatches([first?.batch ?? ''])).toMatchObject([{ added: 0, removed: 0 }]);
		list.take(again[0]!);
		expect(await bench.engine.confirmAdBatches([again[0]!.batch])).toMatchObject([{ added: 1, removed: 0 }]);
		expect((await bench.engine.syncAdAudience(HOT)).handedOut).toMatchObject([{ kind: 'phone', addresses: 1 }]);
	});

	it('removes who refused between the sending of the add and its confirmation', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		const [sent] = (await bench.engine.syncAdAudience(HOT)).handedOut;
		list.take(sent!);
		await agree(bench, 'ana@ana.example', 'withdrawn');
		await run(bench, list);
		await bench.engine.confirmAdBatches([sent!.batch]);
		expect(list.hashes).toEqual([]);
		bench.at(NOON + DAY);
		await run(bench, list);
		expect((await run(bench, list)).handedOut).toEqual([]);
	});

	it('removes once more who refused while an older run still had to send the addition', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		const [older] = (await bench.engine.syncAdAudience(HOT)).handedOut;
		await agree(bench, 'ana@ana.example', 'withdrawn');
		await run(bench, list);
		list.take(older!);
		expect(list.hashes).toEqual(hashesOf('ana@ana.example'));
		bench.at(NOON + DAY);
		expect((await run(bench, list)).handedOut).toMatchObject([{ action: 'remove', addresses: 1 }]);
		expect(list.hashes).toEqual([]);
		expect((await run(bench, list)).handedOut).toEqual([]);
	});

	it('starts over with everybody who belongs in', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await arrive(bench, 'ben@ben.example');
		await run(bench, list);
		list.empty();
		expect((await run(bench, list, { startOver: true })).handedOut).toMatchObject([{ action: 'add', addresses: 2 }]);
		expect(list.hashes).toEqual(hashesOf('ana@ana.example', 'ben@ben.example'));
	});

	it('keeps audiences of other names and platforms apart', async () => {
		const [bench, list, other] = [await start(), new AdPlatformList(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await run(bench, list);
		await run(bench, other, { platform: 'google' });
		expect(other.hashes).toEqual(list.hashes);
		expect((await run(bench, new AdPlatformList(), { name: 'Others', tiers: ['C'] })).handedOut).toEqual([]);
		expect((await run(bench, list)).handedOut).toEqual([]);
	});

	it('stands in the copy of their records that a person asks for, for each of their addresses, and in nobody else’s', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example', { phone: '+12125550142' });
		await arrive(bench, 'ben@ben.example');
		await run(bench, list);
		await bench.engine.syncAdAudience({ ...HOT, platform: 'google', name: 'Google: hot' });
		const copyOf = async (email: string) => valueOf((await bench.engine.exportLeads([who(email)]))[0]).adMembers;
		const standing = (await copyOf('ana@ana.example')).map(({ audience, kind, state }) => [audience, kind, state]);
		expect(standing.sort()).toEqual([
			['google:google: hot', 'email', 'adding'],
			['google:google: hot', 'phone', 'adding'],
			['meta:hot leads', 'email', 'member'],
			['meta:hot leads', 'phone', 'member'],
		]);
		expect(await copyOf('ben@ben.example')).toHaveLength(2);
		expect(await copyOf('cyd@cyd.example')).toEqual([]);
		expect(await bench.engine.listAdAudiences()).toMatchObject([
			{ name: 'google: hot', platform: 'google' },
			{ name: 'hot leads', platform: 'meta' },
		]);
	});

	it('that somebody was erased from is named to them until the platform has removed them', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await run(bench, list);
		valueOf((await bench.engine.forgetLeads([who('ana@ana.example')]))[0]);
		const copyOf = async () => valueOf((await bench.engine.exportLeads([who('ana@ana.example')]))[0]);
		expect((await copyOf()).adMembers).toMatchObject([{ audience: 'meta:hot leads', state: 'member' }]);
		bench.at(NOON + DAY);
		await run(bench, list);
		expect((await copyOf()).adMembers).toEqual([]);
	});

	it('tells Google of a consent, apart from those who were not asked, and when it comes later', async () => {
		const [bench, list] = [await start(), new AdPlatformList()];
		await arrive(bench, 'ana@ana.example');
		await arrive(bench, 'ben@ben.example');
		await agree(bench, 'ben@ben.example', 'granted');
		const first = await run(bench, list, { platform: 'google' });
		const isSaid = first.handedOut.map(({ request }) => 'consent' in request.body);
		expect(isSaid).toEqual([true, false]);
		bench.at(NOON + HOUR);
		await agree(bench, 'ana@ana.example', 'granted');
		const [later] = (await run(bench, list, { platform: 'google' })).handedOut;
		expect(later).toMatchObject({ action: 'add', addresses: 1 });
		expect(later?.request.body).toHaveProperty('consent');
	});

	it('can not be made where addresses are kept as hashes only, and says why', async () => {
		const bench = await start({ hashingSecret: 'a secret' });
		await arrive(bench, 'ana@ana.example');
		await expect(bench.engine.syncAdAudience(HOT)).rejects.toMatchObject({
			code: 'configuration-invalid',
			message: expect.stringContaining('keeps no email address or phone number in clear') as string,
		});
	});
});
