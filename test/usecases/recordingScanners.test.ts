import { readPayload } from '../../src/index';
import { event, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

async function countClicks({ engine }: Bench): Promise<number> {
	const leads = await engine.store.read(async (view) => await view.listLeads({ limit: 10 }));
	const rows = await engine.store.read(
		async (view) =>
			await view.readHistory(
				leads.map(({ group }) => group),
				NOON + 1e6,
				0,
			),
	);
	return rows
		.flat()
		.filter(({ name }) => name === 'email_link_clicked')
		.reduce((sum, { count }) => sum + count, 0);
}

const clickAt = (ms: number, email = 'ada@shop.example') =>
	event('email_link_clicked', { occurredAt: NOON + ms, identities: { email } });

async function record({ engine }: Bench, ...items: ReturnType<typeof clickAt>[][]): Promise<void> {
	for (const records of items) valueOf((await engine.recordAndScore([{ records }]))[0]);
}

describe.each([undefined, 'a secret'])('clicks in a message (hashing secret: %s)', (hashingSecret) => {
	const open = async () => {
		const bench = await openBench(hashingSecret === undefined ? {} : { hashingSecret });
		bench.at(NOON + 100_000);
		return bench;
	};

	it.each([
		['eight within one second are a scanner’s', [0, 100, 200, 300, 400, 500, 600, 700], 0],
		['three within two seconds are', [0, 1_000, 2_000], 0],
		['three within a little more count', [0, 1_000, 2_001], 3],
		['two at once count', [0, 0], 2],
		['one that follows a scan counts', [0, 10, 20, 60_000], 1],
	])('%s', async (_, times, counted) => {
		const bench = await open();
		await record(
			bench,
			times.map((ms) => clickAt(ms)),
		);
		expect(await countClicks(bench)).toBe(counted);
	});

	it('count from the third on for nothing where a scanner’s come one by one', async () => {
		const bench = await open();
		await record(bench, ...[0, 100, 200, 300, 400, 500, 600, 700].map((ms) => [clickAt(ms)]));
		expect(await countClicks(bench)).toBe(2);
	});

	it('count once each, however often they are delivered', async () => {
		const bench = await open();
		const twice = [clickAt(0), clickAt(500)];
		await record(bench, twice, twice, twice);
		expect(await countClicks(bench)).toBe(2);
	});

	it('of three people at once count', async () => {
		const bench = await open();
		await record(
			bench,
			['ada', 'bob', 'cy'].map((name) => clickAt(0, `${name}@shop.example`)),
		);
		expect(await countClicks(bench)).toBe(3);
	});

	it('without a time of their own count, though they arrive together', async () => {
		const bench = await open();
		await record(
			bench,
			[0, 1, 2].map(() => event('email_link_clicked', { occurredAt: undefined })),
		);
		expect(await countClicks(bench)).toBe(3);
	});
});

describe('the program that followed a link', () => {
	const click = (useragent: string) => ({
		...{ event: 'click', email: 'ada@shop.example', timestamp: NOON / 1_000, sg_event_id: 'e1', sg_message_id: 'm1' },
		...{ url: 'https://shop.example/', useragent },
	});

	it.each([
		['Mozilla/5.0 (compatible; Barracuda Sentinel (EE))', true],
		['Mozilla/5.0 (compatible; Proofpoint URL Defense)', true],
		['python-requests/2.31.0', true],
		['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', true],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile',
			undefined,
		],
		['Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)', undefined],
		['Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/90.0 Mobile Safari/537.36', undefined],
	])('%s is a machine: %s', (agent, machine) => {
		const [found] = readPayload([click(agent)]).records;
		expect(found).toMatchObject({ kind: 'event', name: 'email_link_clicked' });
		expect(found?.kind === 'event' && found.machine).toBe(machine);
	});

	it('is read from Amazon’s report too', () => {
		const report = {
			...{
				eventType: 'Click',
				mail: { messageId: 'm', timestamp: '2026-05-20T12:00:00Z', destination: ['a@shop.example'] },
			},
			click: { timestamp: '2026-05-20T12:00:00Z', link: 'https://shop.example/', userAgent: 'Mimecast Link Check' },
		};
		expect(readPayload(report).records).toMatchObject([{ name: 'email_link_clicked', machine: true }]);
	});
});
