import type { StoredContact } from '../../src/store/port/contacts';
import type { StoredOutcome } from '../../src/store/port/outcomes';
import type { StoredScore } from '../../src/store/port/scores';
import { labelLooks, type LabelledLook } from '../../src/usecases/training/labelLooks';

const DAY = 86_400_000;
const MINUTE = 60_000;
const target = { target: 'purchase', windowDays: 7, graceDays: 0 };
const question = { target, audience: 'prospect', now: 100 * DAY } as const;

const score = (asOf: number, more: Partial<StoredScore> = {}): StoredScore => ({
	leadId: 'ada',
	asOf,
	audience: 'prospect',
	model: 'default',
	modelVersion: 0,
	stage: 'rules',
	unclamped: 50,
	probability: 0.5,
	grade: 'B2',
	features: '{}',
	...more,
});
const bought = (at: number): StoredOutcome => ({
	id: `order@${at}`,
	leadId: 'ada',
	name: 'purchase',
	source: 'test',
	occurredAt: at,
	receivedAt: at,
});
const wrote = (at: number, more: Partial<StoredContact> = {}): StoredContact => ({
	id: `message@${at}`,
	leadId: 'ada',
	channel: 'email',
	purpose: 'marketing',
	at,
	source: 'test',
	...more,
});
const label = (
	scores: StoredScore[],
	{ outcomes = [], contacts = [] }: { outcomes?: StoredOutcome[]; contacts?: StoredContact[] } = {},
): LabelledLook[] => labelLooks({ scores, outcomes, contacts }, question);

test('each score is labelled by what came in its window', () => {
	const looks = label([score(1 * DAY), score(9 * DAY), score(12 * DAY), score(95 * DAY)], {
		outcomes: [bought(10 * DAY)],
	});
	expect(looks.map(({ label: word }) => word)).toEqual([0, 1, 'excluded', 'excluded']);
	expect(label([score(95 * DAY)]).map(({ label: word }) => word)).toEqual(['censored']);
});

test('scores of another audience are no part of it', () => {
	expect(label([score(DAY, { audience: 'anonymous' }), score(2 * DAY)]).map(({ asOf }) => asOf)).toEqual([2 * DAY]);
});

test('two models that score a lead within a minute have looked at it once', () => {
	const looks = label([
		score(DAY),
		score(DAY + 1, { model: 'clicks' }),
		score(DAY + MINUTE - 1, { model: 'quotes' }),
		score(DAY + MINUTE, { model: 'clicks' }),
	]);
	expect(looks.map(({ asOf }) => asOf - DAY)).toEqual([0, MINUTE]);
});

test('one model that scores a lead twice within a minute has looked twice, and so has one at each of two leads', () => {
	expect(label([score(DAY), score(DAY + 1)])).toHaveLength(2);
	expect(label([score(DAY), score(DAY + 1, { model: 'clicks', leadId: 'bob' })])).toHaveLength(2);
});

test('a marketing message that went out counts as contact; an invoice or a mere reservation does not', () => {
	const contactedBy = (...contacts: StoredContact[]) => label([score(DAY)], { contacts })[0]?.contacted;
	expect(contactedBy(wrote(2 * DAY))).toBe(true);
	expect(contactedBy(wrote(2 * DAY, { purpose: 'transactional' }))).toBe(false);
	expect(contactedBy(wrote(2 * DAY, { expiresAt: 3 * DAY }))).toBe(false);
	expect(contactedBy(wrote(DAY))).toBe(false);
});
