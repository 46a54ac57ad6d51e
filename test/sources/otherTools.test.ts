import { EngineError } from '../../src/errors';
import type { LeadRecord } from '../../src/lead/record';
import { readPayload } from '../../src/sources/readPayload';
import { refusals, ordinary } from './otherTools.json';

/** Payloads of tools that have no reader of their own, with values of our own: newsletters, CRMs, gateways, forms, exports. */
interface Sample {
	what: string;
	payload: unknown;
	/** The item as it is, not a Webhook's body. */
	raw?: boolean;
}

const ADA = { email: 'ada@shop.example', phone: '+4915115100077' };

function read({ payload, raw }: Sample): readonly LeadRecord[] {
	const item = raw
		? payload
		: { headers: { 'content-type': 'application/json' }, params: {}, query: {}, body: payload };
	return readPayload(item, { receivedAt: Date.UTC(2026, 4, 20, 12) }).records;
}

/** What keeps messages from somebody. */
function stops(records: readonly LeadRecord[]): LeadRecord[] {
	return records.filter(
		(record) =>
			(record.kind === 'suppression' && record.action === 'suppress') ||
			(record.kind === 'consent' && record.name !== 'granted') ||
			record.kind === 'privacy',
	);
}

/** Of Ada, or an error that says so: what refuses must not go by without a word. */
function readStops(sample: Sample): LeadRecord[] | 'error' {
	try {
		return stops(read(sample));
	} catch (error) {
		if (error instanceof EngineError && /identity-missing|payload-unrecognised/.test(error.code)) return 'error';
		throw error;
	}
}

describe('a refusal from a tool that nobody tried', () => {
	it.each((refusals as Sample[]).map((sample) => [sample.what, sample] as const))('is read: %s', (_, sample) => {
		const found = readStops(sample);
		if (found === 'error') return;
		const whose = found.flatMap(({ identities }) => [identities.email, identities.phone]);
		expect(whose.some((address) => address === ADA.email || address === ADA.phone)).toBe(true);
	});
});

describe('an ordinary payload', () => {
	it.each((ordinary as Sample[]).map((sample) => [sample.what, sample] as const))(
		'refuses nothing: %s',
		(_, sample) => {
			expect(stops(read(sample))).toEqual([]);
		},
	);
});

describe('a reply from a number that can’t be read', () => {
	it.each(['Ada', '12345', '0044 7700 900123'])('from %s is never taken for our own number’s', (from) => {
		const body = { from, to: '+4915115100099', body: 'STOP' };
		expect(readStops({ what: '', payload: body })).toBe('error');
	});

	it('is read in the digits of other scripts', () => {
		const body = { from: '+٩٦٦٥٠١٢٣٤٥٦٧', to: '+4915115100099', body: 'STOP' };
		expect(stops(read({ what: '', payload: body })).map(({ identities }) => identities.phone)).toEqual([
			'+966501234567',
		]);
	});
});

it('a no to calls by somebody of whom only the email is known is kept', () => {
	const found = stops(read({ what: '', payload: { Email: ADA.email, 'May we call you?': 'No' } }));
	expect(found).toMatchObject([
		{ kind: 'consent', name: 'denied', channel: 'phone', identities: { email: ADA.email } },
	]);
});

it('the address of a one-click unsubscription (RFC 8058) is whose it is', () => {
	const item = { headers: {}, params: {}, query: { email: ADA.email }, body: { 'List-Unsubscribe': 'One-Click' } };
	expect(stops(read({ what: '', payload: item, raw: true }))).toMatchObject([{ identities: { email: ADA.email } }]);
});
