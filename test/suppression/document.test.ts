import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS, type Channel } from '../../src/lead/channel';
import type { ContactFacts } from '../../src/suppression/contactDecision';
import { READ_ON } from '../../src/suppression/places/preset';
import { REASONS } from '../../src/suppression/reasons';
import { ask, asOf, consent, entry, facts, rules } from './facts';
import { writePresetTable } from './presetTable';

const document = readFileSync(join(__dirname, '../../docs/suppression.md'), 'utf8');

/** Of the table whose first column is headed "Reason" and whose others are channels. */
const rows = document
	.slice(document.indexOf('| Reason | email'))
	.split('\n\n', 1)
	.join()
	.split('\n')
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim().replaceAll('`', '')),
	);
const [heads = [], , ...table] = rows;

/** What the default settings leave off, or what isn't about a person's facts: described in words only. */
const NOT_IN_TABLE = [
	'own_address',
	'blocked_address',
	'colleague_bought',
	'account_rejected',
	'rest_after_refusal',
	'store_unavailable',
	'wrong_workspace',
	'unknown_lead',
];

/** Facts that give this reason and no other, where the channel knows it. */
const FACTS_OF: Record<string, (channel: Channel) => Partial<ContactFacts>> = {
	unreachable: () => ({ reachable: { email: false, phone: false } }),
	soft_bounce: () => ({ entries: Array.from({ length: 8 }, () => entry({ code: 'soft_bounce' })) }),
	purchased: () => ({ purchases: [{ at: asOf - 1 }] }),
	no_consent: () => ({ consents: [] }),
	consent_pending: (channel) => ({ consents: [consent({ channel, state: 'pending' })] }),
	consent_denied: (channel) => ({ consents: [consent({ channel, state: 'denied' })] }),
	consent_withdrawn: (channel) => ({ consents: [consent({ channel, state: 'withdrawn' })] }),
	consent_expired: (channel) => ({ consents: [consent({ channel, expiresAt: asOf })] }),
	refunded: () => ({ refunds: [{ at: asOf - 1 }] }),
	rejected_by_sales: () => ({ verdicts: [{ name: 'lost', at: asOf - 1 }] }),
	holdout: () => ({ holdouts: [{ experiment: 'spring', since: asOf - 1 }] }),
	frequency_cap: () => ({
		contacts: [1, 2, 3].map((hours) => ({ channel: 'directMail', purpose: 'marketing', at: asOf - hours * 3_600_000 })),
	}),
	account_contacted: (channel) => ({ colleagueContacts: [{ channel, purpose: 'marketing', at: asOf - 1 }] }),
	cool_down: (channel) => ({ contacts: [{ channel, purpose: 'marketing', at: asOf - 1 }] }),
	quiet_hours: () => ({ timeZones: ['Asia/Tokyo'] }),
};

it('the table names every channel and every reason', () => {
	expect(heads.slice(1)).toEqual([...CHANNELS]);
	const found = Object.keys(REASONS).filter((code) => !NOT_IN_TABLE.includes(code));
	expect(table.map(([code]) => code).sort()).toEqual(found.sort());
});

const cells = table.flatMap(([code = '', ...row]) =>
	CHANNELS.map((channel, index) => [code, channel, row[index]] as const),
);

it.each(cells)('%s stops in %s what the table says: %s', (code, channel, cell) => {
	const about = facts(FACTS_OF[code]?.(channel) ?? { entries: [entry({ code })] });
	const marketing = ask(about, { channel, purpose: 'marketing' });
	const transactional = ask(about, { channel, purpose: 'transactional' });
	const stopped = transactional.decision !== 'allowed' ? 'both' : marketing.decision !== 'allowed' ? 'marketing' : '–';
	expect(stopped).toBe(cell);
	for (const reason of [...marketing.reasons, ...transactional.reasons]) expect(reason.code).toBe(code);
});

it('every reason is explained in a sentence', () => {
	for (const code of Object.keys(REASONS)) expect(document.split('### The reasons')[1]).toContain(`\`${code}\``);
});

it('every setting is in the table of settings', () => {
	for (const name of Object.keys(rules)) expect(document.split('## Settings')[1]).toContain(`| \`${name}\` |`);
});

it('the table of stricter places is that of the presets', () => {
	const table = document.slice(document.indexOf('| `places` | Where')).split('\n\n', 1).join();
	expect(table.split('\n')).toEqual(writePresetTable());
	expect(document).toContain(`The sources were read on ${READ_ON}.`);
});
