import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { resources } from '../../nodes/LeadModel/resources';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T12:00:00Z');

const timeOf = (day: number): string => new Date(START + day * DAY).toISOString();

function happened(email: string, event: string, more: IDataObject = {}): INodeExecutionData {
	return posted({ email, event, event_id: `${email}-${event}`, ...more });
}

/** Days of a shop where whoever clicks buys; nobody's domain is another's, so that no company is one of all. */
async function trade({ at, step }: Shop, days: number): Promise<void> {
	for (let day = 0; day < days; day++) {
		at(timeOf(day));
		const leads = Array.from({ length: 50 }, (_, index) => ({
			email: `lead@firm${day}-${index}.example`,
			clicks: index % 4 === 0,
		}));
		const { outputs } = await step(
			'scoreLead',
			leads.flatMap(({ email, clicks }) => [
				...(clicks ? [happened(email, 'email_link_clicked')] : []),
				happened(email, 'page_viewed'),
			]),
		);
		await step('assignTier', outputs[0] ?? []);
		at(timeOf(day + 0.5));
		const buyers = leads.filter(({ clicks }, index) => (clicks ? index % 8 !== 0 : index % 11 === 5));
		await step(
			'recordOutcome',
			buyers.map(({ email }) =>
				posted({ email, event: 'order_completed', order_id: email, total: 99.9, currency: 'EUR' }),
			),
		);
	}
}

interface Situation {
	name: string;
	prepare(shop: Shop): Promise<void>;
	/** A person on record. */
	somebody: string;
}

const SITUATIONS: readonly Situation[] = [
	{ name: 'an empty store', prepare: async () => await Promise.resolve(), somebody: 'nobody@nowhere.example' },
	{
		name: 'a small store',
		prepare: async (shop) => {
			await trade(shop, 1);
			const phone = '+4915112345678';
			await shop.step(
				'scoreLead',
				['ada@ada.example', 'bob@bob.example'].map((email) => happened(email, 'signed_up', { phone })),
			);
			shop.at(timeOf(10));
		},
		somebody: 'lead@firm0-0.example',
	},
	{
		name: 'a trained store',
		prepare: async (shop) => {
			await trade(shop, 20);
			shop.at(timeOf(60));
			await shop.step('leadModel', TICK, { operation: 'train', windowDays: 7, autoPromote: true });
			await shop.step('scoreLead', [happened('late@later.example', 'checkout_started')]);
		},
		somebody: 'lead@firm3-0.example',
	},
];

const TICK: INodeExecutionData[] = [{ json: { tick: 1 } }];

/** What an operation needs to be asked at all, beside its defaults. */
const ASKED: Readonly<Record<string, IDataObject>> = {
	compare: { chosenVersion: { __rl: true, mode: 'id', value: '0' } },
	promote: { chosenVersion: 1, reason: 'agreed' },
	rollBack: { reason: 'too eager' },
	editScorecard: { reason: 'spring', points: '{ "event:email_link_clicked": 7.123456 }' },
	startOver: { reason: 'again' },
	setPoints: {
		rules: { values: [{ signal: { __rl: true, mode: 'id', value: 'page_viewed' }, change: 'set', points: 3.3333333 }] },
	},
	mergeAccounts: { domain: 'firm0-1.example', intoDomain: 'firm0-2.example' },
	undoAccountMerge: { domain: 'firm0-1.example' },
	renameAccount: { domain: 'firm0-1.example', accountName: 'Firm One' },
	suggestTiers: { windowDays: 7 },
	testOnHistory: { windowDays: 7 },
	evaluate: { windowDays: 7 },
	importModel: {},
	syncAudience: {
		audienceName: 'Best',
		listId: '42',
		accountId: '7',
		adConsent: 'mustNotHaveRefused',
		audienceTiers: '',
	},
	confirmSync: { batch: 'never handed out' },
	compareWorkspaces: { otherWorkspace: 'bikes', windowDays: 7 },
};

/** What may be refused in words instead, where there is nothing to act on. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
	'an empty store': [
		'promote',
		'rollBack',
		'resolveConflict',
		'undoMerge',
		'exportLead',
		'forgetLead',
		'getLead',
		'moveWorkspace',
	],
	'a small store': ['promote', 'rollBack', 'undoMerge', 'moveWorkspace'],
	'a trained store': ['undoMerge', 'resolveConflict', 'moveWorkspace'],
};

/** The answers that a program takes back as they are. */
const EXACT = ['export', 'package', 'scorecard', 'terms'];

