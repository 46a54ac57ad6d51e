import { readPayload } from '../../src/index';

const AT = '2026-01-05T10:00:00.000Z';
const EMAIL = 'ada@shop.example';

/** A row as the tool's own export has it. */
const ROWS: Record<string, object> = {
	'Google Analytics 4 in BigQuery': {
		...{ event_date: '20260105', event_timestamp: '1767607200000000', event_name: 'view_item' },
		...{ user_pseudo_id: '1234.5678', user_id: EMAIL, geo: { country: 'Germany' } },
		event_params: [{ key: 'page_location', value: { string_value: 'https://shop.example/sofas/oslo' } }],
	},
	Mixpanel: {
		event: 'Product Viewed',
		properties: { time: 1_767_607_200, distinct_id: 'u-1', $email: EMAIL, $insert_id: 'abc', mp_lib: 'web' },
	},
	Amplitude: {
		...{ event_type: 'Product Viewed', event_time: '2026-01-05 10:00:00.000000', uuid: 'u-1', amplitude_id: 77 },
		...{ device_id: 'd-1', user_id: EMAIL },
	},
	'Segment in a warehouse': {
		...{ id: 'ajs-1', event: 'product_viewed', event_text: 'Product Viewed', received_at: '2026-01-05 10:00:01' },
		...{ timestamp: '2026-01-05 10:00:00', user_id: 'u-1', anonymous_id: 'an-1', context_traits_email: EMAIL },
	},
	PostHog: {
		...{ uuid: 'u-1', event: 'Product Viewed', timestamp: AT, distinct_id: EMAIL },
		properties: { $current_url: 'https://shop.example/sofas/oslo' },
	},
};

describe.each(Object.entries(ROWS))('A row of an export from %s', (_, row) => {
	const { records } = readPayload(row, { receivedAt: Date.UTC(2026, 10, 1) });

	it('says what happened, when, and to whom, so that it has a place in the past', () => {
		expect(records).toHaveLength(1);
		const [record] = records;
		expect(record).toMatchObject({ kind: 'event', name: 'product_viewed', occurredAt: Date.parse(AT) });
		expect(Object.values(record?.identities ?? {})).toContain(EMAIL);
	});

	it('is the same record wherever it stands in whatever file', () => {
		const again = readPayload(row, { receivedAt: Date.UTC(2026, 10, 9) });
		expect(again.records.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
	});
});
