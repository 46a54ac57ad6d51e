import { seededRandom } from '../../src/stats/seededRandom';

const DAY = 86_400_000;
const DAYS = 300;
const PEOPLE = 500;

/** One row of the list that a shop exports. */
interface PastRow {
	email: string;
	event: string;
	occurred_at: string;
	order_id: string;
	amount: string;
	currency: string;
}

/**
 * A year of a shop whose visitors buy after a click in an email and hardly ever without one: something that can be learned, by a
 * law that no shipped points know of. Newest first, as exports come.
 */
export function makePastRows(now: number): PastRow[] {
	const random = seededRandom(13);
	const rows: PastRow[] = [];
	const add = (at: number, email: string, event: string, order?: Pick<PastRow, 'order_id' | 'amount' | 'currency'>) =>
		rows.push({
			...{ email, event, occurred_at: new Date(at).toISOString() },
			...(order ?? { order_id: '', amount: '', currency: '' }),
		});
	for (let person = 0; person < PEOPLE; person++) {
		const email = `past${person}@shop.example`;
		const first = now - (40 + random() * DAYS) * DAY;
		const hasClicked = random() < 0.3;
		add(first, email, 'Page Viewed');
		add(first + 0.1 * DAY, email, hasClicked ? 'Email Link Clicked' : 'Product Viewed');
		if (random() >= (hasClicked ? 0.6 : 0.03)) continue;
		const order = { order_id: `past-${person}`, amount: (20 + random() * 80).toFixed(2), currency: 'EUR' };
		add(first + (1 + random() * 5) * DAY, email, 'Order Completed', order);
	}
	return rows.sort((a, b) => b.occurred_at.localeCompare(a.occurred_at));
}

export function toCsv(rows: readonly PastRow[]): string {
	const [first] = rows;
	if (first === undefined) return '';
	const lines = rows.map((row) => Object.values(row).join(','));
	return [Object.keys(first).join(','), ...lines, ''].join('\n');
}
