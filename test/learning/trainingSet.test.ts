import { keyFeatures } from '../../src/features/keyFeatures';
import type { Snapshots } from '../../src/learning/rows/snapshots';
import type { TrainingSet } from '../../src/learning/rows/trainingSet';
import { TrainingSetBuilder } from '../../src/learning/rows/trainingSetBuilder';

/** Snapshots as `lead@instant`, lead by lead; those whose lead is in capitals reached the target. */
function toSet(...snapshots: string[]): TrainingSet {
	const builder = new TrainingSetBuilder();
	for (const snapshot of snapshots) {
		const [leadId = '', asOf] = snapshot.split('@');
		const label = leadId === leadId.toUpperCase() ? 1 : 0;
		const features = keyFeatures([], { values: {}, missing: [], unread: { traits: { name: leadId } } });
		builder.add({ leadId, asOf: Number(asOf), features, label, contacted: leadId === 'B' });
	}
	builder.leaveOut('censored');
	builder.leaveOut('excluded');
	builder.leaveOut('excluded');
	return builder.finish();
}

const everything = { fit: 1, calibrate: 0 };
const all = (set: TrainingSet): Snapshots => set.split(everything).fit;

test('a set counts snapshots, leads, leads that reached the target and that did not, and what was left out', () => {
	expect(toSet('a@1', 'a@2', 'B@5').counts).toEqual({
		snapshots: 3,
		replayed: 0,
		leads: 2,
		positives: 1,
		negatives: 1,
		censored: 1,
		excluded: 2,
		unjudged: 0,
	});
	expect(toSet('a@1', 'a@2', 'B@5', 'c@3').newestAsOf).toBe(5);
});

test('all rows of one lead weigh 1 together', () => {
	expect(all(toSet('a@1', 'a@1', 'a@1', 'a@1', 'b@2')).weighByLead()).toEqual([0.25, 0.25, 0.25, 0.25, 1]);
});

test('snapshots after an instant leave out those of that very instant', () => {
	expect(toSet('a@1', 'b@5', 'c@6').after(5).rowNumbers).toEqual([2]);
});

test('thinning out by lead keeps or drops all snapshots of a lead', () => {
	const some = all(toSet('a@1', 'a@2', 'b@3', 'c@4', 'c@5', 'd@6')).thinOutLeads(3);
	expect(some.rowNumbers).toEqual([0, 1, 3, 4]);
	expect([...some.numberLeads()]).toEqual([0, 0, 1, 1]);
});

test('thinning out by snapshot takes every so many, and all where there are few', () => {
	const snapshots = all(toSet('a@1', 'a@2', 'b@3', 'B@4', 'c@5'));
	expect(snapshots.thinOut(2).rowNumbers).toEqual([0, 3]);
	expect(snapshots.thinOut(5)).toBe(snapshots);
});

test('some snapshots know their outcomes and who was written to', () => {
	const { evaluate } = toSet('a@1', 'a@2', 'B@3', 'B@4').split({ fit: 0.5, calibrate: 0 });
	expect(evaluate.labels).toEqual([1, 1]);
	expect(evaluate.positives).toBe(2);
	expect(evaluate.hasBothAnswers).toBe(false);
	expect(evaluate.listContacted()).toEqual([true, true]);
	expect(all(toSet('a@1', 'B@2')).hasBothAnswers).toBe(true);
});
