import type { Feature } from '../../src/features/feature';
import { openMemoryStore } from '../../src/index';
import { readCompanies, toAccountFacts } from '../../src/usecases/scoring/readCompanies';
import { PastCompanies } from '../../src/usecases/training/pastCompanies';
import { seededRandom } from '../../src/stats/seededRandom';
import { DAY, event, HOUR, NOON, openBench, valueOf } from './engineOnMemory';

const WANTED: Feature[] = [
	{
		...{ kind: 'account', code: 'account:asked', windowDays: 3_650, capPeople: 9 },
		events: ['quote_requested', 'page_viewed'],
	},
];
const START = NOON - 60 * DAY;

/** More people than a score looks at, who do things that are reported late, or loaded as past events. */
async function openCompany(people: number) {
	const store = await openMemoryStore({ workspace: 'test' });
	const { engine, at } = await openBench({ store });
	const random = seededRandom(5);
	const deeds = Array.from({ length: 2 * people }, (_, index) => {
		const happened = START + Math.floor(random() * 50 * DAY);
		const isPast = random() < 0.3;
		const arrives = isPast ? NOON : happened + Math.floor(random() * 8 * DAY);
		return { index, happened, isPast, arrives, person: index % people };
	}).sort((a, b) => a.arrives - b.arrives || a.index - b.index);
	for (const { index, happened, isPast, arrives, person } of deeds) {
		at(arrives);
		const name = ['quote_requested', 'page_viewed', 'checkout_started'][index % 3] ?? '';
		const identities = { email: `p${person}@firma.example` };
		const requests = [{ records: [event(name, { id: `deed:${index}`, identities, occurredAt: happened })] }];
		const answers = isPast ? await engine.recordPastEvents(requests) : await engine.recordEvents(requests);
		answers.forEach((answer) => valueOf(answer));
	}
	return store;
}

test.each([4, 130])('of a company of %d people the past is what a score of then would have seen', async (people) => {
	const store = await openCompany(people);
	await store.read(async (view) => {
		const leads = await view.listLeads({ limit: 3 });
		const companies = new PastCompanies(WANTED, { until: NOON, eventsFrom: START + 20 * DAY });
		let seen = 0;
		for (const lead of leads) {
			const account = lead.identities.find((identity) => identity.account !== undefined)?.account ?? '';
			for (let asOf = START + HOUR; asOf <= NOON; asOf += 3 * DAY + HOUR) {
				const facts = await companies.factsAt(view, { account, leadId: lead.id, asOf });
				const [company] = await readCompanies(view, [account], {
					...{ asOf, receivedUntil: asOf, eventsFrom: START + 20 * DAY },
					...{ names: ['quote_requested', 'page_viewed'], windowDays: 3_650 },
				});
				if (company === undefined) throw new Error('no company');
				const then = toAccountFacts(company, lead.id);
				const listOf = (all: typeof facts) =>
					new Map(all.people.map(({ leadId, lastSeen }) => [leadId, new Map(lastSeen)]));
				expect([asOf, listOf(facts)]).toEqual([asOf, listOf(then)]);
				seen += then.people.length;
			}
		}
		expect(seen).toBeGreaterThan(20);
	});
});
