import type { StoredTrait } from '../../../src/store/port/traits';
import { createLeads, NOON } from './samples';
import type { Examinee } from './sitExam';

function trait(value: StoredTrait['value'], occurredAt = NOON, rest: Partial<StoredTrait> = {}): StoredTrait {
	return { leadId: 'ann', name: 'plan', value, occurredAt, receivedAt: occurredAt, ...rest };
}

export function examineTraits(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));
	const append = async (...traits: StoredTrait[]): Promise<void> =>
		await examinee.store.write(async (transaction) => await transaction.appendTraits(traits));
	const read = async (asOf: number, group: [string, ...string[]] = ['ann']): Promise<StoredTrait[] | undefined> =>
		(await examinee.store.read(async (view) => await view.readTraits([group], asOf)))[0];
	const values = async (asOf: number): Promise<StoredTrait['value'][] | undefined> =>
		(await read(asOf))?.map(({ value }) => value);

	it('gives each name its value at an instant, in order of name', async () => {
		await append(
			trait('free'),
			trait('pro', NOON + 5),
			trait('DE', NOON + 1, { name: 'country' }),
			trait(7, NOON, { name: 'seats' }),
		);
		expect(await read(NOON + 4)).toStrictEqual([
			trait('DE', NOON + 1, { name: 'country' }),
			trait('free'),
			trait(7, NOON, { name: 'seats' }),
		]);
		expect(await read(NOON + 5)).toMatchObject([{ value: 'DE' }, { value: 'pro' }, { value: 7 }]);
		expect(await read(NOON - 1)).toEqual([]);
	});

	it('does not know at an instant what was received after it', async () => {
		await append(trait('free'), trait('pro', NOON + 1, { receivedAt: NOON + 9 }));
		expect(await values(NOON + 8)).toEqual(['free']);
		expect(await values(NOON + 9)).toEqual(['pro']);
	});

	it('keeps text, numbers and truth apart', async () => {
		const different: StoredTrait['value'][] = ['1', 1, true, 'true', 0, false, '', 0.1 + 0.2, 'null'];
		await append(...different.map((value, index) => trait(value, NOON, { name: `t${index}` })));
		expect(await values(NOON)).toEqual(different);
	});

	it('lets what was received later win at one instant, then the greater text', async () => {
		await append(trait('late', NOON, { receivedAt: NOON + 1 }), trait('early', NOON));
		expect(await values(NOON + 1)).toEqual(['late']);
		await append(trait('a', NOON + 2), trait('b', NOON + 2), trait('a', NOON + 2));
		expect(await values(NOON + 2)).toEqual(['b']);
	});

	it('still stands by the newest value when another arrives late for the time before it', async () => {
		await append(trait('pro', NOON), trait('pro', NOON + 5), trait('pro', NOON + 9));
		await append(trait('free', NOON + 3, { receivedAt: NOON + 10 }));
		expect(await values(NOON + 10)).toEqual(['pro']);
		expect((await read(NOON + 20))?.[0]?.occurredAt).toBe(NOON + 9);
	});

	it('tells every value it keeps, of all members of a group', async () => {
		const kept = [
			trait('DE', NOON + 9, { name: 'country' }),
			trait('free', NOON, { leadId: 'bob' }),
			trait('free', NOON + 1),
			trait('pro', NOON + 2),
			trait('free', NOON + 3),
		];
		await append(...kept);
		const read = await examinee.store.read(async (view) => await view.readTraitChanges([['ann', 'bob'], ['bob']]));
		expect(read).toStrictEqual([kept, [kept[1]]]);
	});

	it('takes the newest value among the members of a group', async () => {
		await append(
			trait('free', NOON + 1),
			trait('pro', NOON + 2, { leadId: 'bob' }),
			trait('DE', NOON, { name: 'country' }),
		);
		expect(await read(NOON + 2, ['ann', 'bob'])).toMatchObject([{ value: 'DE' }, { value: 'pro', leadId: 'bob' }]);
	});
}
