import { DAY, event, outcome } from './engineOnMemory';
import { AFTER, openTrainedShop, TRAINING } from './trainedShop';

const QUESTION = { model: 'default', limit: 50 };

describe("a model's life", () => {
	it('says of each version what it learned from, and who put it to use and why', async () => {
		const { engine } = await openTrainedShop();
		await engine.trainModel(TRAINING);
		await engine.promoteModel({ model: 'default', version: 1, reason: 'looks right' });
		const [newest, shipped] = await engine.listVersions(QUESTION);
		expect(newest).toMatchObject({
			version: 1,
			inUse: true,
			learned: { prospect: { leads: 900, converted: 213, target: 'purchase', replayed: 0 } },
			promotions: [{ at: AFTER, because: 'by hand: looks right' }],
		});
		expect(newest?.summary).toMatch(
			/^Version 1 \(trained for prospects\): in use since 2026-\d\d-\d\d \(by hand: looks right\)\. Prospects: learned from 900 leads, 213 converted; \w+\.$/,
		);
		expect(shipped).toMatchObject({ version: 0, note: 'as shipped', inUse: false });
	});

	it('holds what each version said of leads since then against what came, each lead once', async () => {
		const bench = await openTrainedShop();
		const { engine } = bench;
		await engine.trainModel({ ...TRAINING, autoPromote: true });
		const emails = Array.from({ length: 40 }, (_, index) => `new${index}@shop.example`);
		for (const minutes of [1, 90]) {
			bench.at(AFTER + minutes * 60_000);
			await engine.recordAndScore(
				emails.map((email) => ({ records: [event('page_viewed', { identities: { email }, occurredAt: AFTER })] })),
			);
		}
		bench.at(AFTER + 2 * DAY);
		await engine.recordOutcomes(
			emails.slice(0, 10).map((email) => ({
				records: [outcome('purchase', { id: `order-${email}`, identities: { email }, occurredAt: AFTER + DAY })],
			})),
		);
		bench.at(AFTER + 30 * DAY);
		const [trained] = await engine.listVersions(QUESTION);
		expect(trained?.live.prospect).toMatchObject({ leads: 40, converted: 10 });
		const expected = trained?.live.prospect?.expected ?? 0;
		expect(expected).toBeGreaterThan(0);
		expect(expected).toBeLessThan(20);
		expect(trained?.summary).toContain('Prospects: live 10 of 40 converted,');
	});

	it('goes back to any version that was in use before, and from there on to the one before that', async () => {
		const { engine } = await openTrainedShop({ leads: 60 });
		const edit = async (points: number) =>
			await engine.editScorecard({
				model: 'default',
				audience: 'prospect',
				change: { points: { 'event:checkout_started': points } },
				reason: `${points}`,
				use: true,
			});
		for (const points of [1, 2, 3]) await edit(points);
		const inUse = async () => (await engine.listVersions(QUESTION)).find(({ inUse }) => inUse)?.version;
		const back = { model: 'default', reason: 'try' };
		await expect(engine.rollBackModel({ ...back, to: { version: 9 } })).rejects.toThrow(/was not in use before/);
		await expect(engine.rollBackModel({ ...back, to: { version: 3 } })).rejects.toThrow(/was not in use before/);
		expect(await engine.rollBackModel({ ...back, to: { version: 1 } })).toMatchObject({ version: 1, from: 3 });
		expect(await inUse()).toBe(1);
		const shipped = await engine.rollBackModel(back);
		expect(shipped.from).toBe(1);
		expect(await inUse()).toBe(shipped.version);
		await expect(engine.rollBackModel(back)).rejects.toThrow(/nothing to roll back to/);
	});

	it('puts version 0 to use too, as a version of its own, and the same one each time', async () => {
		const { engine } = await openTrainedShop({ leads: 60 });
		const change = { points: { 'event:checkout_started': 1 } };
		await engine.editScorecard({ model: 'default', audience: 'prospect', change, reason: 'x', use: true });
		const shipped = await engine.promoteModel({ model: 'default', version: 0, reason: 'back to the start' });
		expect(shipped).toMatchObject({ from: 1, version: 2 });
		await engine.promoteModel({ model: 'default', version: 1, reason: 'after all' });
		expect(await engine.promoteModel({ model: 'default', version: 0, reason: 'no' })).toMatchObject({ version: 2 });
		const { scorecard } = await engine.getScorecard({ model: 'default', audience: 'prospect' });
		expect(scorecard).toEqual(
			(await engine.getScorecard({ model: 'default', version: 0, audience: 'prospect' })).scorecard,
		);
	});

	it('goes back to the points that people set, and learning doesn’t put back what was left', async () => {
		const { engine } = await openTrainedShop();
		const own = { points: { 'event:checkout_started': 33 } };
		await engine.editScorecard({ model: 'default', audience: 'prospect', change: own, reason: 'ours', use: true });
		const { version } = await engine.trainModel(TRAINING);
		await engine.promoteModel({ model: 'default', version, reason: 'try' });
		const back = await engine.rollBackModel({ model: 'default', to: 'own points', reason: 'we know better' });
		expect(back).toMatchObject({ from: version, because: `rolled back from ${version}: we know better` });
		const { scorecard } = await engine.getScorecard({ model: 'default', audience: 'prospect' });
		expect(scorecard.learned).toBeUndefined();
		expect(scorecard.terms.some(({ found }) => found === true)).toBe(false);
		expect(scorecard.terms.find(({ code }) => code === 'event:checkout_started')).toMatchObject({ points: 33 });
		const again = await engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(again).toMatchObject({ version, promoted: false, because: expect.stringContaining('rolled back') });
		await expect(engine.rollBackModel({ model: 'default', to: 'own points', reason: 'twice' })).rejects.toThrow(
			/scores with your own points/,
		);
	});

	it('leaves behind every version that the way back goes past, until a person uses it again', async () => {
		const { engine } = await openTrainedShop();
		const edit = async (points: number) =>
			await engine.editScorecard({
				...{ model: 'default', audience: 'prospect', reason: `${points}`, use: true },
				change: { points: { 'event:email_link_clicked': points } },
			});
		await edit(1);
		const { version } = await engine.trainModel({ ...TRAINING, autoPromote: true });
		await edit(2);
		await engine.rollBackModel({ model: 'default', to: { version: 1 }, reason: 'far back' });
		const train = async () => await engine.trainModel({ ...TRAINING, autoPromote: true });
		expect(await train()).toMatchObject({ version, promoted: false, because: expect.stringContaining('rolled back') });
		await engine.promoteModel({ model: 'default', version, reason: 'after all' });
		await engine.promoteModel({ model: 'default', version: 1, reason: 'no' });
		expect(await train()).toMatchObject({ version, promoted: true });
	});

	it('names versions for a list to choose from', async () => {
		const { engine } = await openTrainedShop({ leads: 60 });
		expect(await engine.nameVersions(QUESTION)).toEqual([{ version: 0, name: '0: as shipped (in use)' }]);
	});
});
