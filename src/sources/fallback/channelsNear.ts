import type { Channel } from '../../lead/channel';
import { foldName } from '../../lead/foldName';
import { channelsOf, NO_CHANNEL } from './channelNames';
import type { Scope } from './surveyPayload';

/** The channel a record or what it stands in speaks of: `channel: 'sms'`, `sms: { status: … }`. */
export function channelsNear(scope: Scope): readonly Channel[] | typeof NO_CHANNEL | undefined {
	let place: Scope | undefined = scope;
	for (let height = 0; place !== undefined && height < 4; height += 1, place = place.parent) {
		const named = place.leaves.find(
			({ key, value }) =>
				typeof value === 'string' &&
				/^(?:channel|channel_type|medium|message_type|object_type|messaging_product|type|event|event_type|topic)$/.test(
					key,
				),
		);
		const channels =
			(named === undefined ? undefined : channelsOf(foldName(String(named.value)))) ?? channelsOf(place.key);
		if (channels !== undefined) return channels;
	}
	return undefined;
}
