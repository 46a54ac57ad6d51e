import { suppressionRulesSchema } from '../../src/suppression/settings';
import { DAY, event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({});
/** Where somebody is then matters for nothing else. */
const noQuiet = { ...rules.quietHours, email: [] };
const identities = [{ kind: 'email' as const, namespace: '', value: 'ada@shop.example' }];

async function ask({ engine }: Bench, fields: object = {}) {
	const [answer] = await engine.checkSuppression([
		{ identities, channel: 'email', purpose: 'marketing', rules, bestTimeWithin: 'day', ...fields },
	]);
	return valueOf(answer);
}

/** Ada clicks at 20:00 UTC, evening after evening; a machine and others click at other hours. */
async function openWithClicks(): Promise<Bench> {
	const bench = await openBench();
	const days = Array.from({ length: 8 }, (_, index) => index + 1);
	const clicks = days.map((day) => event('email_link_clicked', { occurredAt: NOON + 8 * HOUR - day * DAY }));
	const machine = days.map((day) =>
		event('email_link_clicked', { occurredAt: NOON + 3 * HOUR - day * DAY, machine: true }),
	);
	const bob = { email: 'bob@shop.example' };
	const others = days.map((day) =>
		event('email_link_clicked', { occurredAt: NOON + HOUR - day * DAY, identities: bob }),
	);
	await bench.engine.recordEvents([...clicks, ...machine, ...others].map((record) => ({ records: [record] })));
	return bench;
}

describe('the best time for a message', () => {
	it('is the hour at which the person usually clicks, where it is asked for', async () => {
		const bench = await openWithClicks();
		expect(await ask(bench)).toMatchObject({ decision: 'allowed', best: { at: NOON + 8 * HOUR } });
		expect(await ask(bench, { bestTimeWithin: undefined })).not.toHaveProperty('best');
	});

	it('is each person’s own within a batch', async () => {
		const { engine } = await openWithClicks();
		const bob = [{ kind: 'email' as const, namespace: '', value: 'bob@shop.example' }];
		const nobody = [{ kind: 'email' as const, namespace: '', value: 'new@shop.example' }];
		const checks = [nobody, bob, identities].map((who) => ({
			...{ identities: who, channel: 'email' as const, purpose: 'marketing' as const, rules },
			...(who !== bob && { bestTimeWithin: 'day' as const }),
		}));
		const answers = (await engine.checkSuppression(checks)).map((answer) => valueOf(answer).best?.at);
		expect(answers).toEqual([undefined, undefined, NOON + 8 * HOUR]);
	});

	it('waits until the message is allowed, and is never within quiet hours', async () => {
		const bench = await openWithClicks();
		const quiet = (start: string, end: string) => ({
			timeZone: 'UTC',
			rules: { ...rules, quietHours: { ...rules.quietHours, email: [{ start, end }] } },
		});
		expect(await ask(bench, quiet('10:00', '18:30'))).toMatchObject({
			decision: 'deferred',
			nextAllowedAt: NOON + 6.5 * HOUR,
			best: { at: NOON + 8 * HOUR },
		});
		const deferred = await ask(bench, quiet('10:00', '20:30'));
		expect(deferred).toMatchObject({ decision: 'deferred', nextAllowedAt: NOON + 8.5 * HOUR });
		expect(deferred.best?.at).toBe(NOON + 8.5 * HOUR);
		expect(await ask(bench, quiet('17:00', '23:30'))).not.toHaveProperty('best');
	});

	it('is not given of somebody who has opted out', async () => {
		const bench = await openWithClicks();
		const who = { email: 'ada@shop.example' };
		const refusal = { kind: 'suppression', name: 'opt_out', action: 'suppress', source: 'test', id: 'no' } as const;
		await bench.engine.recordEvents([{ records: [{ ...refusal, identities: who, occurredAt: NOON }] }]);
		const answer = await ask(bench);
		expect(answer.decision).toBe('suppressed');
		expect(answer).not.toHaveProperty('best');
	});

	it('goes by the clock of where the person is, as their phone number or the item tells', async () => {
		const bench = await openWithClicks();
		const phone = { kind: 'phone' as const, namespace: '', value: '+4915112345678' };
		const answer = await ask(bench, { identities: [...identities, phone], rules: { ...rules, quietHours: noQuiet } });
		expect(answer.best).toEqual({ at: NOON + 8 * HOUR, hour: 22, responses: 8, zone: 'Europe/Berlin' });
		const named = await ask(bench, { timeZone: 'Asia/Tokyo' });
		expect(named.best).toMatchObject({ at: NOON + 8 * HOUR, hour: 5, zone: 'Asia/Tokyo' });
		expect((await ask(bench)).best).not.toHaveProperty('zone');
	});

	it('is the weekday too where a week may pass and the person has one', async () => {
		const bench = await openBench();
		const weeks = Array.from({ length: 10 }, (_, week) => NOON + 2 * DAY + 3 * HOUR - (week + 1) * 7 * DAY);
		await bench.engine.recordEvents(
			weeks.map((occurredAt) => ({ records: [event('order_completed', { occurredAt })] })),
		);
		expect((await ask(bench, { bestTimeWithin: 'week' })).best).toMatchObject({
			at: NOON + 2 * DAY + 3 * HOUR,
			weekday: 'friday',
		});
		expect((await ask(bench)).best?.at).toBe(NOON + 3 * HOUR);
	});
});
