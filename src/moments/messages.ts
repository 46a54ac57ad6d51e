import { CHANNELS, type Channel } from '../lead/channel';
import { DAY_MS, HOUR_MS, MINUTE_MS, toIsoTime, type Instant } from '../lead/time';

const VERSION = (version: number) => (version === 0 ? 'the shipped points' : `version ${version}`);

/** `2026-03-10 18:05 UTC` */
const inWords = (at: Instant) => `${toIsoTime(at).slice(0, 16).replace('T', ' ')} UTC`;

export const MESSAGES = {
	cartAbandoned: (lastStepAt: Instant, waitMs: number) =>
		`The last step in the cart was at ${inWords(lastStepAt)}. Nothing was bought in the ${showDuration(waitMs)} after it.`,
	tierChanged: (previous: string | undefined, name: string, cause: TierCause | undefined) => {
		if (cause === 'cart') return `In tier ${name} as before, with a new or changed cart.`;
		const turn = previous === undefined ? `The first tier is ${name}` : `Moved from tier ${previous} to tier ${name}`;
		return `${turn}${cause === undefined ? '' : CAUSES[cause]}.`;
	},
	notFollowedUp: (name: string, since: Instant, waitMs: number) =>
		`In tier ${name} since ${inWords(since)}. No contact was recorded in the ${showDuration(waitMs)} after that.`,
	wentQuiet: (lastAt: Instant, waitMs: number) =>
		`The last thing this lead did was at ${inWords(lastAt)}. Nothing came in the ${showDuration(waitMs)} after it.`,
	orderOverdue: (lastAt: Instant, expectedAt: Instant, high: Instant) =>
		`The last order was at ${inWords(lastAt)}. The next one was expected around ${inWords(expectedAt)}, and at the latest by ${inWords(high)}.`,
	suppressionChanged: (
		turn: 'suppressed' | 'allowed' | 'reasons',
		added: readonly NamedReason[],
		lifted: readonly NamedReason[],
	) => {
		const came = added.length === 0 ? [] : [`${TURNS[turn].added}: ${listReasons(added, true)}.`];
		const went = lifted.length === 0 ? [] : [`${TURNS[turn].lifted}: ${listReasons(lifted, false)}.`];
		return [...came, ...went].join(' ');
	},
	modelChanged: ({
		name,
		version,
		from,
		rolledBack,
		reason,
	}: {
		name: string;
		version: number;
		from: number;
		rolledBack: boolean;
		reason: string;
	}) =>
		`Model ${name} ${rolledBack ? 'was rolled back' : 'changed'} from ${VERSION(from)} to ${VERSION(version)}. Reason given: ${reason.replace(/\.$/, '')}.`,
};

interface NamedReason {
	label: string;
	channel: string;
	source: string;
}

const TURNS = {
	suppressed: { added: 'No longer to be contacted', lifted: 'Lifted' },
	allowed: { added: 'New', lifted: 'May be contacted again, lifted' },
	reasons: { added: 'Another reason not to contact', lifted: 'Lifted, while other reasons stand' },
} as const;

/** "Opted Out (every channel; source: klaviyo)". */
function listReasons(reasons: readonly NamedReason[], withSource: boolean): string {
	const labels = [...new Set(reasons.map(({ label }) => label))];
	return labels
		.map((label) => {
			const own = reasons.filter((reason) => reason.label === label);
			const channels = own.map(({ channel }) => CHANNEL_WORDS[channel as Channel] ?? channel);
			const where = channels.length === CHANNELS.length ? 'every channel' : channels.join(', ');
			const sources = [...new Set(own.map(({ source }) => (source === 'mapFields' ? 'Map Fields' : source)))];
			return `${label} (${where}${withSource ? `; source: ${sources.join(', ')}` : ''})`;
		})
		.join('; ');
}

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
	email: 'email',
	sms: 'SMS',
	phone: 'phone calls',
	ads: 'ads',
	directMail: 'direct mail',
	salesTask: 'sales tasks',
};

/** What has moved a lead without an item. */
const CAUSES = {
	time: ' by the passing of time',
	model: ', because the model that scores has a new version',
	rules: ', because the rules of the tiers have changed',
} as const;
export type TierCause = keyof typeof CAUSES | 'cart';

/** In the largest unit that is whole. */
function showDuration(ms: number): string {
	const [size, unit] =
		ms % DAY_MS === 0 ? [ms / DAY_MS, 'day'] : ms % HOUR_MS === 0 ? [ms / HOUR_MS, 'hour'] : [ms / MINUTE_MS, 'minute'];
	return `${size} ${unit}${size === 1 ? '' : 's'}`;
}
