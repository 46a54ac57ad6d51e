import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/lead/time';
import { findQuietSpell } from '../../src/suppression/quietHours';
import type { QuietWindow } from '../../src/suppression/quietWindow';

const night: QuietWindow[] = [{ start: '21:00', end: '08:00' }];
const at = (iso: string) => Date.parse(iso);

/** The quiet hours in which an instant lies, as text. */
function spellAt(iso: string, zone: string | string[], windows: QuietWindow[] = night): [string, string] | undefined {
	const spell = findQuietSpell(windows, [zone].flat(), at(iso));
	return (
		spell && [
			new Date(spell.since).toISOString(),
			spell.until === undefined ? 'never' : new Date(spell.until).toISOString(),
		]
	);
}

describe('a window over midnight', () => {
	it('holds before and after midnight, from its start up to but not including its end', () => {
		const spell = ['2026-06-10T19:00:00.000Z', '2026-06-11T06:00:00.000Z'];
		expect(spellAt('2026-06-10T18:59:59.999Z', 'Europe/Berlin')).toBeUndefined();
		expect(spellAt('2026-06-10T19:00:00.000Z', 'Europe/Berlin')).toEqual(spell);
		expect(spellAt('2026-06-11T05:59:59.999Z', 'Europe/Berlin')).toEqual(spell);
		expect(spellAt('2026-06-11T06:00:00.000Z', 'Europe/Berlin')).toBeUndefined();
	});

	it('belongs to the weekday on which it starts', () => {
		const fridayNight: QuietWindow[] = [{ start: '22:00', end: '09:00', weekdays: ['friday'] }];
		expect(spellAt('2026-06-12T23:00Z', 'UTC', fridayNight)).toEqual([
			'2026-06-12T22:00:00.000Z',
			'2026-06-13T09:00:00.000Z',
		]);
		expect(spellAt('2026-06-13T08:59Z', 'UTC', fridayNight)).toBeDefined();
		expect(spellAt('2026-06-13T23:00Z', 'UTC', fridayNight)).toBeUndefined();
	});
});

describe('when the clocks go forward', () => {
	it('a night is an hour shorter', () => {
		expect(spellAt('2026-03-29T00:00Z', 'Europe/Berlin')).toEqual([
			'2026-03-28T20:00:00.000Z',
			'2026-03-29T06:00:00.000Z',
		]);
	});

	it('a start that does not exist is the first instant after the gap', () => {
		const early: QuietWindow[] = [{ start: '02:30', end: '06:00' }];
		expect(spellAt('2026-03-08T06:59:59.999Z', 'America/New_York', early)).toBeUndefined();
		expect(spellAt('2026-03-08T07:00Z', 'America/New_York', early)).toEqual([
			'2026-03-08T07:00:00.000Z',
			'2026-03-08T10:00:00.000Z',
		]);
	});

	it('an end that does not exist is the first instant after the gap', () => {
		const late: QuietWindow[] = [{ start: '23:00', end: '02:30' }];
		expect(spellAt('2026-03-08T06:59Z', 'America/New_York', late)?.[1]).toBe('2026-03-08T07:00:00.000Z');
	});

	it('a window that lies in the gap is not there', () => {
		const gone: QuietWindow[] = [{ start: '02:10', end: '02:50' }];
		for (let minute = 0; minute < 24 * 60; minute += 5) {
			expect(
				findQuietSpell(gone, ['America/New_York'], at('2026-03-08T00:00-05:00') + minute * MINUTE_MS),
			).toBeUndefined();
		}
		expect(spellAt('2026-03-07T02:30-05:00', 'America/New_York', gone)).toBeDefined();
	});

	it('half an hour is half an hour, as on Lord Howe Island', () => {
		const early: QuietWindow[] = [{ start: '01:00', end: '02:15' }];
		expect(spellAt('2026-10-03T15:00Z', 'Australia/Lord_Howe', early)).toEqual([
			'2026-10-03T14:30:00.000Z',
			'2026-10-03T15:30:00.000Z',
		]);
	});

	it('midnight itself may be missing, as in Chile', () => {
		const small: QuietWindow[] = [{ start: '00:00', end: '06:00' }];
		expect(spellAt('2026-09-06T05:00Z', 'America/Santiago', small)).toEqual([
			'2026-09-06T04:00:00.000Z',
			'2026-09-06T09:00:00.000Z',
		]);
	});

	it('a whole day may be missing, as in Samoa in 2011', () => {
		expect(spellAt('2011-12-30T09:00Z', 'Pacific/Apia')).toEqual([
			'2011-12-30T07:00:00.000Z',
			'2011-12-30T18:00:00.000Z',
		]);
	});
});

