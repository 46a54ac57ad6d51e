import { listIdentities, readOutcome, readPayload } from '../../src/index';
import { openBench, valueOf } from './engineOnMemory';

const EMAIL = 'ada@mail.example';
const PERSONAL = {
	...{ prenom: 'Qwerty', nombre: 'Qwerty', apellidos: 'Zed', cognome: 'Zed', voornaam: 'Qwerty', nazwisko: 'Zed' },
	...{ Straße: 'Zedway 1', rue: 'Zedway 1', Kundennummer: 'Zed-17', dni: 'Zed17', nif: 'Zed18', contact_person: 'Zed' },
};

async function keep(secret?: string): Promise<string> {
	const bench = await openBench(secret === undefined ? {} : { hashingSecret: secret });
	const mapping = { traits: [...Object.keys(PERSONAL), 'verified_email', 'campaign_name', 'hint'] };
	const item = {
		...PERSONAL,
		...{ email: EMAIL, event: `Clicked by ${EMAIL}`, event_id: '1', category: `gift for ${EMAIL}` },
		...{ verified_email: true, campaign_name: 'spring', hint: `ask ${EMAIL}` },
	};
	const { records } = readPayload(item, { mapping });
	valueOf((await bench.engine.recordAndScore([{ records }]))[0]);
	const won = readOutcome({ email: EMAIL, deal_id: '7' }, { outcome: `Won by ${EMAIL}` });
	valueOf((await bench.engine.recordOutcomes([{ records: won.records }]))[0]);
	const who = { identities: listIdentities('', { email: EMAIL }) };
	await bench.engine.recordContacts([
		{ who, channel: 'email', purpose: 'marketing', source: 'test', reservation: `mail to ${EMAIL}` },
	]);
	return JSON.stringify(valueOf((await bench.engine.exportLeads([who]))[0]));
}

describe('a workspace with a hashing secret', () => {
	it('keeps no name, number or address, whatever field or text it stands in', async () => {
		const kept = await keep('a secret');
		expect(kept).not.toMatch(/qwerty|zed|mail\.example|@/i);
		expect(kept).toContain('"spring"');
		expect(kept).toMatch(/"name":"verified_email","value":true/);
		expect(kept).toContain('"clicked_by"');
		expect(kept).toContain('"won_by"');
	});

	it('would hold an address without the secret, but no name even so', async () => {
		const kept = await keep();
		expect(kept).toContain(`gift for ${EMAIL}`);
		expect(kept).not.toMatch(/qwerty|zed/i);
	});
});

it('a message about an event that can not be used quotes no address', () => {
	expect(() => readPayload({ email: EMAIL, event: `${EMAIL}` })).toThrow(/\(address\)/);
	expect(() => readPayload({ email: EMAIL, event: `${EMAIL}` })).not.toThrow(/mail\.example/);
	expect(() => readOutcome({ email: EMAIL }, { outcome: EMAIL })).not.toThrow(/mail\.example/);
});
