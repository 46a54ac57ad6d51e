import {
	createLeads,
	NOON,
	sampleContact,
	sampleEvent,
	sampleIdentity,
	sampleOutcome,
	sampleScore,
	sampleSuppression,
} from './samples';
import type { Examinee } from './sitExam';

export function examineErasure(examinee: Examinee): void {
	it('removes a group with all that was written for its members, and counts it', async () => {
		await createLeads(examinee.store, 'ann', 'visit', 'bob');
		await examinee.store.write(async (transaction) => {
			await transaction.mergeLeads([{ fromLeadId: 'visit', intoLeadId: 'ann', at: NOON, because: 'test' }]);
			await transaction.addIdentities([sampleIdentity('email:ann', 'ann')]);
			await transaction.appendEvents([sampleEvent('e1', 'ann'), sampleEvent('e2', 'visit'), sampleEvent('e3', 'bob')]);
			await transaction.appendOutcomes([sampleOutcome('o1', 'ann')]);
			await transaction.appendScores([sampleScore('visit')]);
			await transaction.writeTiers([{ leadId: 'ann', tierSet: 't', name: 'A', since: NOON, score: 1 }]);
			await transaction.appendContacts([sampleContact('c1', 'ann')]);
			await transaction.appendExposures([{ leadId: 'visit', experiment: 'x', arm: 'holdout', at: NOON }]);
			await transaction.appendTraits([
				{ leadId: 'ann', name: 'plan', value: 'pro', occurredAt: NOON, receivedAt: NOON },
			]);
			await transaction.recordConflicts([{ id: 'k1', leadId: 'bob', otherLeadId: 'ann', key: 'phone:1', at: NOON }]);
			// Two leads, their merge, an identity, two events, an outcome, a score, a tier change, a contact, an exposure, a trait, a conflict.
			expect(await transaction.forgetLeads([['ann', 'visit']])).toEqual([13]);
		});
		await examinee.store.read(async (view) => {
			expect(await view.readLeads(['ann', 'visit'])).toEqual([undefined, undefined]);
			expect(await view.findLeads(['email:ann'])).toEqual([undefined]);
			expect(await view.findEvents(['e1', 'e2', 'e3'])).toMatchObject([undefined, undefined, { id: 'e3' }]);
			expect(await view.readHistory([['ann', 'visit'], ['bob']], NOON, 0)).toMatchObject([[], [{ count: 1 }]]);
			expect(await view.findOutcomes(['o1'])).toEqual([undefined]);
			expect(await view.readLatestScores([['visit']], 'default')).toEqual([undefined]);
			expect(await view.readTierChanges([['ann', 'visit']], 't')).toEqual([[]]);
			expect(await view.readContacts([['ann', 'visit']], { from: 0, until: NOON + 1 })).toEqual([[]]);
			expect(await view.readExposures([['ann', 'visit']])).toEqual([[]]);
			expect(await view.readTraits([['ann', 'visit']], NOON)).toEqual([[]]);
			expect(await view.listConflicts({ limit: 10 })).toEqual([]);
			expect(await view.listMerges({ limit: 10 })).toEqual([]);
		});
	});

	it('keeps what is on the suppression list', async () => {
		await createLeads(examinee.store, 'ann');
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities([sampleIdentity('email:ann', 'ann')]);
			await transaction.appendSuppressions([sampleSuppression('p1', 'email:ann')]);
			await transaction.forgetLeads([['ann']]);
			expect(await transaction.readSuppressions(['email:ann'])).toMatchObject([[{ id: 'p1' }]]);
		});
	});

	it('counts nothing for a lead it does not know', async () => {
		await examinee.store.write(async (transaction) => expect(await transaction.forgetLeads([['nobody']])).toEqual([0]));
	});

	it('lets the same person begin anew', async () => {
		await createLeads(examinee.store, 'ann');
		await examinee.store.write(async (transaction) => await transaction.appendEvents([sampleEvent('e1', 'ann')]));
		await examinee.store.write(async (transaction) => await transaction.forgetLeads([['ann']]));
		await createLeads(examinee.store, 'ann');
		await examinee.store.write(async (transaction) => {
			expect(await transaction.appendEvents([sampleEvent('e1', 'ann')])).toEqual([true]);
			expect(await transaction.readHistory([['ann']], NOON, 0)).toMatchObject([[{ count: 1 }]]);
		});
	});

	it('leaves what pointed to a forgotten lead standing alone', async () => {
		await createLeads(examinee.store, 'top', 'middle', 'low');
		await examinee.store.write(async (transaction) => {
			await transaction.mergeLeads([
				{ fromLeadId: 'low', intoLeadId: 'middle', at: NOON, because: 'test' },
				{ fromLeadId: 'middle', intoLeadId: 'top', at: NOON, because: 'test' },
			]);
			await transaction.forgetLeads([['middle']]);
			expect((await transaction.readLeads(['top', 'low'])).map((lead) => lead?.group)).toEqual([['top'], ['low']]);
		});
	});
}
