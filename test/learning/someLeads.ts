import type { FeatureRow } from '../../src/learning/featureRow';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';

/** Made-up leads with a known chance of buying: visits help, one country buys more, and a sale helps phone users only. */
export function makeLeads(count: number, seed: number): { rows: FeatureRow[]; labels: number[]; chances: number[] } {
	const random = seededRandom(seed);
	const rows: FeatureRow[] = [];
	const labels: number[] = [];
	const chances: number[] = [];
	for (let i = 0; i < count; i++) {
		const visits = Math.floor(random() ** 3 * 30);
		const country = random() < 0.5 ? 'DE' : random() < 0.5 ? 'FR' : 'NL';
		const onPhone = random() < 0.4;
		const sale = random() < 0.5;
		const spent = random() < 0.3 ? null : Math.round(random() * 20_000) / 100;
		const z =
			-2 + 0.8 * Math.log1p(visits) + (country === 'FR' ? 1 : 0) + (onPhone && sale ? 1.5 : onPhone || sale ? -0.5 : 0);
		const chance = sigmoid(z);
		rows.push({ visits, country, onPhone: String(onPhone), sale: String(sale), spent });
		labels.push(random() < chance ? 1 : 0);
		chances.push(chance);
	}
	return { rows, labels, chances };
}
