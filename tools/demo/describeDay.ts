import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Day } from './makeDay';
import type { Counts, Ending, Played } from './playDay';

export interface Measured {
	seconds: number;
	storeBytes: number;
	/** Of the terminal. */
	columns: number;
}

type Style = Parameters<typeof styleText>[0];

interface Column {
	head: string;
	width: number;
	align?: 'right';
	/** Left out where the terminal is narrow. */
	mayGo?: true;
	cell: (ending: Ending) => string;
}

const SHOWN_LEADS = 25;
const NARROWEST_WHY = 20;
const WIDEST_WHY = 40;
const GAP = 2;

/** A day as a table of its most telling leads, and its sums. */
export function describeDay(day: Day, played: Played, measured: Measured): string {
	const title = `${bold(new Date(day.start).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' }))}, times in UTC`;
	const leads = tableOfLeads(pickTelling(played.endings), measured.columns);
	return [
		'',
		title,
		'',
		leads,
		'',
		tableOfTiers(played.endings),
		'',
		...describeCounts(day, played, measured),
		'',
	].join('\n');
}

// ── Leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** First one of each kind of ending, then more of each, until there are enough; in order of time. */
function pickTelling(endings: readonly Ending[]): Ending[] {
	const kinds = new Map<string, Ending[]>();
	for (const ending of endings.filter(({ changed }) => changed)) {
		const kind = [ending.tier, decisionOf(ending), ending.waited, firstReasonOf(ending)].join();
		kinds.set(kind, [...(kinds.get(kind) ?? []), ending]);
	}
	const picked: Ending[] = [];
	for (let round = 0; picked.length < SHOWN_LEADS && round < 10; round++) {
		picked.push(
			...[...kinds.values()]
				.flatMap((kind) => kind[Math.floor((kind.length * round) / 10)] ?? [])
				.filter((ending) => !picked.includes(ending)),
		);
	}
	return picked.slice(0, SHOWN_LEADS).sort((a, b) => a.at - b.at);
}

function tableOfLeads(endings: readonly Ending[], terminalColumns: number): string {
	const columns = fitColumns(terminalColumns);
	const table = bareTable(columns);
	for (const ending of endings) table.push(columns.map(({ cell }) => cell(ending)));
	return table.toString();
}

/** The reasons get what is left of the terminal's width; where that is too little, columns that matter less go. */
function fitColumns(terminalColumns: number): Column[] {
	const why: Column = { head: 'Why', width: 0, cell: ({ lead }) => whyOf(lead.reasons) };
	let columns: Column[] = [
		{ head: 'At', width: 5, mayGo: true, cell: ({ at }) => dim(clockTime(at)) },
		{ head: 'Lead', width: 24, cell: ({ lead }) => nameOf(lead.identities) },
		{ head: 'Event', width: 16, mayGo: true, cell: ({ lead }) => inWords(lead.event.name) },
		{ head: 'Score', width: 5, align: 'right', cell: ({ lead }) => bold(String(Math.round(lead.score))) },
		{ head: 'Grade', width: 5, mayGo: true, cell: ({ lead }) => lead.grade },
		why,
		{ head: 'Tier', width: 4, cell: ({ tier }) => paintTier(tier) },
		{ head: 'Decision', width: 18, cell: describeDecision },
		{ head: 'Next allowed', width: 12, mayGo: true, cell: nextAllowedOf },
	];
	const left = () => terminalColumns - columns.reduce((sum, { width }) => sum + width + GAP, 0);
	for (const column of columns.filter(({ mayGo }) => mayGo)) {
		if (left() < NARROWEST_WHY) columns = columns.filter((each) => each !== column);
	}
	why.width = Math.min(WIDEST_WHY, Math.max(left(), NARROWEST_WHY));
	return columns;
}

function whyOf(reasons: Ending['lead']['reasons']): string {
	return reasons
		.filter(({ code }) => code !== 'start')
		.slice(0, 2)
		.map(({ label, points }) => `${dim(`${points < 0 ? '−' : '+'}${Math.abs(Math.round(points))}`)} ${label}`)
		.join('\n');
}

function nameOf({ email, phone, customerId, anonymousId }: Ending['lead']['identities']): string {
	return email ?? phone ?? customerId ?? dim(anonymousId ?? '?');
}

type Decision = 'text' | 'email' | 'deferred' | 'suppressed' | 'newsletter' | 'same tier';

function decisionOf({ changed, checks }: Ending): Decision {
	const last = checks.at(-1);
	if (!changed) return 'same tier';
	if (last === undefined) return 'newsletter';
	if (last.decision !== 'allowed') return last.decision;
	return last.channel === 'sms' ? 'text' : 'email';
}

const DECISIONS: Readonly<Record<Decision, { style: Style; text: string }>> = {
	text: { style: 'green', text: 'allowed: text' },
	email: { style: 'green', text: 'allowed: email' },
	deferred: { style: 'yellow', text: 'deferred' },
	suppressed: { style: 'red', text: 'suppressed' },
	newsletter: { style: 'gray', text: 'newsletter only' },
	'same tier': { style: 'gray', text: 'same tier' },
};

