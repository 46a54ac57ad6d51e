import { listIdentities, openMemoryStore, tierRulesSchema, type Engine } from '../../src/index';
import { HOUR, NOON, event, openBench, valueOf } from './engineOnMemory';
import { variantPlanSchema } from '../../src/experiments/variantPlan';
import { createLeads, sampleOutcome } from '../store/conformance/samples';
import { openTrainedShop, TRAINING } from './trainedShop';

const tiers = tierRulesSchema.parse({});
const { audience: _, ...TARGET } = TRAINING;
const QUESTION = { ...TARGET, tiers, tierSet: 'default', namesPeople: true };

async function readReport(engine: Engine, more: Partial<Parameters<Engine['buildReport']>[0]> = {}) {
	const report = await engine.buildReport({ ...QUESTION, ...more });
	const text = report.html
		.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ');
	return { ...report, text };
}

describe('a report of a workspace', () => {
	it('holds a chart of the tiers, the chances, the list, the scores and the points of a trained shop', async () => {
		const { engine } = await openTrainedShop();
		await engine.trainModel({ ...TRAINING, autoPromote: true });
		const { text, summary, subject, fileName, html } = await readReport(engine);
		expect(summary).toMatch(
			/^900 leads have a score, \d+ of them in tier A\. The best fifth of the list held \d+ % of the buyers\./,
		);
		expect(subject).toMatch(/^Lead scoring \(test\): Needs attention, \d+ in tier A$/);
		expect(fileName).toBe('lead-scoring-test-2026-06-29.html');
		expect(html.match(/<svg/g)).toHaveLength(5);
		expect(text).toContain('Clicked a link in an email');
		expect(text).toMatch(/Started a checkout: no longer received since 18 June 2026/);
		expect(text).toMatch(/\d+ of 900 people could be sent marketing by email now/);
		expect(text).not.toMatch(/NaN|undefined/);
	});

	it('says of an empty workspace what to do, and of points alone that they are untrained', async () => {
		const { engine } = await openBench();
		const empty = await readReport(engine);
		expect(empty.summary).toMatch(/^No lead has a score yet\. Place Score Lead after a trigger/);
		await engine.recordAndScore([{ records: [event('checkout_started')] }]);
		const { text, summary } = await readReport(engine);
		expect(summary).toMatch(/^1 lead has a score, \d of them in tier A\.$/);
		expect(text).toContain('Not trained yet');
		expect(text).toContain('No outcome has moved the points yet.');
		expect(text).toContain('Whom does contacting help most? Prospects: Not known: without people who are held out');
		for (const page of [empty.text, text]) expect(page).not.toMatch(/NaN|undefined/);
	});

	it('compares the variants of a tier, with nothing but their numbers until there is a verdict, and after they ended', async () => {
		const store = await openMemoryStore({ workspace: 'test' });
		const bench = await openBench({ store });
		const people = Array.from({ length: 400 }, (_, index) => `lead-${index}`);
		await createLeads(store, ...people);
		const assign = async (...names: string[]) =>
			await bench.engine.assignTiers(
				people.map((leadId) => ({ leadId, score: 80 })),
				tiers,
				{
					tierSet: 'default',
					variants: variantPlanSchema.parse({ rows: names.map((name) => ({ tier: 'A', name })) }),
				},
			);
		const given = (await assign('Discount', 'Guide')).map((answer) => valueOf(answer).variant);
		const early = await readReport(bench.engine);
		expect(early.text).toMatch(/Which variant of tier A brings more\? Not known yet: 400 people are in the experiment/);
		expect(early.text).toMatch(/Guide \d+ 0 0 not known yet/);
		await store.write(async (transaction) => {
			const buyers = people.filter((_, index) => given[index] === 'Guide' || index % 8 === 0);
			await transaction.appendOutcomes(
				buyers.map((leadId) => sampleOutcome(`o-${leadId}`, leadId, { name: 'purchase', occurredAt: NOON + HOUR })),
			);
		});
		bench.at(NOON + 15 * 24 * HOUR);
		const { text, mail } = await readReport(bench.engine);
		expect(text).toMatch(/Guide (\d+) \1 \1 100 % \+\d+ % \(\+\d+ % to \+\d+ %\)/);
		expect(text).toMatch(/&quot;Guide&quot; brings more purchases than &quot;Discount&quot;/);
		expect(text).toContain('You can stop: keep the variant that brings most');
		expect(mail).toContain('Which variant of tier A brings more?');
		await assign('Discount', 'Call');
		const after = await readReport(bench.engine);
		expect(after.text).toContain('These variants have ended.');
		bench.at(NOON + 60 * 24 * HOUR);
		const later = await readReport(bench.engine);
		expect(later.text).not.toContain('These variants have ended.');
		expect(later.text).toContain('Which variant of tier A brings more?');
		for (const page of [early.text, text, after.text]) expect(page).not.toMatch(/NaN|undefined/);
	});

	it('tells how soon those who entered the best tier were contacted, and who still waits', async () => {
		const bench = await openBench();
		const enter = async (email: string) => {
			const records = [event('checkout_started', { id: email, identities: { email } })];
			const [lead] = valueOf((await bench.engine.recordAndScore([{ records }]))[0]);
			const leadId = lead?.leadId ?? '';
			await bench.engine.assignTiers([{ leadId, score: 90 }], tiers, { tierSet: 'default' });
			return { leadId };
		};
		const [soon, late] = [await enter('ana@ana.example'), await enter('ben@ben.example')];
		await enter('eva@eva.example');
		const contact = { channel: 'email', purpose: 'marketing', source: 'test' } as const;
		bench.at(NOON + HOUR / 2);
		await bench.engine.recordContacts([{ who: soon, ...contact }]);
		bench.at(NOON + 30 * HOUR);
		await bench.engine.recordContacts([{ who: late, ...contact }]);
		const { text, summary } = await readReport(bench.engine);
		expect(text).toContain('3 leads entered tier A in the last 30 days.');
		expect(text).toMatch(/Within an hour 1 33 % Later 1 33 % Not contacted for more than a day 1 33 %/);
		expect(summary).toContain('1 lead in tier A has waited for more than a day to be contacted.');
	});

	it('counts why people are not contacted, names what earns no points, and whose score has moved', async () => {
		const bench = await openBench();
		const email = 'cleo@cleo.example';
		await bench.engine.recordAndScore([{ records: [event('page_viewed', { identities: { email } })] }]);
		bench.at(NOON + 9 * 24 * HOUR);
		const later = { identities: { email }, occurredAt: NOON + 9 * 24 * HOUR };
		await bench.engine.recordAndScore([{ records: [event('checkout_started', later), event('quiz_finished', later)] }]);
		const who = { identities: listIdentities('', { email }) };
		await bench.engine.changeSuppressions([{ who, action: 'suppress', code: 'opt_out', source: 'test' }]);
		const { text, mail } = await readReport(bench.engine);
		expect(text).toContain('0 of 1 person could be sent marketing by email now');
		expect(text).toContain('Opted Out 1 100 %');
		expect(text).toContain('Quiz finished 1');
		expect(text).toMatch(/cleo@cleo\.example [\d.]+ [\d.]+ \+[\d.]+/);
		expect(mail).toContain('cleo@cleo.example');
		const hidden = await readReport(bench.engine, { namesPeople: false });
		expect(hidden.html + hidden.mail).not.toContain('cleo@');
	});

	it('quotes no address of a workspace with a hashing secret', async () => {
		const bench = await openBench({ hashingSecret: 'a secret' });
		const identities = { email: 'ida@ida.example', phone: '+46701234567' };
		await bench.engine.recordAndScore([{ records: [event('page_viewed', { identities })] }]);
		bench.at(NOON + 9 * 24 * HOUR);
		const bought = event('checkout_started', { identities, occurredAt: NOON + 9 * 24 * HOUR });
		await bench.engine.recordAndScore([{ records: [bought] }]);
		const { html, mail, text } = await readReport(bench.engine);
		expect(text).toMatch(/Largest changes in 7 days Lead Before Now Change \S+ [\d.]+ [\d.]+ \+/);
		expect(html + mail).not.toMatch(/ida@|ida\.example|701234567/);
	});
});
