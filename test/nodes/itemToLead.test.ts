import { leadOnItem } from '../../nodes/shared/itemToLead';

const onItem = (identities: object) => leadOnItem({ json: { lead: { id: 'lead_1', identities } } });

describe('The lead on an item', () => {
	it('has its addresses as everybody else writes them, whatever a step in between did to them', () => {
		expect(onItem({ email: ' ADA@Mail.Example ', phone: '+49 151 12345678' })).toEqual({
			leadId: 'lead_1',
			identities: [
				{ kind: 'email', namespace: '', value: 'ada@mail.example' },
				{ kind: 'phone', namespace: '', value: '+4915112345678' },
			],
			others: [],
		});
	});

	it('comes with the further addresses of the fields it was read from', () => {
		const others = [
			{ kind: 'email', namespace: '', value: 'bob@mail.example' },
			{ kind: 'phone', namespace: '', value: '+4915187654321' },
		];
		const kept = others.map(({ kind, value }) => ({ kind, value }));
		expect(onItem({ email: 'ada@mail.example', others: kept })?.others).toEqual(others);
		expect(onItem({ email: 'ada@mail.example, bob@mail.example' })?.others).toEqual(others.slice(0, 1));
		expect(onItem({ email: 'ada@mail.example', others: 'nobody' })?.others).toEqual([]);
	});
});
