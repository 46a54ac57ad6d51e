import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { compact } from '../../src/index';
import { posted } from '../../tools/demo/payloads';
import { openShop, type OpenStore, type Shop, type Step } from '../workflows/shop';

export const NOW = '2026-03-10T18:00:00Z';
const CREDENTIALS = {
	one: { workspace: 'client-one' },
	secret: { workspace: 'client-one', hashingSecret: 'a secret of sixteen letters or more' },
	other: { workspace: 'client-one', hashingSecret: 'another secret of sixteen letters' },
};
export const CONTINUE = { onError: 'continueRegularOutput' } as const;
export const FREE = { options: { quietHours: '' } };

export function by(id: keyof typeof CREDENTIALS): Partial<INode> {
	return { credentials: { leadScoringStoreApi: { id, name: id } } };
}

/** Where the stores of one shop are kept. */
export interface ShopEngine {
	/** Absent: as the credentials say, which is in a file of SQLite. */
	openStore?: OpenStore;
	/** All that a workspace has kept. */
	readAll(shop: Shop, workspace: string): Promise<string>;
	clear(): Promise<void>;
}

export type ShopSteps = ReturnType<typeof useShop>;

export function openFiles(): ShopEngine {
	return {
		readAll: async ({ userFolder }, workspace) => {
			const file = join(userFolder, '.n8n/lead-scoring', `${workspace}.sqlite`);
			const paths = [file, `${file}-wal`].filter(existsSync);
			return paths.map((path) => readFileSync(path, 'latin1')).join('\n');
		},
		clear: async () => {},
	};
}

/** A shop for each test of a file, in n8n's own workflow engine, and what is done in it. */
export function useShop(openEngine: () => ShopEngine = openFiles) {
	let engine: ShopEngine;
	let shop: Shop;
	beforeEach(async () => {
		engine = openEngine();
		shop = await openShop(NOW, { credentials: CREDENTIALS, ...compact({ openStore: engine.openStore }) });
	});
	afterEach(async () => {
		await shop.shut();
		await engine.clear();
	});

	const at = (time: string) => shop.at(time);
	const run = async (...asked: Parameters<Shop['step']>) => await shop.step(...asked);

	async function suppress(json: IDataObject, parameters: IDataObject = {}, settings: Partial<INode> = {}) {
		const step = await shop.step(
			'suppressionCheck',
			[{ json }],
			{ operation: 'suppress', reason: 'opt_out', ...parameters },
			settings,
		);
		if (step.error) throw step.error;
		return step;
	}

	/** What came in by a webhook goes through Score Lead. */
	async function receive(body: object, settings: Partial<INode> = {}, parameters: IDataObject = {}) {
		return await shop.step('scoreLead', [posted(body)], parameters, settings);
	}

	/** Of each item where it left: 0 is Suppressed, 1 Deferred, 2 Allowed; 'error' where the run stopped. */
	async function check(
		items: readonly (IDataObject | INodeExecutionData)[],
		parameters: IDataObject = {},
		settings: Partial<INode> = {},
	): Promise<(number | 'error')[]> {
		const asItems = items.map((item) =>
			'json' in item ? (item as INodeExecutionData) : { json: item as IDataObject },
		);
		const step = await shop.step('suppressionCheck', asItems, parameters, settings);
		if (step.error) return asItems.map(() => 'error');
		return asItems.map((_, index) =>
			step.outputs.findIndex((output) =>
				output.some(({ pairedItem }) => (pairedItem as { item: number } | undefined)?.item === index),
			),
		);
	}

	async function codesOf(json: IDataObject, parameters: IDataObject = {}, settings: Partial<INode> = {}) {
		const step = await shop.step('suppressionCheck', [{ json }], parameters, settings);
		const [item] = step.outputs.flat();
		const reasons = (item?.json.suppression as { reasons?: { code: string }[] } | undefined)?.reasons ?? [];
		return reasons.map(({ code }) => code);
	}

	async function scored(body: object, settings: Partial<INode> = {}): Promise<INodeExecutionData[]> {
		return ((await receive(body, settings)) as Step).outputs[0] ?? [];
	}

	const readAll = async (workspace = 'default') => await engine.readAll(shop, workspace);

	return { at, run, suppress, receive, check, codesOf, scored, readAll };
}
