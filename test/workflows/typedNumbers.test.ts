import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

let shop: Shop;
beforeAll(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
afterAll(async () => await shop.shut());

const NOTHING = '={{ undefined }}';
const ask = async (type: string, parameters: IDataObject) =>
	await shop.step(type, [posted({ email: 'ada@shop.example', event: 'page_viewed' })], parameters);
const askModel = async (resource: string, operation: string, rest: IDataObject) =>
	await ask('leadModel', { resource, operation, ...rest });
const setPoints = async (rule: IDataObject) =>
	await askModel('scorecard', 'setPoints', {
		rules: { values: [{ signal: { __rl: true, mode: 'id', value: 'webinar_attended' }, ...rule }] },
	});

describe('What can not be meant is refused in words, by the name of its field', () => {
	it.each([
		['lead', 'listLeads', { limit: 0 }, '"Limit" must be a whole number, 1 or more. It is 0.'],
		[
			...(['lead', 'listLeads', { limit: '={{ "2,5" }}' }] as const),
			'"Limit" must be a whole number, 1 or more. It is "2,5".',
		],
		['lead', 'listLeads', { limit: NOTHING }, '"Limit" must be a whole number, 1 or more. It is empty.'],
		[
			...(['lead', 'listLeads', { options: { notContactedDays: NOTHING } }] as const),
			'"Not Contacted for (Days)" must be a number from 1 to 365. It is empty.',
		],
		['lead', 'listLeads', { options: { minScore: 150 } }, '"Minimum Score" must be a number from 0 to 100. It is 150.'],
		['model', 'checkDrift', { days: -3 }, '"Last Days" must be a number from 1 to 365. It is -3.'],
		['model', 'train', { windowDays: 0 }, '"Within Days" must be a number from 1 to 365. It is 0.'],
		[
			...(['experiment', 'setHoldout', { holdoutShare: 150 }] as const),
			'"Share Held Out (%)" must be a number from 1 to 50. It is 150.',
		],
		[
			...(['experiment', 'planExperiment', { ratePercent: 300 }] as const),
			'"Buyers of 100 People" must be a number from 0.1 to 90. It is 300.',
		],
		[
			...(['lead', 'followUp', { promisedHours: '={{ "soon" }}' }] as const),
			'"Promised Within (Hours)" must be a number from 1 to 720. It is "soon".',
		],
		[
			...(['experiment', 'planExperiment', { ratePercent: '={{ "2,5" }}' }] as const),
			'"Buyers of 100 People" must be a number from 0.1 to 90. It is "2,5". Write decimals with a point, as in 2.5.',
		],
	] as const)('%s › %s %j', async (resource, operation, parameters, message) => {
		expect((await askModel(resource, operation, parameters)).error?.message).toBe(message);
	});

	it('takes a number that an expression gives as text', async () => {
		const { error } = await askModel('lead', 'listLeads', { limit: '={{ "2" }}' });
		expect(error).toBeUndefined();
	});

	it.each([
		[{ points: 5000 }, "Rule 1: The number of points can't be used: it must be at most 1000."],
		[{ points: '={{ "2,5" }}' }, "Rule 1: The number of points can't be used: it must be a number."],
		[{ points: NOTHING }, "Rule 1: The number of points can't be used: it must be a number."],
		[{ points: 5, per: 'upToDays', days: NOTHING }, "can't be used: it must be a number."],
		[{ points: 5, limits: { halfLifeDays: NOTHING } }, "Rule 1: The half-life can't be used: it must be a number."],
		[{ limits: { halfLifeDays: 0.01 } }, "Rule 1: The half-life can't be used: it must be at least 0.1."],
		[{ limits: { halfLifeDays: 36_500 } }, "Rule 1: The half-life can't be used: it must be at most 3650."],
		[{ limits: { perDay: 1.5 } }, "Rule 1: The most per day can't be used: it must be a whole number."],
	])('in a rule of points: %j', async (rule, message) => {
		expect((await setPoints(rule)).error?.message).toContain(message);
	});

	it.each([
		[{ minScore: '={{ "2,5" }}' }, '"Minimum Score of A" must be a number. It is "2,5".'],
		[{ minScore: 70, capacityPerDay: 2.5 }, '"Daily Capacity of A" must be a whole number, 0 or more. It is 2.5.'],
	])('of a tier: %j', async (first, message) => {
		const scored = await ask('scoreLead', {});
		const tiers = {
			values: [
				{ name: 'A', ...first },
				{ name: 'B', minScore: 0 },
			],
		};
		expect((await shop.step('assignTier', scored.outputs[0] ?? [], { tiers })).error?.message).toContain(message);
	});

	it.each([
		[{ weight: NOTHING }, '"Share of Guide" must be a number, 0 or more. It is empty.'],
		[{ weight: '={{ "half" }}' }, '"Share of Guide" must be a number, 0 or more. It is "half".'],
		[{ weight: 1, delayHours: NOTHING }, '"Send After (Hours) of Guide" must be a number, 0 or more. It is empty.'],
	])('of a variant: %j', async (row, message) => {
		const scored = await ask('scoreLead', {});
		const variants = {
			values: [
				{ tier: 'A', name: 'Discount', weight: 1, delayHours: 0 },
				{ tier: 'A', name: 'Guide', delayHours: 0, ...row },
			],
		};
		expect((await shop.step('assignTier', scored.outputs[0] ?? [], { variants })).error?.message).toBe(message);
	});

	it.each([
		[{ max: NOTHING, days: 1 }, '"Maximum Messages" must be a number, 1 or more. It is empty.'],
		[{ max: 3, days: '={{ "a week" }}' }, '"Per Days" must be a number, 0.01 or more. It is "a week".'],
	])('of a frequency cap: %j', async (cap, message) => {
		const frequencyCaps = { values: [{ channel: 'any', ...cap }] };
		expect((await ask('suppressionCheck', { frequencyCaps })).error?.message).toBe(message);
	});

	it('of places that an expression gives as a text', async () => {
		const messageOf = async (places: string) => (await ask('suppressionCheck', { options: { places } })).error?.message;
		expect(await messageOf('={{ "Mars" }}')).toMatch(/^"Stricter Places" can't be used: it must be one of /);
		expect(await messageOf('={{ "US-FL, US-OK" }}')).toBeUndefined();
	});

	it('of an address where a list stands: says that it is a list', async () => {
		const { error } = await ask('suppressionCheck', {
			person: 'email',
			personValue: '={{ ["a@b.example", "c@d.example"] }}',
		});
		expect(error?.message).toMatch(/^"Email, Phone or ID" is a list for this item\./);
	});

	it('of conditions that ask for what there is not: the choices are named', async () => {
		const scored = await ask('scoreLead', {});
		const signal = { __rl: true, mode: 'id', value: 'page_viewed' };
		const requirements = { values: [{ tier: 'A', kind: '={{ "visited" }}', signal }] };
		const { error } = await shop.step('assignTier', scored.outputs[0] ?? [], { requirements });
		expect(error?.message).toMatch(/^"Asks For" must be one of did, attribute, .*\. It is "visited"\.$/);
	});

	it('of grace points wider than a tier: says so, since the editor makes 25 of 2,5', async () => {
		const scored = await ask('scoreLead', {});
		const hintsOf = async (hysteresisPoints: number) =>
			(await shop.step('assignTier', scored.outputs[0] ?? [], { options: { hysteresisPoints } })).hints.join(' ');
		expect(await hintsOf(25)).toContain(
			'"Grace Points" is 25, more than A is above B: a lead stays in A with a score too low for B.',
		);
		expect(await hintsOf(2.5)).not.toContain('Grace Points');
	});
});

describe('A list', () => {
	it('says when its limit cuts it off, and nothing of the kind where all are there', async () => {
		for (const name of ['ada', 'ben', 'cem'])
			await shop.step('scoreLead', [posted({ email: `${name}@list.example`, event: 'page_viewed' })]);
		const hintsOf = async (limit: number) => (await askModel('lead', 'listLeads', { limit })).hints.join(' ');
		expect(await hintsOf(2)).toMatch(/^2 leads\. .*There are more than these 2: raise "Limit" to see them\./);
		expect(await hintsOf(50)).not.toContain('more than');
		const versions = await askModel('model', 'listVersions', { limit: 50 });
		expect(versions.hints.join(' ')).not.toContain('more than');
	});

	it.each([
		['suppressionCheck', { operation: 'list' }, 'Nothing is on the suppression list.'],
		['suppressionCheck', { operation: 'export' }, 'Nobody is suppressed or has refused consent.'],
		['scoreLead', { operation: 'scoreDue' }, 'No score has changed that much by time alone.'],
	])('that is empty says so: %s %j', async (type, parameters, message) => {
		expect((await ask(type, parameters)).hints).toContain(message);
	});
});

describe('Comparing with a workspace', () => {
	it('that is not there is refused with the names there are, and makes none', async () => {
		const { error } = await askModel('workspace', 'compareWorkspaces', {
			otherWorkspace: { __rl: true, mode: 'name', value: 'acme-shpo' },
		});
		expect(error?.message).toContain('There is no workspace "acme-shpo" in this store; there are: ');
		const { outputs } = await askModel('workspace', 'listWorkspaces', {});
		expect(JSON.stringify(outputs)).not.toContain('acme-shpo');
	});
});
