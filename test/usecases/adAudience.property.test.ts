import * as fc from 'fast-check';
import { hashAddress } from '../../src/ads/hashAddress';
import { listIdentities, tierRulesSchema } from '../../src/index';
import type { HandOut } from '../../src/usecases/ads/handOut';
import type { AdSyncQuestion } from '../../src/usecases/ads/syncAdAudience';
import { AdPlatformList } from './adPlatform';
import { event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const CHANNELS = ['ads', 'email', 'sms'] as const;
type Channel = (typeof CHANNELS)[number];
const PEOPLE = ['ana', 'ben', 'cyd'];
const addressesOf = (name: string) => ({
	email: `${name}@${name}.example`,
	phone: `+1212555014${name.length + PEOPLE.indexOf(name)}`,
});

const AUDIENCE: AdSyncQuestion = {
	...{ name: 'Hot leads', platform: 'meta', model: 'default', tierSet: 'default', tiers: ['A'], segments: [] },
	...{ forCustomers: false, mustHaveAgreed: false, despiteOtherRefusals: false, startOver: false },
	destination: { listId: '1', accountId: '2' },
};
const tiers = tierRulesSchema.parse({});

/** What should be, kept beside it in the plainest way. */
interface Truth {
	hot: boolean;
	refused: Set<Channel>;
	/** Erasing somebody says no for them, in every channel. */
	erased?: true;
}

interface World {
	bench: Bench;
	list: AdPlatformList;
	truth: Map<string, Truth>;
	/** Hand-outs that the platform took: some are confirmed late, or twice. */
	old: string[];
	/** Additions that another run has handed out, on their way to the platform. */
	underway: { batch: HandOut; at: number }[];
}

const person = fc.constantFrom(...PEOPLE);
const channel = fc.constantFrom(...CHANNELS);
const step = fc.oneof(
	fc.record({ do: fc.constant('tier' as const), person, hot: fc.boolean() }),
	fc.record({ do: fc.constant('say' as const), person, channel, yes: fc.boolean() }),
	fc.record({ do: fc.constant('forget' as const), person }),
	// Sent are so many requests, confirmed are fewer by `lost`.
	fc.record({ do: fc.constant('killed' as const), sent: fc.nat(3), lost: fc.nat(1), startOver: fc.boolean() }),
	fc.record({ do: fc.constant('late' as const) }),
	// A run beside the others: what it hands out arrives whenever it does.
	fc.record({ do: fc.constant('beside' as const) }),
	fc.record({ do: fc.constant('arrives' as const) }),
	fc.record({ do: fc.constant('run' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const who = (name: string) => ({ identities: listIdentities('', addressesOf(name)) });

async function take({ bench: { engine }, list, truth, old, underway }: World, now: Step, at: number): Promise<void> {
	if (now.do === 'tier') {
		const records = [event('product_viewed', { identities: addressesOf(now.person) })];
		const [answer] = valueOf((await engine.recordAndScore([{ records }]))[0]);
		await engine.assignTiers([{ leadId: answer?.leadId ?? '', score: now.hot ? 90 : 1 }], tiers, {
			tierSet: 'default',
		});
		truth.set(now.person, { refused: new Set(), ...truth.get(now.person), hot: now.hot });
	} else if (now.do === 'say') {
		const known = truth.get(now.person);
		// What an erased person may take back is another test's matter.
		if (known === undefined || known.erased === true) return;
		const state = now.yes ? 'granted' : 'withdrawn';
		const [said] = await engine.recordConsents([{ who: who(now.person), state, channel: now.channel, source: 'form' }]);
		valueOf(said);
		if (now.yes) known.refused.delete(now.channel);
		else known.refused.add(now.channel);
	} else if (now.do === 'forget') {
		await engine.forgetLeads([who(now.person)]);
		truth.set(now.person, { hot: false, refused: new Set(), erased: true });
	} else if (now.do === 'late') {
		await engine.confirmAdBatches(old);
	} else if (now.do === 'beside') {
		const { handedOut } = await engine.syncAdAudience(AUDIENCE);
		underway.push(...handedOut.filter(({ action }) => action === 'add').map((batch) => ({ batch, at })));
	} else if (now.do === 'arrives') {
		for (const { batch, at: since } of underway.splice(0)) if (at - since < 12 * HOUR) list.take(batch);
	} else {
		const { handedOut } = await engine.syncAdAudience({ ...AUDIENCE, startOver: now.do === 'killed' && now.startOver });
		const sent = now.do === 'run' ? handedOut : handedOut.slice(0, now.sent);
		for (const batch of sent) list.take(batch);
		const confirmed = sent.slice(0, sent.length - (now.do === 'run' ? 0 : now.lost)).map(({ batch }) => batch);
		await engine.confirmAdBatches(confirmed);
		old.push(...sent.map(({ batch }) => batch));
	}
}

function allowed(truth: World['truth']): string[] {
	const inside = [...truth].filter(([, { hot, refused, erased }]) => hot && refused.size === 0 && erased !== true);
	return inside
		.flatMap(([name]) => {
			const { email, phone } = addressesOf(name);
			return [hashAddress('email', email, 'meta') ?? '', hashAddress('phone', phone, 'meta') ?? ''];
		})
		.sort();
}

it('The list at the platform is who is allowed after the next whole run, whatever was said, changed, killed, sent or confirmed late before', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
			const bench = await openBench();
			const world: World = { bench, list: new AdPlatformList(), truth: new Map(), old: [], underway: [] };
			for (const [index, now] of steps.entries()) {
				bench.at(NOON + index * HOUR);
				await take(world, now, index * HOUR);
				if (now.do === 'run') expect(world.list.hashes).toEqual(allowed(world.truth));
			}
			const end = (steps.length + 12) * HOUR;
			bench.at(NOON + end);
			await take(world, { do: 'run' }, end);
			expect(world.list.hashes).toEqual(allowed(world.truth));
			// And then, as everything that was underway has arrived, there is nothing left to say.
			bench.at(NOON + end + 12 * HOUR);
			await take(world, { do: 'run' }, end + 12 * HOUR);
			expect((await bench.engine.syncAdAudience(AUDIENCE)).handedOut).toEqual([]);
		}),
		{ numRuns: 150 },
	);
});