/** By which operation, under which key, and into which parameter. */
const TAKEN_BACK: Readonly<Record<string, readonly [source: IDataObject, answered: string, parameter: string]>> = {
	importModel: [{ operation: 'exportModel' }, 'export', 'json'],
	applyPackage: [{ resource: 'workspace', operation: 'exportPackage' }, 'package', 'packageJson'],
};

/** What others need something of: a holdout that can be ended. */
const BEGINS = new Set(['setHoldout']);
/** What leaves others with nothing to answer about. */
const ENDS = new Set(['forgetLead']);
const placeOf = (operation: string) => Number(ENDS.has(operation)) - Number(BEGINS.has(operation));

const OPERATIONS = resources
	.flatMap((resource) => resource.operations.map(({ value }) => ({ resource: resource.value, operation: value })))
	.sort((a, b) => placeOf(a.operation) - placeOf(b.operation));

describe.each(SITUATIONS)('Lead Model on $name', ({ name, prepare, somebody }) => {
	let shop: Shop;
	beforeAll(async () => {
		shop = await openShop(timeOf(0));
		await prepare(shop);
		// Compared with below: a workspace begins with the first step that asks for it.
		await shop.step('leadModel', TICK, { resource: 'lead', operation: 'listLeads', options: { workspace: 'bikes' } });
	});
	afterAll(async () => await shop.shut());

	async function ask(resource: string, operation: string): Promise<{ items: IDataObject[]; hints: string[] }> {
		const { step } = shop;
		const person = [posted({ email: somebody })];
		const items = await listItems(operation, person);
		const json = await exportFor(operation);
		const parameters = { resource, operation, ...ASKED[operation], ...json };
		const { outputs, hints, error } = await step('leadModel', items, parameters);
		if (error !== undefined) throw error;
		return { items: (outputs[0] ?? []).map((item) => item.json), hints };
	}

	/** What is taken back was given by another operation. */
	async function exportFor(operation: string): Promise<IDataObject> {
		const [source, answered, parameter] = TAKEN_BACK[operation] ?? [];
		if (source === undefined || answered === undefined || parameter === undefined) return {};
		const { outputs } = await shop.step('leadModel', TICK, source);
		return { [parameter]: JSON.stringify(outputs[0]?.[0]?.json[answered]) };
	}

	async function listItems(operation: string, person: INodeExecutionData[]): Promise<INodeExecutionData[]> {
		if (['exportLead', 'forgetLead', 'getLead'].includes(operation)) return person;
		if (operation !== 'resolveConflict') return TICK;
		const conflicts = await shop.step('leadModel', TICK, { resource: 'lead', operation: 'listConflicts' });
		return conflicts.outputs[0]?.length === 0 ? TICK : (conflicts.outputs[0] ?? []);
	}

	it.each(OPERATIONS)('$operation ($resource) says its result in a sentence and in plain numbers', async (asked) => {
		const { resource, operation } = asked;
		const answered = await ask(resource, operation).catch((error: unknown) => error as Error);
		if ('message' in answered) {
			expect(REFUSED[name]).toContain(operation);
			expect(answered.message).toMatch(/\w+.*\w+/);
			return;
		}
		const { items, hints } = answered;
		for (const item of items) {
			const [key = ''] = Object.keys(item);
			const answer = item[key] as IDataObject;
			expect([key, Object.keys(answer)[0]]).toEqual([key, 'summary']);
			expectSentence(String(answer.summary));
			if (!EXACT.includes(key)) expectPlain(answer, key);
		}
		expect(hints.length).toBeGreaterThan(0);
		for (const hint of hints) if (!hint.startsWith('A new store was created')) expectSentence(hint);
	});
});

function expectSentence(text: string): void {
	expect(text).toMatch(/^(?:[\p{Lu}\d"]|\(address\):|\S+\.\S+[: ]).*[.]$/su);
	expect(text.length).toBeLessThanOrEqual(200);
	expect(text).not.toMatch(/\b(?:NaN|Infinity|null|undefined|\[object)\b/);
	expect(text).not.toMatch(/\d\.\d{5,}/);
}

/** Nothing that a person would have to ask about, at any depth. */
function expectPlain(value: unknown, path: string): void {
	if (value === null || value === undefined) throw new Error(`${path} holds ${String(value)}`);
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error(`${path} is ${value}`);
		if (/\.\d{5,}|e-/.test(String(value))) throw new Error(`${path} is not rounded: ${value}`);
	} else if (typeof value === 'string') {
		if (/\b(?:NaN|Infinity|undefined)\b|\d\.\d{5,}/.test(value)) throw new Error(`${path} says ${value}`);
	} else if (typeof value === 'object') {
		for (const [key, inner] of Object.entries(value)) expectPlain(inner, `${path}.${key}`);
	}
}