describe('when the clocks go back', () => {
	it('a night is an hour longer', () => {
		expect(spellAt('2026-10-25T00:00Z', 'Europe/Berlin')).toEqual([
			'2026-10-24T19:00:00.000Z',
			'2026-10-25T07:00:00.000Z',
		]);
	});

	it('a start that comes twice counts from the first, and an end that comes twice to the second', () => {
		const start: QuietWindow[] = [{ start: '01:30', end: '06:00' }];
		expect(spellAt('2026-11-01T06:15Z', 'America/New_York', start)?.[0]).toBe('2026-11-01T05:30:00.000Z');
		const end: QuietWindow[] = [{ start: '23:00', end: '01:30' }];
		expect(spellAt('2026-11-01T05:45Z', 'America/New_York', end)?.[1]).toBe('2026-11-01T06:30:00.000Z');
	});
});

describe('several windows', () => {
	it('that touch or overlap are one', () => {
		const weekend: QuietWindow[] = [
			{ start: '18:00', end: '24:00', weekdays: ['friday'] },
			{ start: '00:00', end: '24:00', weekdays: ['saturday', 'sunday'] },
			{ start: '00:00', end: '09:00', weekdays: ['monday'] },
		];
		const spell = ['2026-06-12T18:00:00.000Z', '2026-06-15T09:00:00.000Z'];
		for (const iso of ['2026-06-12T18:00Z', '2026-06-13T12:00Z', '2026-06-14T23:59Z', '2026-06-15T08:59Z']) {
			expect(spellAt(iso, 'UTC', weekend)).toEqual(spell);
		}
		expect(spellAt('2026-06-15T09:00Z', 'UTC', weekend)).toBeUndefined();
	});

	it('that leave one hour a week open are waited for', () => {
		const almost: QuietWindow[] = [
			{ start: '00:00', end: '24:00', weekdays: ['monday', 'tuesday', 'wednesday', 'friday', 'saturday', 'sunday'] },
			{ start: '00:00', end: '12:00', weekdays: ['thursday'] },
			{ start: '13:00', end: '24:00', weekdays: ['thursday'] },
		];
		expect(spellAt('2026-06-11T13:00Z', 'UTC', almost)?.[1]).toBe('2026-06-18T12:00:00.000Z');
	});
});

describe('several zones', () => {
	it('are quiet while one of them is, and open when all are', () => {
		const zones = ['America/New_York', 'America/Los_Angeles'];
		expect(spellAt('2026-06-10T12:00Z', zones)).toEqual(['2026-06-10T04:00:00.000Z', '2026-06-10T15:00:00.000Z']);
		expect(spellAt('2026-06-10T15:00Z', zones)).toBeUndefined();
		expect(spellAt('2026-06-11T00:59Z', zones)).toBeUndefined();
		expect(spellAt('2026-06-11T01:00Z', zones)).toEqual(['2026-06-11T01:00:00.000Z', '2026-06-11T15:00:00.000Z']);
	});

	it('name the one that opens last', () => {
		expect(findQuietSpell(night, ['America/Los_Angeles', 'America/New_York'], at('2026-06-10T08:00Z'))?.zone).toBe(
			'America/Los_Angeles',
		);
	});

	it('all round the earth never open', () => {
		expect(
			spellAt('2026-06-10T12:00Z', ['Pacific/Auckland', 'Europe/London', 'America/Los_Angeles', 'Asia/Dubai'])?.[1],
		).toBe('never');
	});
});

it('without windows no hour is quiet', () => {
	expect(findQuietSpell([], ['UTC'], 0)).toBeUndefined();
});

it('a zone that does not exist is an error, not an open hour', () => {
	expect(() => findQuietSpell(night, ['Mars/Olympus'], 0)).toThrow(
		expect.objectContaining({ code: 'configuration-invalid' }),
	);
});

it('asking in any order gives the same answers, whatever was asked before', () => {
	const instants = Array.from({ length: 300 }, (_, index) => at('2026-02-20T00:00Z') + index * 5 * HOUR_MS);
	const answers = (order: number[]) =>
		new Map(order.map((instant) => [instant, findQuietSpell(night, ['Europe/Berlin'], instant)]));
	const forwards = answers(instants);
	const scattered = answers(instants.toSorted((one, other) => (one % (7 * DAY_MS)) - (other % (7 * DAY_MS))));
	for (const instant of instants) expect(scattered.get(instant)).toEqual(forwards.get(instant));
});

it('many sets of windows keep their own answers', () => {
	for (let hour = 10; hour < 24; hour++) {
		for (const minute of ['00', '10', '20', '30', '40']) {
			const end = `${hour}:${minute}`;
			expect(spellAt('2026-06-10T05:00Z', 'UTC', [{ start: '01:00', end }])?.[1]).toBe(`2026-06-10T${end}:00.000Z`);
		}
	}
	expect(spellAt('2026-06-10T05:00Z', 'UTC', [{ start: '01:00', end: '10:00' }])?.[1]).toBe('2026-06-10T10:00:00.000Z');
});
