import { suppressionRulesSchema } from '../../src/index';
import { createKeyring } from '../../src/lead/keyring';
import { settingsSchema } from '../../src/settings';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { DEFAULT_MODEL } from '../../src/usecases/models/loadModel';
import { collectTrainingSet } from '../../src/usecases/training/collectTrainingSets';
import { DAY, event, HOUR, NOON, openBench, valueOf } from './engineOnMemory';

const email = (value: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value }] });
const PEOPLE = ['ann@customer.example', 'bob@shop.example', 'cyd@dev.shop.example', 'dan@other.example'];

/** Everybody is recorded and scored in a shop whose own addresses are known by settings or by its list. */
async function openShop({ ownAddresses = [] as string[], list = [] as string[], hashingSecret = '' } = {}) {
	const store = await openMemoryStore({ workspace: 'test' });
	const { engine, at } = await openBench({ store, settings: { ownAddresses }, hashingSecret });
	const scored = await engine.recordAndScore(
		PEOPLE.map((address) => ({ records: [event('product_added', { identities: { email: address } })] })),
	);
	expect(scored.map(({ ok }) => ok)).toEqual(PEOPLE.map(() => true));
	await engine.importSuppressions(list.map((address) => ({ address, code: 'own_address', source: 'test' })));
	const context = {
		...{ store, clock: () => NOON + 20 * DAY, keyring: createKeyring(hashingSecret) },
		settings: settingsSchema.parse({ ownAddresses }),
	};
	return {
		engine,
		at,
		listAllowed: async () => {
			const checks = PEOPLE.map((address) => ({
				...email(address),
				...{ channel: 'email' as const, purpose: 'transactional' as const, rules: suppressionRulesSchema.parse({}) },
			}));
			const answers = (await engine.checkSuppression(checks)).map(valueOf);
			for (const { decision, reasons } of answers)
				if (decision !== 'allowed') expect(reasons.map(({ code }) => code)).toEqual(['own_address']);
			return PEOPLE.filter((_, index) => answers[index]?.decision === 'allowed');
		},
		countLearned: async () => {
			const target = { target: 'purchase', windowDays: 7, graceDays: 0 };
			const set = await collectTrainingSet(context, { models: [{ ...DEFAULT_MODEL }], target, audience: 'prospect' });
			return set.counts.leads;
		},
	};
}

describe('own staff and test addresses are recorded and scored, never contacted and never learned from', () => {
	it('is so of nobody where none is named', async () => {
		const shop = await openShop();
		expect(await shop.listAllowed()).toEqual(PEOPLE);
		expect(await shop.countLearned()).toBe(4);
	});

	it.each([
		[['bob@shop.example'], 3],
		[['*@shop.example'], 3],
		[['shop.example'], 2],
		[['shop.example', 'dan@*'], 1],
	])('as the settings name them: %j', async (ownAddresses, left) => {
		const shop = await openShop({ ownAddresses });
		expect(await shop.listAllowed()).toHaveLength(left);
		expect(await shop.countLearned()).toBe(left);
	});

	it.each([
		[['bob@shop.example'], 3],
		[['@shop.example'], 3],
		[['shop.example'], 2],
		[['shop.example', 'Dan@Other.example'], 1],
	])('as the suppression list names them: %j', async (list, left) => {
		const shop = await openShop({ list });
		expect(await shop.listAllowed()).toHaveLength(left);
		expect(await shop.countLearned()).toBe(left);
	});

	it('also where addresses are kept as hashes', async () => {
		const hashingSecret = 'a secret';
		const shop = await openShop({ hashingSecret, ownAddresses: ['*@shop.example'], list: ['dan@other.example'] });
		expect(await shop.listAllowed()).toHaveLength(2);
		expect(await shop.countLearned()).toBe(2);
		const company = await openShop({ hashingSecret, ownAddresses: ['shop.example'] });
		expect(await company.countLearned()).toBe(2);
	});

	it('until they are released', async () => {
		const shop = await openShop({ list: ['bob@shop.example'] });
		shop.at(NOON + HOUR);
		await shop.engine.changeSuppressions([
			{ who: email('bob@shop.example'), action: 'release', code: 'own_address', source: 'test' },
		]);
		shop.at(NOON + 2 * HOUR);
		expect(await shop.listAllowed()).toEqual(PEOPLE);
		expect(await shop.countLearned()).toBe(4);
	});
});
