import { describeEachShop } from './describeEachShop';
import { by } from './useShop';

const EMAIL = 'nora.quill@firm.example';
const PERSONAL = {
	prenom: 'Xandrine',
	nombre: 'Xandrine',
	apellidos: 'Quillworth',
	cognome: 'Quillworth',
	voornaam: 'Xandrine',
	nazwisko: 'Quillworth',
	strasse: 'Quillworthweg 4',
	rue: '4 rue Quillworth',
	kundennummer: 'Quillworth-81',
	dni: 'Quillworth81X',
	nif: 'Quillworth82X',
	contact_person: 'Xandrine Quillworth',
};

describeEachShop('A workspace with a hashing secret', ({ readAll, receive, run }) => {
	const traits = [...Object.keys(PERSONAL), 'verified_email', 'campaign_name'].join(', ');
	const tell = async (credential: 'secret' | 'one') => {
		const body = { ...PERSONAL, email: EMAIL, verified_email: true, campaign_name: 'spring' };
		const view = { event: `Opened by ${EMAIL}`, event_id: '1', category: `gift for ${EMAIL}` };
		const parameters = { source: 'mapFields', mapping: { traits } };
		const scored = await receive({ ...body, ...view }, by(credential), parameters);
		expect(scored.error).toBeUndefined();
		const outcome = await run(
			'recordOutcome',
			[{ json: { email: EMAIL, deal_id: '7' } }],
			{ outcome: 'won' },
			by(credential),
		);
		expect(outcome.error).toBeUndefined();
		const contact = { operation: 'recordContact', options: { reservation: `mail to ${EMAIL}` } };
		const sent = await run('suppressionCheck', [{ json: { email: EMAIL } }], contact, by(credential));
		expect(sent.error).toBeUndefined();
		return (await readAll('client-one')).toLowerCase();
	};

	it('keeps nobody in clear, whatever field or text they stand in, and what is about nobody stays (N29)', async () => {
		const kept = await tell('secret');
		const found = (words: string[]) => words.filter((word) => kept.includes(word));
		expect(found(['xandrine', 'quillworth', 'nora.quill', 'firm.example'])).toEqual([]);
		expect(found(['spring', 'verified_email', 'opened_by'])).toHaveLength(3);
	});

	it('would keep the address without one (N29)', async () => {
		const kept = await tell('one');
		expect([EMAIL, 'xandrine'].map((word) => kept.includes(word))).toEqual([true, false]);
	});

	it.each(['secret', 'one'] as const)('quotes no address in an error (%s, N29)', async (credential) => {
		const { error } = await receive({ event: EMAIL, email: EMAIL }, by(credential), { source: 'mapFields' });
		expect(error?.message).toBeDefined();
		expect(`${error?.message} ${(error as { description?: string } | undefined)?.description}`).not.toContain(
			'nora.quill',
		);
	});
});
