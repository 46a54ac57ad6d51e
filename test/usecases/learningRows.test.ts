import { DAY, event, NOON, openBench, valueOf } from './engineOnMemory';
import { TRAINING } from './trainedShop';

/** Rows of the list of behaviours that no other file here is about; the other numbers stand in the titles of theirs. */

const ada = { identities: { email: 'ada@firma.example' } };

test('T10: a rule with a field that nobody knows is refused by its name: it would fire for everything', async () => {
	const { engine } = await openBench();
	const { scorecard } = await engine.getScorecard({ model: 'default', audience: 'prospect' });
	const terms = scorecard.terms.map((term, index) => (index === 0 ? { ...term, category: 'sofas' } : term));
	await expect(
		engine.editScorecard({
			...{ model: 'default', audience: 'prospect', reason: 'sofas only', use: true },
			change: { scorecard: { ...scorecard, terms } },
		}),
	).rejects.toThrow(/category/);
	expect((await engine.getScorecard({ model: 'default', audience: 'prospect' })).version).toBe(0);
});

test('T13: the first Evaluate says that it is too early, in words and without a number that is none', async () => {
	const bench = await openBench();
	await bench.engine.recordAndScore([{ records: [event('product_viewed', ada)] }]);
	bench.at(NOON + 40 * DAY);
	const { audiences } = await bench.engine.evaluateModel(TRAINING);
	expect(audiences.prospect?.evaluation.candidate.verdict).toBe('too early to say');
	expect(audiences.prospect?.promotion.promote).toBe(false);
	expect(audiences.prospect?.promotion.checks[0]?.because).toMatch(/30 needed/);
	// JSON has null for what is no number.
	expect(JSON.stringify(audiences)).not.toMatch(/NaN|null/);
});

test('T15: under a hashing secret Score Due answers with the ID that the lead was first scored under', async () => {
	const bench = await openBench({ hashingSecret: 'a secret' });
	const [first] = valueOf((await bench.engine.recordAndScore([{ records: [event('checkout_started', ada)] }]))[0]);
	bench.at(NOON + 30 * DAY);
	const [due] = await bench.engine.scoreDueLeads({ minimumChange: 5, limit: 10 });
	expect(due?.lead.id).toBe(first?.leadId);
	expect(JSON.stringify(due)).not.toContain('firma.example');
	const [again] = await bench.engine.scoreLeads([{ leadId: due?.lead.id ?? '' }]);
	expect(valueOf(again).score.score).toBe(due?.score.score);
});

test('T16: to forget a person who is unknown is no error and erases nothing', async () => {
	const { engine } = await openBench();
	const identities = [{ kind: 'email' as const, namespace: '', value: 'nobody@firma.example' }];
	expect(valueOf((await engine.forgetLeads([{ identities }]))[0])).toMatchObject({ rowsErased: 0 });
});