function describeDecision(ending: Ending): string {
	const decision = decisionOf(ending);
	const { style, text } = DECISIONS[decision];
	return [paint(style, text), ...becauseOf(ending, decision).map(dim)].join('\n');
}

/** What holds the message back or, where it went by email, what held the text back. */
function becauseOf({ checks, waited }: Ending, decision: Decision): string[] {
	const reasons = (checks.at(-1)?.reasons ?? []).map(({ code }) => inWords(code));
	if (reasons.length > 0) return [reasons.join(', ')];
	if (waited) return ['after waiting'];
	const textHeldBy = checks[0]?.reasons.map(({ code }) => inWords(code)).join(', ') ?? '';
	return decision === 'email' && textHeldBy !== '' ? [`text: ${textHeldBy}`] : [];
}

function firstReasonOf({ checks }: Ending): string | undefined {
	return checks.at(-1)?.reasons[0]?.code ?? checks[0]?.reasons[0]?.code;
}

function nextAllowedOf({ checks }: Ending): string {
	const last = checks.at(-1);
	if (last === undefined || last.decision === 'allowed') return '';
	return last.nextAllowedAt === undefined
		? dim('—')
		: `${dayOf(last.nextAllowedAt)} ${last.nextAllowedAt.slice(11, 16)}`;
}

// ── Sums ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const SUMMED: readonly Decision[] = ['text', 'email', 'deferred', 'suppressed', 'newsletter', 'same tier'];

function tableOfTiers(endings: readonly Ending[]): string {
	const table = bareTable([
		{ head: 'Tier', width: 6 },
		...SUMMED.map((decision) => ({ head: DECISIONS[decision].text, width: 15, align: 'right' as const })),
		{ head: 'events', width: 7, align: 'right' },
	]);
	const tiers = [...new Set(endings.map(({ tier }) => tier))].sort();
	for (const name of [...tiers, 'All']) {
		const mine = endings.filter(({ tier }) => name === 'All' || tier === name);
		const numbers = SUMMED.map((decision) => {
			const amount = mine.filter((ending) => decisionOf(ending) === decision).length;
			return amount === 0 ? dim('·') : paint(DECISIONS[decision].style, String(amount));
		});
		table.push([name === 'All' ? name : paintTier(name), ...numbers, bold(String(mine.length))]);
	}
	return table.toString();
}

function describeCounts(
	day: Day,
	{ endings, deliveries, duplicates, outcomes, optOuts, consents, cooled }: Played,
	{ seconds, storeBytes }: Measured,
): string[] {
	const suppressed: Counts = new Map();
	for (const ending of endings.filter((each) => decisionOf(each) === 'suppressed')) {
		for (const { code } of ending.checks.at(-1)?.reasons ?? []) suppressed.set(code, (suppressed.get(code) ?? 0) + 1);
	}
	const lines: [string, string][] = [
		[
			'People',
			`${day.shoppers}, in ${deliveries} deliveries from Shopify, WooCommerce, Stripe, Segment, forms, SendGrid, Twilio and a CRM`,
		],
		['Twice', `${duplicates} deliveries were repeats and counted once`],
		['Outcomes', list(outcomes)],
		['Opt-outs', list(optOuts)],
		['Consents', list(consents)],
		['Suppressed', list(suppressed)],
		[
			'A week on',
			cooled.size === 0 ? 'nobody has changed tier' : `cooled down without another visit: ${list(cooled, 'now ')}`,
		],
		['Took', `${seconds.toFixed(1)} s on n8n's own engine, ${(storeBytes / 1024 / 1024).toFixed(1)} MB of SQLite`],
	];
	return lines.map(([name, text]) => `${bold(name.padEnd(12))}${text}`);
}

function list(counts: Counts, before = ''): string {
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.map(([name, amount]) => `${amount} ${before}${inWords(name)}`)
		.join(', ');
}

// ── Looks ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function bareTable(columns: readonly Pick<Column, 'head' | 'width' | 'align'>[]): Table.Table {
	const none = {
		top: '',
		'top-mid': '',
		'top-left': '',
		'top-right': '',
		bottom: '',
		'bottom-mid': '',
		'bottom-left': '',
		'bottom-right': '',
		left: '',
		'left-mid': '',
		mid: '',
		'mid-mid': '',
		right: '',
		'right-mid': '',
		middle: '',
	};
	return new Table({
		head: columns.map(({ head }) => bold(head)),
		colWidths: columns.map(({ width }) => width + GAP),
		colAligns: columns.map(({ align }) => align ?? 'left'),
		chars: none,
		style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
		wordWrap: true,
	});
}

/** Colours only where the output is a terminal that wants them: styleText looks. */
function paint(style: Style, text: string): string {
	return styleText(style, text);
}

function bold(text: string): string {
	return paint('bold', text);
}

function dim(text: string): string {
	return paint('gray', text);
}

function paintTier(name: string): string {
	return paint(name === 'A' ? ['bold', 'green'] : name === 'B' ? 'cyan' : 'gray', name);
}

function inWords(code: string): string {
	return code.replaceAll('_', ' ');
}

function clockTime(at: number): string {
	return new Date(at).toISOString().slice(11, 16);
}

function dayOf(isoTime: string): string {
	return new Date(isoTime).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
