import { createEngine, openSqliteStore, type LeadRecord, type RecordRequest } from '../../src/index';

const DAY = 86_400_000;
const DAYS = 20;
const LEADS_A_DAY = 40;

/**
 * Weeks of a shop whose leads buy when they have clicked a link in an email, written into a running n8n's store as its
 * nodes would have at the time. The last window of 30 days, and the grace after it, is over by now.
 */
export async function seedHistory(file: string, now: number): Promise<void> {
	let present = now;
	const store = await openSqliteStore({ file, workspace: 'default' });
	const engine = createEngine({ store, clock: () => present });
	try {
		for (let day = 0; day < DAYS; day++) {
			const first = now - (40 + DAYS - day) * DAY;
			const leads = Array.from({ length: LEADS_A_DAY }, (_, index) => ({
				email: `lead${day}-${index}@shop.example`,
				clicks: index % 4 === 0,
			}));
			present = first;
			await record(
				engine.recordAndScore(
					leads.map(({ email, clicks }) =>
						toRequest(email, 'event', clicks ? 'email_link_clicked' : 'page_viewed', present),
					),
				),
			);
			present = first + DAY / 2;
			const buyers = leads.filter(({ clicks }, index) => (clicks ? index % 8 !== 0 : index % 11 === 5));
			await record(engine.recordOutcomes(buyers.map(({ email }) => toRequest(email, 'outcome', 'purchase', present))));
		}
	} finally {
		await engine.close();
	}
}

function toRequest(email: string, kind: 'event' | 'outcome', name: string, occurredAt: number): RecordRequest {
	const record: LeadRecord = { kind, name, id: `${email}:${name}`, source: 'e2e', identities: { email }, occurredAt };
	return { records: [record] };
}

async function record(answering: Promise<ReadonlyArray<{ ok: true } | { ok: false; error: Error }>>): Promise<void> {
	for (const answer of await answering) if (!answer.ok) throw answer.error;
}
