import { createEngine, openMemoryStore, readPayload, suppressionRulesSchema, type Channel, type LeadRecord } from '../src/index';
import { itemToLead } from '../nodes/shared/itemToLead';
import { writeFileSync } from 'node:fs';

export const NOON = Date.UTC(2026, 4, 20, 12);
export const RULES = suppressionRulesSchema.parse({
	softBounces: { count: 1 },
	quietHours: { email: [], sms: [], phone: [] },
	consent: { sms: 'mustNotHaveRefused', phone: 'mustNotHaveRefused' },
});
export const UNSET = { read: (_n: string, _i: number, f: unknown) => f, text: () => '', field: () => undefined, varies: () => false, choose: () => 'item' } as any;
export interface Case { name: string; item: unknown; who: string; channel: Channel; near: boolean; country?: string | undefined }
export const cases: Case[] = [];
const channelOf = (who: string): Channel => (who.startsWith('+') ? 'sms' : 'email');
export const no = (name: string, item: unknown, who = 'ada@example.com', channel?: Channel, country?: string) =>
	cases.push({ name, item, who, channel: channel ?? channelOf(who), near: false, country });
export const near = (name: string, item: unknown, who = 'ada@example.com', channel?: Channel, country?: string) =>
	cases.push({ name, item, who, channel: channel ?? channelOf(who), near: true, country });
export const w = (body: unknown, { headers = {}, query = {}, params = {}, webhookUrl = 'https://n8n.example/webhook/hook' } = {}) => ({ headers, params, query, body, webhookUrl, executionMode: 'production' });

export async function run(file?: string) {
	let failed = 0; let nearFailed = 0; let loud = 0;
	const out: string[] = [];
	const byOwnItem: string[] = [];
	for (const one of cases) {
		const store = await openMemoryStore({ workspace: 'x' });
		const engine = createEngine({ store, clock: () => NOON });
		let records: readonly LeadRecord[] = []; let error = ''; let notes: readonly string[] = [];
		let source = '';
		const items = Array.isArray(one.item) && (one.item as any).many ? one.item : [one.item];
		for (const item of items) {
			try {
				const reading = readPayload(item, { receivedAt: NOON, ...(one.country ? { defaultCountry: one.country } : {}) });
				records = reading.records; notes = reading.notes; source = reading.source;
				const [r] = await engine.recordEvents([{ records }]);
				if (r?.ok !== true) error = `not recorded: ${(r as any)?.error?.message}`;
			} catch (e) { error = (e as Error).message; }
		}
		const kind = one.who.startsWith('+') ? 'phone' : 'email';
		const [answer] = await engine.checkSuppression([{ identities: [{ kind, value: one.who, namespace: '' } as any], channel: one.channel, purpose: 'marketing', rules: RULES }]);
		const decision = answer?.ok ? answer.value.decision : 'error';
		const codes = answer?.ok ? answer.value.reasons.map(({ code }) => code) : [];
		const summary = records.map((r) => `${r.kind}:${r.name}${'channel' in r && r.channel ? '@' + r.channel : ''}<${Object.values(r.identities).map((v) => typeof v === 'string' ? v : JSON.stringify(v)).join(',')}>`).join(' ');
		if (!one.near && decision === 'allowed') {
			if (error !== '') { loud++; out.push(`LOUD  ${one.name} :: ${error.slice(0, 160)}`); }
			else { failed++; out.push(`FAIL  ${one.name} [${source}] :: ${summary} ${notes.length ? '// ' + notes.join(' | ').slice(0, 200) : ''}`); }
		}
		if (one.near && decision !== 'allowed') { nearFailed++; out.push(`NEAR  ${one.name} [${source}] ${codes} :: ${summary}`); }
		await store.close();
	}
	const n = cases.filter((c) => !c.near).length;
	out.push(`${n} refusals: ${failed} silently allowed, ${loud} allowed after an error; ${cases.length - n} near-misses: ${nearFailed} blocked`);
	console.log(out.join('\n'));
}
