import type { Channel } from '../../lead/channel';
import { foldName } from '../../lead/foldName';
import { channelsOf, NO_CHANNEL } from './channelNames';
import type { Scope } from './surveyPayload';

/** The channel a record or what it stands in speaks of: `channel: 'sms'`, `sms: { status: … }`. */
export function channelsNear(scope: Scope): readonly Channel[] | typeof NO_CHANNEL | undefined {
	let place: Scope | undefined = scope;
	for (let height = 0; place !== undefined && height < 4; height += 1, place = place.parent) {
		// The event may come first and say nothing of it: `{ event: 'unsubscribed', channel: 'sms' }`.
		const channels =
			place.leaves
				.filter(({ key, value }) => typeof value === 'string' && NAMING.test(key))
				.map(({ value }) => channelsOf(foldName(String(value))))
				.find((found) => found !== undefined) ?? channelsOf(place.key);
		if (channels !== undefined) return channels;
	}
	return undefined;
}

const NAMING =
	/^(?:channel|channel_type|medium|message_type|object_type|messaging_product|type|event|event_type|topic)$/;
