import {
	createEngine,
	openMemoryStore,
	readPayload,
	suppressionRulesSchema,
	type Channel,
	type Identity,
} from '../../../src/index';

/** One item, and whether a marketing message to somebody may follow it. */
export interface Case {
	name: string;
	item: unknown;
	/** An email, or a phone number in E.164. */
	who: string;
	channel: Channel;
	isRefusal: boolean;
	country: string | undefined;
	now: number;
}

export class Exam {
	readonly cases: Case[] = [];

	/** The day after which its items are read. */
	constructor(private readonly now = Date.UTC(2026, 4, 20, 12)) {}

	/** After this item a message to `who` may not be sent. */
	readonly no = (name: string, item: unknown, who = ADA, channel?: Channel, country?: string): void =>
		this.add({ name, item, who, channel: channel ?? channelOf(who), isRefusal: true, country, now: this.now });

	/** Nothing in this item stands against one. */
	readonly near = (name: string, item: unknown, who = ADA, channel?: Channel, country?: string): void =>
		this.add({ name, item, who, channel: channel ?? channelOf(who), isRefusal: false, country, now: this.now });

	private add(one: Case): void {
		if (this.cases.some(({ name }) => name === one.name)) throw new Error(`Two cases are named "${one.name}".`);
		this.cases.push(one);
	}
}

const ADA = 'ada@example.com';
const channelOf = (who: string): Channel => (who.startsWith('+') ? 'sms' : 'email');

/** An item of the Webhook node. */
export const w = (
	body: unknown,
	{ headers = {}, query = {}, params = {}, webhookUrl = 'https://n8n.example/webhook/hook' }: Partial<Around> = {},
) => ({ headers, params, query, body, webhookUrl, executionMode: 'production' });

interface Around {
	headers: object;
	query: object;
	params: object;
	webhookUrl: string;
}

const RULES = suppressionRulesSchema.parse({
	softBounces: { count: 1 },
	quietHours: { email: [], sms: [], phone: [] },
	consent: { sms: 'mustNotHaveRefused', phone: 'mustNotHaveRefused' },
});

/** Records the item and asks about the message; `error` is what the node would have shown on the item. */
export async function sit({ item, who, channel, country, now }: Case): Promise<{ allowed: boolean; error?: string }> {
	const store = await openMemoryStore({ workspace: 'exam' });
	try {
		const engine = createEngine({ store, clock: () => now });
		let error: string | undefined;
		try {
			const { records } = readPayload(item, {
				receivedAt: now,
				...(country === undefined ? {} : { defaultCountry: country }),
			});
			const [recorded] = await engine.recordEvents([{ records }]);
			if (recorded?.ok !== true) error = recorded?.error.message ?? 'nothing was recorded';
		} catch (refused) {
			error = (refused as Error).message;
		}
		const identity: Identity = { kind: who.startsWith('+') ? 'phone' : 'email', value: who, namespace: '' };
		const [answer] = await engine.checkSuppression([
			{ identities: [identity], channel, purpose: 'marketing', rules: RULES },
		]);
		if (answer?.ok !== true) throw new Error('The check gave no answer.');
		return { allowed: answer.value.decision === 'allowed', ...(error === undefined ? {} : { error }) };
	} finally {
		await store.close();
	}
}
