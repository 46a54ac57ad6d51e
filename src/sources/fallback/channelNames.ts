import type { Channel } from '../../lead/channel';
import { tokensOf } from '../../lead/foldName';

/** A way to reach people that isn't ours: push messages, fax. */
export const NO_CHANNEL = 'none';

const NAMES: readonly (readonly [readonly Channel[] | typeof NO_CHANNEL, string])[] = [
	[NO_CHANNEL, 'push webpush fax inapp'],
	[['sms'], 'sms mms rcs whatsapp texts texting textmessage msisdn'],
	[['phone'], 'call calls voice telemarketing'],
	[['email'], 'email emails mail mails newsletter newsletters inbox mailing'],
	[['directMail'], 'postal letter'],
];
const BY_TOKEN = new Map(
	NAMES.flatMap(([channels, names]) => names.split(' ').map((name) => [name, channels] as const)),
);

/** The channel a folded name speaks of. */
export function channelsOf(name: string): readonly Channel[] | typeof NO_CHANNEL | undefined {
	const tokens = tokensOf(name);
	for (const token of tokens) {
		const channels = BY_TOKEN.get(token);
		if (channels !== undefined) return channels;
	}
	return undefined;
}
