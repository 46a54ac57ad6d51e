import { renderMail } from '../../src/report/renderMail';
import { renderReport } from '../../src/report/renderReport';
import { someAudience, someFigures } from './someFigures';

/** A page as it is read: text alone. */
function textOf(page: string): string {
	return page
		.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ');
}

describe('a report', () => {
	it('says first how many leads there are, who waits, and what the best of them held', () => {
		expect(textOf(renderReport(someFigures()))).toContain(
			'303 leads have a score, 93 of them in tier A. The best fifth of the list held 65 % of the buyers. 2 leads in tier A have waited for more than a day to be contacted. Since training: keep an eye on it.',
		);
	});

	it('shows each tier with leads now, past leads, and what share of them converted', () => {
		const page = textOf(renderReport(someFigures()));
		expect(page).toMatch(/A 70 93 310 90 29 % 25 % – 33 % €9,000/);
		expect(page).toMatch(/C 0 150 500 10 2 % 1 % – 3 % €500/);
	});

	it('names the column beside each value of a wide table, where a phone shows them below one another', () => {
		const page = renderReport(someFigures());
		for (const column of ['Leads now', 'Between', 'Reasons', 'Rule']) expect(page).toContain(`data-label="${column}"`);
		expect(page).not.toContain('data-label="Change"');
	});

	it('shows the variants of a tier against the first and against not contacting, and no number before there is a verdict', () => {
		const guide = { name: 'Guide', people: 2_400, counted: 2_050, buyers: 125, rate: 0.061 };
		const discount = { name: 'Discount', people: 2_390, counted: 2_040, buyers: 90, rate: 0.044 };
		const heldOut = { name: 'Held out', people: 480, counted: 400, buyers: 9, rate: 0.0225 };
		const variants = {
			...{ tier: 'A', running: true, summary: 'In short.', besideHoldout: true, notes: ['A note.'] },
			stopRule: 'You can stop.',
			groups: [
				{ ...discount, againstHoldout: { verdict: 'unknown' as const } },
				{
					...guide,
					againstFirst: { verdict: 'better' as const, cautious: 0.18, low: 0.05, high: 0.42 },
					againstHoldout: { verdict: 'better' as const, cautious: 0.6, low: -0.02 },
				},
				heldOut,
			],
		};
		const page = textOf(renderReport(someFigures({ variants: [variants] })));
		expect(page).toContain('Which variant of tier A brings more? In short. You can stop.');
		expect(page).toContain('Discount 2,390 2,040 90 4.4 % compared with not known yet');
		expect(page).toContain('Guide 2,400 2,050 125 6.1 % +18 % (+5 % to +42 %) +60 % (at least −2 %)');
		expect(page).toMatch(/Held out 480 400 9 2\.2 % A note\.|Held out 480 400 9 2\.3 % A note\./);
		expect(textOf(renderMail(someFigures({ variants: [variants] })))).toContain(
			'Which variant of tier A brings more? In short.',
		);
		const alone = { ...variants, running: false, besideHoldout: false, groups: variants.groups.slice(0, 2) };
		const ended = textOf(renderReport(someFigures({ variants: [alone] })));
		expect(ended).toContain('These variants have ended.');
		expect(ended).not.toContain('Against not contacted');
	});

	it('draws what contacting brings by how many are contacted, and says numbers only where they are shown', () => {
		const toPoint = (share: number) => ({
			...{ share, more: 5 * share * (2 - share), low: 3 * share, high: 8 * share },
			...{ byScore: 6 * share * (1.5 - share / 2) - share, byChance: 5 * share },
		});
		const curve = [0, 0.1, 0.2, 0.5, 1].map(toPoint);
		const known = { name: 'Prospects', summary: 'It helps some.', isShown: true, curve };
		const figures = someFigures({ uplift: [known, { ...known, name: 'Customers', isShown: false }] });
		const page = renderReport(figures);
		const [ofProspects, ofCustomers, ...others] = page.match(/<svg[^>]*aria-labelledby="u\d[\s\S]*?<\/svg>/g) ?? [];
		expect(others).toEqual([]);
		expect(ofProspects).toContain(
			'<title id="u0-uplift-title">Prospects: more buyers, by how many are contacted</title>',
		);
		const sentence = 'Contacting the 20 % that it helps most brings 1.8 more buyers of 100 leads';
		expect(ofProspects).toContain(`${sentence}; the 20 % with the best scores, 1.5 more.`);
		expect(ofCustomers).toContain('<desc id="u1-uplift-desc">It helps some.</desc>');
		expect(textOf(page).match(/brings 5 more buyers of 100 leads\./g)).toHaveLength(2);
		// All three lines end where everybody is contacted, which lies as high whatever the order.
		const ends = ['curve', 'second'].map(
			(name) => new RegExp(`([^ "]+)" class="${name}"`).exec(ofProspects ?? '')?.[1],
		);
		expect(ends[0]).toBe(ends[1]);
		expect(textOf(renderMail(figures))).toContain('Whom does contacting help most? Customers It helps some.');
	});

	it('says in one sentence what is missing to know whom contacting helps, once where it is the same for all', () => {
		const missing = (...summaries: string[]) => {
			const uplift = summaries.map((summary, index) => ({ name: `Audience ${index}`, summary, isShown: false }));
			const figures = someFigures({ uplift });
			expect(renderReport(figures)).not.toContain('class="range"');
			expect(textOf(renderMail(figures))).not.toContain('Whom does contacting help');
			return textOf(renderReport(figures));
		};
		expect(missing('Set a holdout.', 'Set a holdout.')).toContain(
			'Whom does contacting help most? Audience 0, Audience 1: Set a holdout.',
		);
		expect(missing('Too few.', 'Set a holdout.')).toContain('Audience 0: Too few. Audience 1: Set a holdout.');
		expect(missing()).not.toContain('Whom does contacting help');
	});

	it('needs nothing else: no request, nothing loaded, less than 400 KB', () => {
		const page = renderReport(someFigures());
		expect(page).not.toMatch(/\b(?:src|href)=|url\(|@import|https?:\/\//);
		expect(Buffer.byteLength(page)).toBeLessThan(400_000);
		expect(renderReport(someFigures())).toBe(page);
	});

	it('gives every chart a title and a description of what it shows', () => {
		const charts = renderReport(someFigures()).match(/<svg[\s\S]*?<\/svg>/g) ?? [];
		expect(charts.length).toBe(5);
		const ids = new Set<string>();
		for (const chart of charts) {
			const [, id = '', title = ''] = /<title id="([^"]+)">([^<]+)</.exec(chart) ?? [];
			expect(title).toMatch(/^Prospects: /);
			expect(chart).toMatch(/<desc id="[^"]+">[^<]{10,}</);
			ids.add(id);
		}
		expect(ids.size).toBe(charts.length);
	});

	it('shows a name as text, whatever is in it', () => {
		const evil = `<script>alert(1)</script>"'><img onerror=x>`;
		const audience = someAudience({
			name: evil,
			summary: evil,
			signals: [{ label: evil, points: 1, before: 2, rule: evil }],
		});
		const tiers = audience.tiers.map((tier) => ({ ...tier, name: evil }));
		const figures = someFigures({
			workspace: evil,
			audiences: [{ ...audience, tiers }],
			movers: { days: 7, up: [{ who: evil, from: 1, to: 50 }], down: [] },
			drift: { level: 'act', summary: evil, because: [evil] },
		});
		for (const page of [renderReport(figures), renderMail(figures)]) {
			expect(page).not.toMatch(/<script>alert|<img/);
			expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		}
		expect(renderReport(figures).match(/<script>/g)).toHaveLength(1);
	});

	it('says that nothing is known where nothing is', () => {
		const nothing = someFigures({
			leads: 0,
			audiences: [],
			movers: { days: 7, up: [], down: [] },
			followUp: { tier: 'A', days: 30, entered: 0, withinHour: 0, withinDay: 0, later: 0, waiting: 0 },
			reach: { people: 0, allowed: 0, deferred: 0, suppressed: 0, reasons: [] },
			drift: { level: 'untrained', summary: 'not trained yet', because: [] },
			tracking: { days: 30, unscored: [], silent: [] },
		});
		const page = textOf(renderReport(nothing));
		expect(page).toContain('No lead has a score yet. Place Score Lead after a trigger');
		expect(page).toContain('Nobody is on record yet.');
		for (const text of [page, textOf(renderMail(nothing))]) expect(text).not.toMatch(/NaN|undefined|Infinity/);
	});

	it('leaves out what too few leads say', () => {
		const { history } = someAudience();
		const [best, ...others] = someAudience().tiers;
		const few = { name: 'A', from: 70, leads: best?.leads ?? 0, converted: 3 };
		const early = history && { ...history, enough: false };
		const audience = someAudience({ tiers: [few, ...others], ...(early && { history: early }) });
		const page = textOf(renderReport(someFigures({ audiences: [audience] })));
		expect(page).toMatch(/A 70 93 310 3 too few leads/);
		expect(page).not.toContain('of the leads hold');
		expect(page).not.toContain('The best fifth');
	});

	it('writes amounts in the currency of the shop, one without cents or an unknown one too', () => {
		const shown = (currency: string) => textOf(renderReport(someFigures({ currency })));
		expect(shown('JPY')).toContain('¥9,000');
		expect(shown('XQQ')).toMatch(/XQQ\s9,000/);
		expect(shown('12')).toContain('9,000 12');
	});
});

describe('the short form for email', () => {
	it('is tables and text alone, with every style on its element', () => {
		const mail = renderMail(someFigures());
		expect(mail).not.toMatch(/<svg|<script|<style|class=|https?:/);
		expect(textOf(mail)).toMatch(/A 93 29 % \(25 % – 33 %\)/);
		expect(textOf(mail)).toContain('ben@ben.example 40 → 72');
		expect(mail).toMatch(/bgcolor="#1f5fbf"/);
	});
});
