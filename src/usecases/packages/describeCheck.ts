import type { Channel } from '../../lead/channel';
import { DAY_MS, HOUR_MS } from '../../lead/time';
import { CHANNEL_WORDS } from '../../moments/messages';
import { countOf } from '../../scoring/words';
import { CAPPED_TOGETHER, type FrequencyCap } from '../../suppression/settings';
import type { PackedRules } from './packageFormat';

/** The rules of one check in sentences, as far as they are about its channel; what is off is left out. */
export function describeCheck(channel: Channel, rules: PackedRules): string[] {
	const name = capitalize(CHANNEL_WORDS[channel]);
	const caps = rules.frequencyCaps.filter((cap) => counts(cap, channel)).map(describeCap);
	const off = (ms: number, sentence: (span: string) => string): string[] =>
		ms === 0 ? [] : [sentence(describeSpan(ms))];
	return [
		rules.consent[channel] === 'mustHaveAgreed'
			? `${name}: only who has agreed, on record with when and how.`
			: `${name}: everybody who has not refused.`,
		...(channel === 'email' && rules.customersCountAsAgreed ? ['Customers count as agreed, unless they refused.'] : []),
		...off(rules.consentExpiresAfterMs[channel], (span) => `A consent counts for ${span}.`),
		...off(
			rules.restAfterRefusalMs[channel],
			(span) => `After a refusal nothing is sent for ${span}, whatever comes in between.`,
		),
		...(caps.length === 0 ? ['No cap on the number of messages.'] : caps),
		...off(rules.coolDownMs[channel], (span) => `At least ${span} between two messages.`),
		...describeQuietHours(rules.quietHours[channel]),
		...(rules.audience === 'prospects'
			? off(rules.purchasedWithinMs, (span) => `Who has bought in the last ${span} gets none of these messages.`)
			: ['These messages are for customers too: a purchase holds nothing back.']),
		...off(rules.refundedWithinMs, (span) => `Nothing for ${span} after a refund.`),
		...(rules.rejectedBySales.channels.includes(channel)
			? off(rules.rejectedBySales.withinMs, (span) => `Nothing for ${span} after sales has turned somebody down.`)
			: []),
		...off(
			rules.accountContactedWithinMs[channel],
			(span) => `One person of a company at a time: the others wait ${span}.`,
		),
		...(rules.respectHoldouts ? [] : ['People held out of an experiment are contacted all the same.']),
		...(rules.places.length === 0 ? [] : [`Stricter rules for people in: ${rules.places.join(', ')}.`]),
	];
}

function counts({ channel: counted }: FrequencyCap, channel: Channel): boolean {
	if (counted === 'any' || counted === 'callsAndTexts')
		return (CAPPED_TOGETHER[counted] as readonly Channel[]).includes(channel);
	return counted === channel;
}

function describeCap({ channel, max, perMs }: FrequencyCap): string {
	const what =
		channel === 'any'
			? 'in all channels together'
			: channel === 'callsAndTexts'
				? 'as calls and texts together'
				: 'in this channel';
	return `At most ${countOf(max, 'message')} in ${describeSpan(perMs)}, ${what}.`;
}

function describeQuietHours(windows: PackedRules['quietHours'][Channel]): string[] {
	return windows.map(({ start, end, weekdays }) => {
		const days = weekdays === undefined ? '' : ` on ${weekdays.join(', ')}`;
		return `Nothing between ${start} and ${end}${days}, where the person is.`;
	});
}

function describeSpan(ms: number): string {
	return ms >= DAY_MS && ms % DAY_MS === 0
		? countOf(ms / DAY_MS, 'day')
		: countOf(Math.round((10 * ms) / HOUR_MS) / 10, 'hour');
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
