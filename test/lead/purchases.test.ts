import { listStandingPurchases, type PurchaseFact } from '../../src/lead/purchases';
import { listReachedTargets } from '../../src/learning/labels/targetOutcomes';

const verdict = (name: string, occurredAt: number, subject = 'deal:1'): PurchaseFact & { receivedAt: number } => ({
	id: `${subject}:${name}:${occurredAt}`,
	name,
	occurredAt,
	receivedAt: occurredAt,
	subject,
});
const standing = (...facts: PurchaseFact[]) => listStandingPurchases(facts).map(({ id }) => id);

test('a deal that is reopened is no purchase any more, in whatever order the two arrive', () => {
	const [won, reopened] = [verdict('won', 10), verdict('reopened', 20)];
	expect(standing(won, reopened)).toEqual([]);
	expect(standing(reopened, won)).toEqual([]);
});

test('a deal that is lost after all was no purchase', () => {
	expect(standing(verdict('won', 10), verdict('lost', 20))).toEqual([]);
	expect(standing(verdict('lost', 10), verdict('won', 20))).toEqual(['deal:1:won:20']);
});

test('a deal that is won after it was open, or won anew, is one purchase', () => {
	expect(standing(verdict('reopened', 5), verdict('won', 10))).toEqual(['deal:1:won:10']);
	expect(standing(verdict('won', 10), verdict('reopened', 20), verdict('won', 30))).toEqual(['deal:1:won:30']);
});

test('a deal of which two notifications say that it is won is one purchase', () => {
	expect(standing(verdict('won', 11), verdict('won', 10))).toEqual(['deal:1:won:10']);
	expect(standing(verdict('won', 10), verdict('won', 11, 'deal:2'))).toHaveLength(2);
});

test('reopening one deal leaves another won', () => {
	expect(standing(verdict('won', 10), verdict('reopened', 20, 'deal:2'))).toEqual(['deal:1:won:10']);
});

test('what a reopened deal was won for is not learned from, and the lead stays qualified', () => {
	const facts = [verdict('qualified', 5), verdict('won', 10), verdict('reopened', 20)];
	expect(listReachedTargets(facts, 'won', 100)).toEqual([expect.objectContaining({ takenBack: true })]);
	expect(listReachedTargets(facts, 'qualified', 100)).toEqual([expect.objectContaining({ takenBack: false })]);
});
