import type { IDataObject } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { describeEachStore } from './describeEachStore';

const ASKED = { resource: 'workspace', operation: 'handOver', reportForm: 'text' };
const ADA = posted({ email: 'ada@shop.example', event: 'checkout_started', event_id: 'a' });
const CHECK = { type: 'n8n-nodes-lead-scoring.suppressionCheck', typeVersion: 1, position: [0, 0] };

describeEachStore('a hand-over sheet', ({ step, ask }) => {
	const read = async (items: IDataObject[]) => {
		const { outputs, error } = await step(
			'leadModel',
			items.map((json) => ({ json })),
			ASKED,
			'acme',
		);
		if (error) throw new Error(error.message);
		const sheet = outputs[0]?.[0]?.json.handOver as Record<'summary' | 'html' | 'mail', string>;
		const text = sheet.html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
		return { ...sheet, text };
	};

	it('says in words what runs and by which rules, and names nobody', async () => {
		const scored = await step('scoreLead', [ADA], {}, 'acme');
		const tiers = {
			values: [
				{ name: 'Hot', minScore: 70 },
				{ name: 'Warm', minScore: 50 },
				{ name: 'Cold', minScore: 0 },
			],
		};
		await step('assignTier', scored.outputs[0] ?? [], { tiers }, 'acme');
		const caps = {
			values: [
				{ channel: 'sms', max: 1, days: 30 },
				{ channel: 'email', max: 9, days: 1 },
			],
		};
		const nodes = [{ ...CHECK, name: 'May we text?', parameters: { channel: 'sms', frequencyCaps: caps } }];
		const { summary, text, html, mail } = await read([{ name: 'SMS for the few', nodes }]);
		expect(summary).toMatch(
			/^Hand-over sheet of workspace acme: \d+ rules of points\. It shows 1 workflow and the rules of 1 Suppression Check\.$/,
		);
		expect(text).toContain('Hot 70 At least 4 times the odds of an average lead.');
		expect(text).toContain('Warm 50 At least as likely to convert as an average lead.');
		expect(text).toContain('May we text? (SMS for the few)');
		expect(text).toContain('SMS: only who has agreed, on record with when and how.');
		expect(text).toContain('At most 1 message in 30 days, in this channel.');
		// The cap of another channel is not this check's.
		expect(text).not.toContain('At most 9 messages');
		expect(text).toContain('Nothing between 21:00 and 08:00, where the person is.');
		expect(text).toContain('Started a checkout');
		expect(text).toContain('Opted Out Asked not to be contacted');
		expect(text).toContain('Consent Withdrawn Withdrew consent to be contacted');
		expect(text).toContain('has no hashing secret');
		expect(text).toContain('are in n8n, in the credential');
		for (const page of [html, mail]) {
			expect(page).toContain('At least 4 times the odds');
			expect(page).not.toMatch(/ada|shop\.example|undefined|NaN|\{since\}|\{by\}/);
		}
	}, 60_000);

	it('shows the rules as they ship where no workflow comes in, and says how to show others', async () => {
		const { summary, text } = await read([{}]);
		expect(summary).toContain('place this step behind n8n › Workflow › Get Many');
		expect(text).toContain('As Suppression Check ships: SMS');
		expect(text).toContain('No tiers have been assigned yet.');
	}, 60_000);

	it('is a file to print', async () => {
		const { json, binary } = await ask('handOver', { resource: 'workspace' }, 'acme');
		expect(json.handOver).toMatchObject({ fileName: 'lead-scoring-hand-over-acme-2026-03-10.html' });
		expect(binary?.handOver).toMatchObject({ mimeType: 'text/html' });
	}, 60_000);
});
