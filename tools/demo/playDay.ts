import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { Execution, N8n, WorkflowTemplate } from '../inProcess/openN8n';
import type { Day, Delivery } from './makeDay';

/** What the nodes add to an item, as far as the demo shows it. */
export interface LeadJson {
	id: string;
	identities: Partial<Record<'email' | 'phone' | 'customerId' | 'anonymousId', string>>;
	event: { name: string; duplicate: boolean };
	score: number;
	grade: string;
	reasons: { code: string; label: string; points: number }[];
}

interface TierJson {
	name: string;
	changed: boolean;
}

export interface SuppressionJson {
	decision: 'allowed' | 'deferred' | 'suppressed';
	channel: string;
	reasons: { code: string }[];
	nextAllowedAt?: string;
}

/** How one delivery ended for the lead it is about. */
export interface Ending {
	at: number;
	lead: LeadJson;
	tier: string;
	/** Whether the lead entered this tier just now; only then a message is thought of. */
	changed: boolean;
	/** What the Suppression Checks said, the last one last. */
	checks: SuppressionJson[];
	/** Put off at least once before it ended this way. */
	waited: boolean;
}

export interface Played {
	endings: Ending[];
	deliveries: number;
	duplicates: number;
	outcomes: Counts;
	optOuts: Counts;
	consents: Counts;
	delivered: Set<Delivery['item']>;
	/** Leads in another tier a week later, by the passing of time alone. */
	cooled: Counts;
}

export type Counts = Map<string, number>;

const DAY_MS = 86_400_000;

/** Plays a day through the shipped templates in order of time; executions that wait go on when their time comes. */
export async function playDay(n8n: N8n, day: Day, onProgress: (done: number) => void): Promise<Played> {
	const played: Played = {
		endings: [],
		deliveries: 0,
		duplicates: 0,
		outcomes: new Map(),
		optOuts: new Map(),
		consents: new Map(),
		delivered: new Set(),
		cooled: new Map(),
	};
	const waiting: { delivery: Delivery; execution: Execution }[] = [];
	const setClock = (now: number) => (n8n.clock.now = () => now);

	for (const delivery of day.deliveries) {
		await resumeUntil(delivery.at);
		setClock(delivery.at);
		const execution = succeeded(
			await n8n.run(readTemplate(delivery.template), delivery.trigger, [delivery.item]),
			delivery,
		);
		countDelivery(played, delivery, execution);
		if (execution.waitingUntil === undefined) played.endings.push(...readEndings(execution, delivery.at, false));
		else waiting.push({ delivery, execution });
		onProgress(played.deliveries);
	}
	await resumeUntil(day.end);
	played.endings.push(...waiting.flatMap(({ delivery, execution }) => readEndings(execution, delivery.at, true)));

	setClock(day.end + 7 * DAY_MS);
	const coolDown = await n8n.run(COOL_DOWN, 'Every Morning', [{ json: {} }]);
	if (coolDown.error !== undefined) throw coolDown.error;
	for (const { name, changed } of added<TierJson>(coolDown, 'Assign Tier', 'tier'))
		if (changed) count(played.cooled, name);
	return played;

	async function resumeUntil(until: number): Promise<void> {
		for (;;) {
			waiting.sort((a, b) => (a.execution.waitingUntil ?? 0) - (b.execution.waitingUntil ?? 0));
			const [next] = waiting;
			const due = next?.execution.waitingUntil;
			if (next === undefined || due === undefined || due > until) return;
			setClock(due);
			next.execution = succeeded(await next.execution.resume(), next.delivery);
			if (next.execution.waitingUntil !== undefined) continue;
			waiting.shift();
			played.endings.push(...readEndings(next.execution, due, true));
		}
	}
}

/** Who has cooled down since, as a schedule would look for it. */
const COOL_DOWN: WorkflowTemplate = {
	name: 'Cool down',
	nodes: [
		toStep('Every Morning', 'n8n-nodes-base.scheduleTrigger'),
		toStep('Score Due', 'n8n-nodes-lead-scoring.scoreLead', { operation: 'scoreDue' }),
		toStep('Assign Tier', 'n8n-nodes-lead-scoring.assignTier', { options: { onlyWhenChanged: true } }),
	],
	connections: {
		'Every Morning': { main: [[{ node: 'Score Due', type: 'main', index: 0 }]] },
		'Score Due': { main: [[{ node: 'Assign Tier', type: 'main', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
};

function toStep(name: string, type: string, parameters: INodeParameters = {}): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}

const templates = new Map<string, WorkflowTemplate>();

function readTemplate(file: string): WorkflowTemplate {
	const known =
		templates.get(file) ??
		(JSON.parse(readFileSync(resolve(__dirname, '../../workflows', file), 'utf8')) as WorkflowTemplate);
	templates.set(file, known);
	return known;
}

function succeeded(execution: Execution, { template, trigger }: Delivery): Execution {
	if (execution.error === undefined) return execution;
	throw new Error(`${template}, "${trigger}": ${execution.error.message}`, { cause: execution.error });
}

function countDelivery(played: Played, { template, item }: Delivery, execution: Execution): void {
	const outcomes = added<IDataObject>(execution, 'Record Outcome', 'outcome');
	const optOuts = added<IDataObject>(execution, 'Record Opt-Out', 'suppression');
	const consents = added<IDataObject>(execution, 'Record Consent', 'consent');
	// The answer of Record Consent is about the person: whether their consent came twice, the delivery itself tells.
	const isNew = !played.delivered.has(item);
	played.delivered.add(item);
	const news = [...outcomes, ...optOuts];
	const repeated =
		template === 'score-and-route.json'
			? added<LeadJson>(execution, 'Score Lead', 'lead').every(({ event }) => event.duplicate)
			: !isNew || (news.length > 0 && news.every(({ recorded }) => recorded === false));
	played.deliveries += 1;
	if (repeated) played.duplicates += 1;
	for (const { kind, recorded } of outcomes) if (recorded === true) count(played.outcomes, String(kind));
	for (const { code, recorded } of optOuts) if (recorded === true) count(played.optOuts, String(code));
	const { email_consent: answer } = (item.json.body ?? {}) as IDataObject;
	for (const { action } of consents) if (isNew && action === 'recorded') count(played.consents, String(answer));
}

/** One for the lead of a delivery to the routing template; none for the other templates. */
function readEndings(execution: Execution, at: number, waited: boolean): Ending[] {
	return added<LeadJson>(execution, 'Score Lead', 'lead').flatMap((lead): Ending[] => {
		const [tier] = added<TierJson>(execution, 'Assign Tier', 'tier');
		if (tier === undefined) return [];
		const checks = ['May We Text?', 'May We Email?'].flatMap((step) =>
			added<SuppressionJson>(execution, step, 'suppression').slice(-1),
		);
		return [{ at, lead, tier: tier.name, changed: tier.changed, checks, waited }];
	});
}

/** What a step added to its items, on whichever output they left. */
function added<T>(execution: Execution, step: string, key: string): T[] {
	return execution
		.runs(step)
		.flatMap(({ data }) => (data?.main ?? []).flatMap((items) => (items ?? []).map(({ json }) => json[key] as T)));
}

function count(counts: Counts, name: string): void {
	counts.set(name, (counts.get(name) ?? 0) + 1);
}
