import { leadToJson } from '../../nodes/ScoreLead/operations/leadToJson';
import { readPayload } from '../../src/index';
import { DAY, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const EMAIL = 'ada@firm.example';
const on = (day: number) => new Date(NOON + day * DAY).toISOString();

async function visit({ engine }: Bench, item: object) {
	const { records } = readPayload({ email: EMAIL, event: 'page_viewed', ...item });
	const [person] = valueOf((await engine.recordAndScore([{ records }]))[0]);
	return person && leadToJson(person, 'test').source;
}

describe('the campaign a lead came by', () => {
	it('is first and last source, whatever happened and however late it arrived in between', async () => {
		const bench = await openBench();
		const spring = 'https://shop.example/?utm_source=google&utm_medium=cpc&utm_campaign=spring&gclid=Cj0KCQ#top';
		const first = {
			...{ utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'spring', ad_click: 'gclid', occurredAt: on(-9) },
		};
		expect(await visit(bench, { event_id: '1', url: spring, timestamp: on(-9) })).toEqual({ first, last: first });
		const last = { utm_source: 'newsletter', occurredAt: on(-1) };
		expect(await visit(bench, { event_id: '2', utm_source: 'newsletter', timestamp: on(-1) })).toEqual({ first, last });
		expect(await visit(bench, { event_id: '3', timestamp: on(0) })).toEqual({ first, last });
		await visit(bench, { event_id: '4', landing_page: '/?fbclid=IwAR0', timestamp: on(-4) });
		expect(await visit(bench, { event_id: '5', timestamp: on(0) })).toEqual({ first, last });
		const earliest = { ad_click: 'fbclid', occurredAt: on(-20) };
		expect(await visit(bench, { event_id: '6', landing_page: '/?fbclid=IwAR0', timestamp: on(-20) })).toEqual({
			...{ first: earliest, last },
		});
	});

	it('is nothing where no campaign is known', async () => {
		const bench = await openBench();
		expect(
			await visit(bench, { event_id: '1', url: 'https://shop.example/?q=shoes', timestamp: on(-1) }),
		).toBeUndefined();
	});

	it.each([
		[
			'Segment',
			{ type: 'page', userId: 'u1', timestamp: on(-1), context: { campaign: { source: 'bing', name: 'x' } } },
			{ utm_source: 'bing', utm_campaign: 'x' },
		],
		[
			'Segment, by the URL',
			{ type: 'page', userId: 'u1', timestamp: on(-1), context: { page: { search: '?msclkid=8' } } },
			{ ad_click: 'msclkid' },
		],
		[
			'GA4',
			{ client_id: 'c', events: [{ name: 'page_view', params: { page_location: 'https://a.example/?li_fat_id=1' } }] },
			{ ad_click: 'li_fat_id' },
		],
	])('is read where %s has it', (_, item, expected) => {
		expect(readPayload(item).records[0]?.traits).toEqual(expected);
	});

	it('holds no address and no value of a click', () => {
		const url = `https://a.example/?utm_source=mail&utm_content=${encodeURIComponent(EMAIL)}&ttclid=E.C.P.secret`;
		const { records } = readPayload({ email: EMAIL, event: 'page_viewed', event_id: '1', url });
		expect(records[0]?.traits).toEqual({ utm_source: 'mail', ad_click: 'ttclid' });
	});
});
