import {
	createEngine,
	openMemoryStore,
	readPayload,
	suppressionRulesSchema,
	type Channel,
	type LeadRecord,
} from '../src/index';
import { createRandom } from './mutate';
import {
	EMAIL_FIELDS,
	EVENT_FIELDS,
	EVENT_WORDINGS,
	FLAG_WORDINGS,
	NESTINGS,
	OTHER_FIELDS,
	PHONE_FIELDS,
	REPLY_FIELDS,
	REPLY_WORDINGS,
	type Nesting,
	type Wording,
} from './refusalTemplates';
import { startBar } from './startBar';

type Random = () => number;
type Place = 'event name' | 'flag' | 'reply';

export interface RefusalCase {
	place: Place;
	nesting: Nesting;
	wording: Wording;
	channel: Channel;
	/** Whom it is about. */
	address: { kind: 'email' | 'phone'; value: string };
	item: unknown;
}

export interface RefusalFinding {
	what: string;
	place: Place;
	nesting: Nesting;
	wording: string;
	item: string;
}

const NOON = Date.UTC(2026, 4, 20, 12);
const OTHER = 'rep@shop.example';
/** One soft bounce is enough here, and no hour is quiet: nothing but the refusal may hold a message back. */
const RULES = suppressionRulesSchema.parse({
	softBounces: { count: 1 },
	quietHours: { email: [], sms: [], phone: [] },
});

function pick<T>(from: readonly T[], random: Random): T {
	const found = from[Math.floor(random() * from.length)];
	if (found === undefined) throw new Error('Nothing to pick from.');
	return found;
}

/** A case drawn by chance; the same seed draws the same. */
export function drawCase(serial: number, random: Random): RefusalCase {
	const place = pick<Place>(['event name', 'event name', 'flag', 'reply'], random);
	if (place === 'reply') return drawReply(serial, random);
	const wording = pick(place === 'flag' ? FLAG_WORDINGS : EVENT_WORDINGS, random);
	const byPhone =
		wording.channel === 'sms' || wording.channel === 'phone' || (wording.channel === undefined && random() < 0.2);
	const address = byPhone
		? ({ kind: 'phone', value: `+49151${String(10_000_000 + (serial % 80_000_000)).padStart(8, '0')}` } as const)
		: ({ kind: 'email', value: `ada${serial}@example.com` } as const);
	const channel: Channel = wording.channel ?? (byPhone ? 'sms' : 'email');
	const happened: Record<string, unknown> =
		place === 'flag'
			? { [wording.text]: flagValue(wording.text, random) }
			: { [pick(EVENT_FIELDS, random)]: respell(wording.text, random) };
	const person: Record<string, unknown> = { [pick(byPhone ? PHONE_FIELDS : EMAIL_FIELDS, random)]: address.value };
	if (random() < 0.3) happened[pick(OTHER_FIELDS, random)] = OTHER;
	if (random() < 0.5) happened['timestamp'] = NOON / 1000 - Math.floor(random() * 1000);
	if (random() < 0.3) happened['id'] = serial;
	const nesting = pick(NESTINGS, random);
	return { place, nesting, wording, channel, address, item: nest(happened, person, nesting) };
}

/** A text message that came in: the number it came from is the person's, the other the shop's. */
function drawReply(serial: number, random: Random): RefusalCase {
	const wording = pick(REPLY_WORDINGS, random);
	const address = {
		kind: 'phone',
		value: `+49151${String(10_000_000 + (serial % 80_000_000)).padStart(8, '0')}`,
	} as const;
	const from = pick(['from', 'From', 'msisdn', 'sender', 'from_number'], random);
	const happened: Record<string, unknown> = {
		[pick(REPLY_FIELDS, random)]: random() < 0.5 ? wording.text : `${wording.text} `,
		to: '+4915199999999',
		...(random() < 0.5 && {
			[pick(['event', 'type', 'event_type'], random)]: pick(
				['message.received', 'inbound', 'sms_received', 'MessageReceived'],
				random,
			),
		}),
	};
	const nesting = pick(
		['flat', 'data', 'payload', 'data.attributes', 'list in body', 'list of events'] as const,
		random,
	);
	return {
		place: 'reply',
		nesting,
		wording,
		channel: 'sms',
		address,
		item: nest({ ...happened, [from]: random() < 0.3 ? address.value.slice(1) : address.value }, {}, nesting),
	};
}

function flagValue(name: string, random: Random): unknown {
	if (/at$/i.test(name) && !/float/.test(name))
		return pick(['2026-05-19T10:00:00Z', '2026-05-19 10:00:00', 1_779_000_000], random);
	return pick([true, 'true', 'True', 1, '1', 'yes', 'Yes'], random);
}

