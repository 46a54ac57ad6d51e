import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { recordPast } from '../../nodes/ScoreLead/operations/recordPast';
import { clock } from '../../nodes/shared/clock';
import type { Batch } from '../../nodes/shared/operation';
import { Parameters } from '../../nodes/shared/parameters';
import { createEngine, openMemoryStore } from '../../src/index';

const NOW = Date.UTC(2026, 10, 1);
const items: INodeExecutionData[] = Array.from({ length: 250 }, (_, index) => ({
	json: {
		who: `p${index % 30}@shop.example`,
		event: 'Page Viewed',
		when: new Date(NOW - (index + 1) * 86_400_000).toISOString(),
		row_number: index + 2,
	},
}));

function inColumn({ json: { event, ...rest } }: INodeExecutionData, column: string): INodeExecutionData {
	return { json: { ...rest, [column]: event } };
}

beforeAll(() => (clock.now = () => NOW));

async function load(email: string, broken: readonly number[] = [], column = 'event') {
	const hints: string[] = [];
	let evaluated = 0;
	const parameters = { source: 'mapFields', mapping: { email, occurredAt: 'when' } };
	const context = {
		getNode: () => ({ parameters }),
		getNodeParameter: (name: string, itemIndex: number, fallback: unknown) => {
			const [group, field] = name.split('.');
			const value = (parameters as Record<string, unknown>)[group ?? ''] ?? fallback;
			const given = field === undefined ? value : ((value as Record<string, unknown>)[field] ?? fallback);
			if (typeof given !== 'string' || !given.startsWith('=')) return given;
			evaluated++;
			return items[itemIndex]?.json.who;
		},
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
		logger: { info: () => {}, warn: () => {} },
		continueOnFail: () => true,
		getExecutionCancelSignal: () => undefined,
	} as unknown as IExecuteFunctions;
	const store = await openMemoryStore({ workspace: 'default' });
	const batch = {
		context,
		parameters: new Parameters(context),
		items: items.map((item, index) => (broken.includes(index) ? { json: { nothing: true } } : inColumn(item, column))),
		workspace: 'default',
		engine: createEngine({ store, clock: () => NOW }),
	} as unknown as Batch;
	return { additions: await recordPast(batch), hints, evaluated };
}

describe('Past events through the node', () => {
	it('reads fields by their paths and evaluates an expression once for each item, with the same answers', async () => {
		const byPath = await load('who');
		const byExpression = await load('={{ $json.who }}');
		expect(byPath.evaluated).toBe(0);
		expect(byExpression.evaluated).toBe(items.length);
		const whose = ({ additions }: typeof byPath) =>
			additions.map(
				(answer) => answer.ok && answer.value.map(({ add }) => (add.lead as { identities: object }).identities),
			);
		expect(whose(byExpression)).toEqual(items.map(({ json }) => [{ email: json.who }]));
		expect(whose(byPath)).toEqual(whose(byExpression));
		expect(byExpression.hints).toEqual(byPath.hints);
		expect(byPath.hints.join(' ')).toContain('250 past events of 30 people, from 2026-02-24 to 2026-10-31.');
	});

	it('answers in the order of the items, also where one says nothing', async () => {
		const { additions } = await load('who', [7]);
		expect(additions[7]).toMatchObject({ ok: false });
		expect(additions[8]).toMatchObject({
			ok: true,
			value: [{ add: { lead: { identities: { email: 'p8@shop.example' }, event: { recorded: true } } } }],
		});
		expect(additions.filter((answer) => answer.ok)).toHaveLength(249);
	});

	it('says how many rows tell nothing that happened, and where to name the column', async () => {
		const told = async (event: string) => (await load('who', [], event)).hints.join(' ');
		expect(await told('what_they_did')).toContain('250 say who it is and not what happened. If a column says it, set');
		expect(await told('event')).not.toContain('not what happened');
	});
});
