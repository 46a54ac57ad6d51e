import type { Rule } from '../contactDecision';
import { happenedAt } from '../standing';

/**
 * Some places want silence for a while after a refusal, whatever anybody releases in the meantime. Only the person
 * agreeing again ends it.
 */
export const findRestAfterRefusal: Rule = ({ entries, consents }, { restAfterRefusalMs }, { channel, asOf }) => {
	const restMs = restAfterRefusalMs[channel];
	if (restMs === 0) return [];
	const isOfChannel = (about: { channel?: string }): boolean =>
		about.channel === undefined || about.channel === channel;
	const refusals = [
		...entries.filter(({ code, action }) => action === 'suppress' && (code === 'opt_out' || code === 'no_consent')),
		...consents.filter(({ state }) => state === 'denied' || state === 'withdrawn'),
	].filter(isOfChannel);
	return refusals.flatMap((refusal) => {
		const since = happenedAt(refusal);
		const until = since + restMs;
		const agreedAgain = consents.some(
			({ key, state, at, channel: given, unverified }) =>
				state === 'granted' &&
				unverified !== true &&
				key === refusal.key &&
				given === channel &&
				at > since &&
				at <= asOf,
		);
		if (until <= asOf || agreedAgain) return [];
		return [{ code: 'rest_after_refusal' as const, since, until, source: refusal.source }];
	});
};