/** The same name as another tool would spell it: case, separators, accents. */
function respell(text: string, random: Random): string {
	const plain =
		random() < 0.4
			? text
					.normalize('NFD')
					.replace(/\p{Script=Inherited}/gu, (mark) => (/[\u0300-\u036f]/.test(mark) ? '' : mark))
					.normalize('NFC')
			: text;
	const words = plain.split(/[\s-]+/);
	const camel = words
		.map((word, index) =>
			index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
		)
		.join('');
	return pick(
		[
			plain,
			words.join('_'),
			words.join('_').toLowerCase(),
			words.join('_').toUpperCase(),
			words.join('.').toLowerCase(),
			words.join('-'),
			camel,
		],
		random,
	);
}

function nest(happened: Record<string, unknown>, person: Record<string, unknown>, nesting: Nesting): unknown {
	const all = { ...happened, ...person };
	const webhook = (body: unknown) => ({ headers: {}, params: {}, query: {}, body });
	switch (nesting) {
		case 'flat':
			return webhook(all);
		case 'data':
		case 'payload':
		case 'attributes':
		case 'resource':
		case 'content':
		case 'detail':
			return webhook({ [nesting]: all });
		case 'data.attributes':
			return { data: { attributes: all } };
		case 'person beside':
			return webhook({ ...happened, contact: person });
		case 'data.contact':
			return webhook({ ...happened, data: { contact: person } });
		case 'subscriber':
			return webhook({ ...happened, subscriber: { ...person, id: 7 } });
		case 'list of events':
			return webhook({ events: [{ ...happened, subscriber: person }] });
		case 'list in body':
			return webhook([all]);
		case 'JSON in a field':
			return webhook({ payload: JSON.stringify([all]) });
		case 'msys':
			return webhook({ msys: { message_event: all } });
		case 'query':
			return { headers: {}, params: {}, query: all, body: {} };
	}
}

/** Records each case in an engine of its own store and asks whether the person may be written to after all. */
export async function inspectCases(cases: readonly RefusalCase[]): Promise<RefusalFinding[]> {
	const store = await openMemoryStore({ workspace: 'fuzz' });
	const engine = createEngine({ store, clock: () => NOON });
	const findings: RefusalFinding[] = [];
	const read: { drawn: RefusalCase; records: readonly LeadRecord[] }[] = [];
	const find = ({ place, nesting, wording, item }: RefusalCase, what: string) =>
		findings.push({ what, place, nesting, wording: wording.text, item: JSON.stringify(item).slice(0, 500) });
	for (const drawn of cases) {
		try {
			const { records } = readPayload(drawn.item, { receivedAt: NOON });
			if (JSON.stringify(records).includes(OTHER)) find(drawn, 'another person’s address was used');
			read.push({ drawn, records });
		} catch (error) {
			find(drawn, `not read: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`);
		}
	}
	const recorded = await engine.recordEvents(read.map(({ records }) => ({ records })));
	const answers = await engine.checkSuppression(
		read.map(({ drawn }) => ({
			identities: [{ ...drawn.address, namespace: '' }],
			channel: drawn.channel,
			purpose: 'marketing',
			rules: RULES,
		})),
	);
	read.forEach(({ drawn }, index) => {
		const answer = answers[index];
		if (recorded[index]?.ok !== true) return find(drawn, 'not recorded');
		if (answer?.ok !== true) return find(drawn, 'not checked');
		const codes = answer.value.reasons.map(({ code }) => String(code));
		if (answer.value.decision !== 'suppressed' || !drawn.wording.codes.some((code) => codes.includes(code)))
			return find(drawn, `${answer.value.decision} (${codes.join(', ')})`);
		return undefined;
	});
	await store.close();
	return findings;
}

async function main(args: readonly string[]): Promise<number> {
	const option = (name: string, fallback: number) => {
		const at = args.indexOf(`--${name}`);
		return at < 0 ? fallback : Number(args[at + 1]);
	};
	const count = option('count', 50_000);
	const seed = option('seed', 1);
	const random = createRandom(seed);
	const startedAt = performance.now();
	const bar = startBar('refusals', count);
	const findings: RefusalFinding[] = [];
	const tried = new Map<string, number>();
	for (let done = 0; done < count; done += 1000) {
		const cases = Array.from({ length: Math.min(1000, count - done) }, (_, index) => drawCase(done + index, random));
		for (const { place, nesting, wording } of cases)
			for (const key of [`place: ${place}`, `nesting: ${nesting}`, `language: ${wording.language}`])
				tried.set(key, (tried.get(key) ?? 0) + 1);
		findings.push(...(await inspectCases(cases)));
		bar.update(done + cases.length);
	}
	bar.stop();
	const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
	process.stderr.write(`${describeTried(tried)}\n`);
	process.stdout.write(
		`${JSON.stringify({ payloads: count, seed, seconds, tried: Object.fromEntries(tried), missed: findings.length, findings: findings.slice(0, option('show', 20)) }, undefined, 2)}\n`,
	);
	return findings.length === 0 ? 0 : 1;
}

function describeTried(tried: ReadonlyMap<string, number>): string {
	return [...tried]
		.sort(([first], [second]) => (first < second ? -1 : 1))
		.map(([key, count]) => `${key.padEnd(32)}${String(count).padStart(8)}`)
		.join('\n');
}

if (require.main === module) void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
