import { event, NOON, HOUR, openBench, outcome, valueOf } from './engineOnMemory';

const OFFICE = 'info@firm.example';

async function leadsOf(records: readonly ReturnType<typeof event>[]) {
	const { engine } = await openBench();
	const answers = await engine.recordAndScore(records.map((record) => ({ records: [record] })));
	const conflicts = await engine.store.read(async (view) => await view.listConflicts({ limit: 10 }));
	return { engine, ids: answers.map((answer) => valueOf(answer)[0]?.leadId), conflicts };
}

describe('a mailbox that colleagues share', () => {
	it('leaves two customers who give it two leads, and says so', async () => {
		const { ids, conflicts } = await leadsOf([
			event('signed_up', { identities: { email: OFFICE, customerId: 'c1' } }),
			event('signed_up', { identities: { email: OFFICE, customerId: 'c2' } }),
		]);
		expect(new Set(ids).size).toBe(2);
		expect(conflicts).toHaveLength(1);
	});

	it('leaves two people with phones of their own two leads', async () => {
		const { ids } = await leadsOf([
			event('form_submitted', { identities: { email: OFFICE, phone: '+4915112345678' } }),
			event('form_submitted', { identities: { email: OFFICE, phone: '+4915187654321' } }),
		]);
		expect(new Set(ids).size).toBe(2);
	});

	it('is one lead with the only customer who gave it, so a small firm keeps its history together', async () => {
		const { ids } = await leadsOf([
			event('signed_up', { identities: { email: OFFICE, customerId: 'c1' }, occurredAt: NOON - HOUR }),
			event('email_link_clicked', { identities: { email: OFFICE } }),
		]);
		expect(new Set(ids).size).toBe(1);
	});

	it('is a lead by itself where nobody stands behind it', async () => {
		const { engine } = await leadsOf([event('form_submitted', { identities: { email: OFFICE } })]);
		await engine.recordOutcomes([{ records: [outcome('purchase', { identities: { email: OFFICE } })] }]);
		const [scored] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: OFFICE }] }]);
		expect(valueOf(scored).audience).toBe('customer');
	});
});

describe('an item whose email is new and whose phone is somebody else’s', () => {
	const phone = '+4915112345678';
	const who = [
		{
			identities: [
				{ kind: 'email' as const, namespace: '', value: 'new@home.example' },
				{ kind: 'phone' as const, namespace: '', value: phone },
			],
		},
	];

	it('reaches nobody: not for a score, not for an export, not to be forgotten', async () => {
		const { engine } = await openBench();
		await engine.recordEvents([
			{ records: [event('signed_up', { identities: { email: 'ada@home.example', phone } })] },
		]);
		expect((await engine.scoreLeads(who))[0]).toMatchObject({ ok: false, error: { code: 'score-unknown' } });
		expect(valueOf((await engine.exportLeads(who))[0])).not.toHaveProperty('lead');
		expect(valueOf((await engine.forgetLeads(who))[0]).rowsErased).toBe(0);
		const [ada] = await engine.exportLeads([
			{ identities: [{ kind: 'email', namespace: '', value: 'ada@home.example' }] },
		]);
		expect(valueOf(ada).events).toHaveLength(1);
		expect(valueOf(ada).suppressions).toEqual([]);
	});
});
