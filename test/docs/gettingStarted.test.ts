import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeScore } from '../../nodes/ScoreLead/operations/describeScore';
import { createEngine, openMemoryStore, tierRulesSchema } from '../../src/index';
import { readPayload } from '../../src/sources/readPayload';

const GUIDE = readFileSync(resolve(__dirname, '../../docs/getting-started.md'), 'utf8');

it('shows the score, the reasons and the tier that its own event is given in an empty store', async () => {
	const [, body = ''] = /-d '(\{.*\})'/.exec(GUIDE) ?? [];
	const store = await openMemoryStore({ workspace: 'default' });
	const engine = createEngine({ store, clock: () => Date.UTC(2026, 10, 29) });
	const { records } = readPayload({ headers: {}, params: {}, query: {}, body: JSON.parse(body) as object });
	const [answer] = await engine.recordAndScore([{ records }]);
	if (answer?.ok !== true) throw answer?.error ?? new Error('no answer');
	const [lead] = answer.value;
	if (lead?.scored === undefined) throw new Error('not scored');
	const { score, reasons } = lead.scored.score;
	expect(GUIDE).toContain(`"summary": "${describeScore(lead.scored.score)}"`);
	expect(GUIDE).toContain(`"score": ${score},`);
	const shown = [...GUIDE.matchAll(/"label": "(.+?)", "points": ([\d.]+)/g)].map(([, label, points]) => [
		label,
		Number(points),
	]);
	expect(shown).toEqual(reasons.map(({ label, points }) => [label, points]));
	const [tier] = await engine.assignTiers([{ leadId: lead.leadId, score }], tierRulesSchema.parse({}), {
		tierSet: 'default',
	});
	expect(GUIDE).toContain(`\`tier.name\`, *${tier?.ok === true ? tier.value.name : ''}*`);
});
