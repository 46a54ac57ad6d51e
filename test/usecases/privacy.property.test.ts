import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EngineError, readPayload, type LeadRecord } from '../../src/index';
import { openSqlitePlace } from '../store/openSqlitePlace';
import { DAY, openBench } from './engineOnMemory';
import { disguise, loadSamples, type Person } from './privacyDisguise';

const LATER = Date.UTC(2027, 0, 1);
const samples = loadSamples();

const syllables = fc
	.array(fc.constantFrom('qua', 'vex', 'zor', 'jyn', 'wek', 'xil'), { minLength: 3, maxLength: 5 })
	.map((parts) => parts.join(''));
const person: fc.Arbitrary<Person> = fc.record({
	email: fc.tuple(syllables, syllables).map(([local, domain]) => `${local}@${domain}.example`),
	phone: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `+49151${number}`),
	name: syllables.map((text) => text[0]?.toUpperCase() + text.slice(1)),
});
const drawings = fc.array(fc.record({ sample: fc.constantFrom(...samples), person }), { minLength: 20, maxLength: 60 });

function tryRead(payload: unknown): readonly LeadRecord[] {
	try {
		return readPayload(payload).records;
	} catch (error) {
		if (error instanceof EngineError && error.code !== 'internal') return [];
		throw error;
	}
}

/** What somebody who has the file would search for. */
function tracesOf({ email, phone, name }: Person): string[] {
	return [email, ...email.split('@'), phone, phone.slice(1), phone.slice(3), name].map((trace) => trace.toLowerCase());
}

/** Records payloads into a file and answers all its bytes, in lower case, with everybody who was recorded. */
async function record(
	payloads: readonly unknown[],
	{ email }: Person,
	secret?: string,
): Promise<{ bytes: string; leads: number }> {
	const place = await openSqlitePlace();
	const bench = await openBench({
		store: await place.open('shop'),
		...(secret !== undefined && { hashingSecret: secret }),
	});
	bench.at(LATER);
	await bench.engine.recordAndScore(payloads.map((payload) => ({ records: tryRead(payload) })));
	const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 1_000 }));
	const who = leads.map(({ id }) => ({ leadId: id }));
	await bench.engine.changeSuppressions(
		who.map((each) => ({ who: each, action: 'suppress', code: 'manual', source: 'test', reason: `${email} asked` })),
	);
	await bench.engine.recordContacts(
		who.map((each, index) => ({
			who: each,
			channel: 'email',
			purpose: 'marketing',
			source: 'test',
			at: LATER - DAY,
			id: `mail ${index} to ${email}`,
		})),
	);
	const file = place.fileOf('shop');
	const bytes = [file, `${file}-wal`]
		.filter(existsSync)
		.map((each) => readFileSync(each).toString('latin1'))
		.join('\n')
		.toLowerCase();
	await place.clear();
	return { bytes, leads: leads.length };
}

describe('a store under a hashing secret', () => {
	it('holds no email, phone or name of anybody, in any spelling, whatever the sources send', async () => {
		await fc.assert(
			fc.asyncProperty(drawings, person, async (drawn, recipient) => {
				const { bytes, leads } = await record(
					drawn.map(({ sample, person: who }) => disguise(sample, who)),
					recipient,
					'a secret',
				);
				expect(leads).toBeGreaterThan(0);
				const told = drawn.flatMap(({ sample, person: who }) =>
					tracesOf(who).map((trace) => ({ label: sample.label, trace })),
				);
				expect(
					[...told, ...tracesOf(recipient).map((trace) => ({ label: 'a message', trace }))].filter(({ trace }) =>
						bytes.includes(trace),
					),
				).toEqual([]);
			}),
			{ numRuns: 10 },
		);
	});

	it('would hold them without the secret', async () => {
		const [somebody] = fc.sample(person, { seed: 1, numRuns: 1 });
		if (somebody === undefined) throw new Error('nobody');
		const { bytes } = await record(
			samples.map((sample) => disguise(sample, somebody)),
			somebody,
		);
		expect([somebody.email, somebody.phone].filter((trace) => !bytes.includes(trace))).toEqual([]);
	});
});
