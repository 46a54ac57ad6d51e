import type { StoredAdMember } from '../../../src/store/port/adMembers';
import { NOON } from './samples';
import type { Examinee } from './sitExam';

export function sampleAdMember(id: string, rest: Partial<StoredAdMember> = {}): StoredAdMember {
	return {
		...{ id, audience: 'meta:hot', kind: 'email', hash: `hash-${id}`, leadId: 'gone' },
		...{ state: 'adding', agreed: true, since: NOON, ...rest },
	};
}

export function examineAdMembers(examinee: Examinee): void {
	it('keeps an address with every field, whoever it was, and the last word on it', async () => {
		const first = sampleAdMember('m1', { batch: 'b1', addedAt: NOON - 1 });
		const second = sampleAdMember('m2', { kind: 'phone', agreed: false });
		await examinee.store.write(async (transaction) => {
			await transaction.writeAdMembers([first, second]);
			expect(await transaction.findAdMembers(['m2', 'm9', 'm1'])).toStrictEqual([second, undefined, first]);
			await transaction.writeAdMembers([sampleAdMember('m1', { state: 'member', leadId: 'ann', since: NOON + 1 })]);
			await transaction.writeAdMembers([]);
		});
		expect(await examinee.store.read(async (view) => await view.findAdMembers(['m1']))).toStrictEqual([
			sampleAdMember('m1', { state: 'member', leadId: 'ann', since: NOON + 1 }),
		]);
	});

	it('lists an audience page by page, one state of it or all', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeAdMembers([
				sampleAdMember('m3'),
				sampleAdMember('m1', { state: 'removing' }),
				sampleAdMember('m2'),
				sampleAdMember('m0', { audience: 'google:hot' }),
			]);
			const ids = async (page: Parameters<typeof transaction.listAdMembers>[1]) =>
				(await transaction.listAdMembers('meta:hot', page)).map(({ id }) => id);
			expect(await ids({ limit: 9 })).toEqual(['m1', 'm2', 'm3']);
			expect(await ids({ limit: 1, afterId: 'm1' })).toEqual(['m2']);
			expect(await ids({ limit: 9, state: 'adding' })).toEqual(['m2', 'm3']);
			expect(await ids({ limit: 9, state: 'adding', afterId: 'm2' })).toEqual(['m3']);
			expect(await transaction.countAdMembers('meta:hot')).toEqual({ adding: 2, removing: 1 });
			expect(await transaction.countAdMembers('meta:cold')).toEqual({});
		});
	});

	it('names the audiences that have somebody, in order of their names', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.listAdAudiences(9)).toEqual([]);
			await transaction.writeAdMembers([
				sampleAdMember('m1'),
				sampleAdMember('m2'),
				sampleAdMember('m3', { audience: 'google:hot' }),
				sampleAdMember('m4', { audience: 'meta:Äpfel', state: 'removing' }),
			]);
			expect(await transaction.listAdAudiences(9)).toEqual(['google:hot', 'meta:hot', 'meta:Äpfel']);
			expect(await transaction.listAdAudiences(2)).toEqual(['google:hot', 'meta:hot']);
			await transaction.removeAdMembers(['m3']);
			expect(await transaction.listAdAudiences(9)).toEqual(['meta:hot', 'meta:Äpfel']);
		});
	});

	it('finds what a hand-out was made of, and forgets who has left', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeAdMembers([
				sampleAdMember('m2', { batch: 'b1' }),
				sampleAdMember('m1', { batch: 'b1' }),
				sampleAdMember('m3', { batch: 'b2' }),
				sampleAdMember('m4'),
			]);
			expect((await transaction.readAdBatch('b1', 9)).map(({ id }) => id)).toEqual(['m1', 'm2']);
			expect((await transaction.readAdBatch('b1', 1)).map(({ id }) => id)).toEqual(['m1']);
			await transaction.removeAdMembers(['m1', 'm9']);
			await transaction.removeAdMembers([]);
			expect((await transaction.readAdBatch('b1', 9)).map(({ id }) => id)).toEqual(['m2']);
		});
	});
}
