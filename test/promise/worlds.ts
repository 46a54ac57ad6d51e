import type { IDataObject } from 'n8n-workflow';
import { leadToJson } from '../../nodes/ScoreLead/operations/leadToJson';
import { readPayload, tierRulesSchema, type Channel, type Identity, type LeadRecord } from '../../src/index';
import { event, HOUR, NOON, openBench, valueOf, type Bench } from '../usecases/engineOnMemory';
import { checkItem, codesOf, OPEN_RULES } from './person';

/** When the item comes: after what is on record, so that it takes nobody's phone away. */
const LATER = NOON + HOUR;

/**
 * Stands in every address for the number of a world: a few people with addresses of their own, in a store that many such
 * worlds share. Opening a store for each case took most of the time.
 */
export const WORLD = '\u00a4';
export const SOURCE = 'mapFields';

/** Who is on record in each world: every address is one person's, until an item mixes them. */
export const PEOPLE = [
	{
		email: `ada@shop${WORLD}.example`,
		phone: `+49151${WORLD}1`,
		customerId: `c1-${WORLD}`,
		anonymousId: `a1-${WORLD}`,
	},
	{ email: `bob.b${WORLD}@gmail.com`, phone: `+54911${WORLD}2`, customerId: `c2-${WORLD}`, anonymousId: `a2-${WORLD}` },
	{ email: `info@firm${WORLD}.example`, phone: `+1212${WORLD}` },
	{ email: `bobb${WORLD}+news@googlemail.com` },
	{ phone: `+5411${WORLD}2` },
	{ email: `dan@firm${WORLD}.example`, customerId: `c3-${WORLD}` },
];

type Who = LeadRecord['identities'];
type Address = { channel?: Channel };

/** Something that happens in a world. */
export type Step =
	| { do: 'record'; record: LeadRecord }
	/** What anybody can post to a webhook. */
	| { do: 'post'; body: IDataObject }
	| ({ do: 'contact'; who: Who; id: string } & Address)
	| ({ do: 'suppress'; who: Who } & Address)
	| ({ do: 'import'; address: string; code: string } & Address)
	| { do: 'forget'; who: Who };

export interface Question {
	json: IDataObject;
	channel: Channel;
}

export interface Answer {
	/** `refused` where the item names nobody. */
	decision: string;
	codes: string[];
}

export interface Worlds {
	bench: Bench;
	/** A new world with this history; answers with its number. */
	tell(histories: readonly (readonly Step[])[]): Promise<number[]>;
	/** What happens next in some of them. */
	goOn(next: readonly { world: number; step: Step }[]): Promise<void>;
	ask(world: number, question: Question): Promise<Answer>;
	/** The items of a Score Lead step behind the item, each with its lead; the item itself where none is scored. */
	score(world: number, json: IDataObject): Promise<IDataObject[]>;
	/** The item behind Assign Tier. */
	assignTier(item: IDataObject): Promise<IDataObject>;
	askAbout(item: IDataObject, channel: Channel): Promise<Answer>;
}

const TIERS = tierRulesSchema.parse({
	tiers: [
		{ name: 'Hot', minScore: 50 },
		{ name: 'Everyone else', minScore: 0 },
	],
});

export async function openWorlds(): Promise<Worlds> {
	const bench = await openBench();
	let worlds = 0;
	const name = <T>(about: T, world: number): T =>
		JSON.parse(JSON.stringify(about).replaceAll(WORLD, String(2_000_000 + world))) as T;

	const askAbout = async (item: IDataObject, channel: Channel): Promise<Answer> => {
		try {
			const answer = await checkItem(bench, item, { channel, rules: OPEN_RULES });
			return { decision: answer.decision, codes: codesOf(answer) };
		} catch {
			return { decision: 'refused', codes: [] };
		}
	};

	return {
		bench,
		askAbout,
		goOn: async (next) => {
			bench.at(NOON);
			await perform(
				bench,
				next.map(({ world, step }) => name(step, world)),
			);
			bench.at(LATER);
		},
		ask: async (world, { json, channel }) => await askAbout(name(json, world), channel),
		tell: async (histories) => {
			bench.at(NOON);
			const told = histories.map((history) => {
				const world = ++worlds;
				return { world, steps: [...introduce(world), ...history].map((step) => name(step, world)) };
			});
			const longest = Math.max(0, ...told.map(({ steps }) => steps.length));
			// Worlds know nothing of one another, so what is next in each goes in one call.
			for (let place = 0; place < longest; place++)
				await perform(
					bench,
					told.flatMap(({ steps }) => steps[place] ?? []),
				);
			bench.at(LATER);
			return told.map(({ world }) => world);
		},
		score: async (world, json) => {
			const item = name(json, world);
			const [answer] = await bench.engine.recordAndScore([readPayload(item, { receivedAt: LATER })], 'default');
			return valueOf(answer).map((lead) => ({ ...item, lead: leadToJson(lead, 'test') }));
		},
		assignTier: async (item) => {
			const { id, score } = item.lead as { id: string; score: number };
			const [tier] = await bench.engine.assignTiers([{ leadId: id, score }], TIERS, { tierSet: 'default' });
			return { ...item, tier: { ...valueOf(tier) } as unknown as IDataObject };
		},
	};
}

/** Everybody is known with all they have, so that nothing moves a number from one person to another. */
function introduce(world: number): Step[] {
	return PEOPLE.map((person, index) => ({
		do: 'record',
		record: event('signed_up', {
			id: `p${world}-${index}`,
			source: SOURCE,
			identities: person,
			occurredAt: NOON - 1_000 * HOUR,
		}),
	}));
}

async function perform({ engine }: Bench, steps: readonly Step[]): Promise<void> {
	const of = <K extends Step['do']>(kind: K) =>
		steps.filter((step): step is Extract<Step, { do: K }> => step.do === kind);
	const marketing = { purpose: 'marketing', source: 'test' } as const;
	const answers = [
		...(await engine.recordEvents(of('record').map(({ record }) => ({ records: [record] })))),
		...(await engine.recordEvents(of('post').map(({ body }) => readPayload(post(body), { receivedAt: NOON })))),
		...(await engine.recordContacts(
			of('contact').map(({ who, channel = 'email', id }) => ({ who: toWho(who), channel, id, ...marketing })),
		)),
		...(await engine.changeSuppressions(
			of('suppress').map(({ who, do: _, ...rest }) => ({
				who: toWho(who),
				action: 'suppress' as const,
				code: 'manual' as const,
				source: 'test',
				...rest,
			})),
		)),
		...(await engine.importSuppressions(of('import').map(({ do: _, ...row }) => ({ source: 'list', ...row })))),
		...(await engine.forgetLeads(of('forget').map(({ who }) => toWho(who)))),
	];
	// Nobody is there to be forgotten, or an event is dated ahead: then nothing has happened.
	for (const answer of answers)
		if (!answer.ok && !['score-unknown', 'time-invalid'].includes(answer.error.code)) throw answer.error;
}

function post(body: IDataObject): IDataObject {
	return { headers: { host: 'n8n.shop.example' }, params: {}, query: {}, body };
}

function toWho(who: Who): { identities: Identity[] } {
	const kinds = ['email', 'customerId', 'phone', 'anonymousId'] as const;
	return {
		identities: kinds.flatMap((kind) => {
			const value = who[kind];
			const namespace = kind === 'email' || kind === 'phone' ? '' : SOURCE;
			return value === undefined ? [] : [{ kind, namespace, value }];
		}),
	};
}
