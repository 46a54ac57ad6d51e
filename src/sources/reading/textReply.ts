import type { Activity } from './mailActivity';
import { readSmsWish } from './stopWords';
import { withoutTags } from './withoutQuotes';

/** What a person's own text message means: a wish to be left alone, to hear from us again, or an answer. */
export function activityOfReply(text: string | undefined, phone: string | undefined): Activity {
	const wish = text === undefined ? undefined : readSmsWish(text, phone);
	if (wish === 'stop') return 'unsubscribed';
	return wish === 'start' ? 'resubscribed' : 'replied';
}

/** Buttons carry a name of the shop's own choice: `STOP_MARKETING`, `unsubscribe`, `opt-out`. */
export function isStopButton(name: string | undefined): boolean {
	return name !== undefined && /(?:^|[^a-z])(?:stop(?!by)|unsubscribe|opt[^a-z]?out)(?:$|[^a-z])/i.test(name);
}

/** What a gateway writes beside a failure to somebody who doesn't want to be written to; codes differ from account to account. */
export function saysOptedOut(failure: string | undefined): boolean {
	return failure !== undefined && /opt(?:ed|s)?[\s_-]?out|unsubscribed|blacklisted|stop[\s_]list/i.test(failure);
}

/** What an answer by email means. Its words start nothing again; the quoted message below them is not theirs. */
export function activityOfMailReply(text: string | undefined): Activity {
	if (text === undefined) return 'replied';
	const plain = withoutTags(text.slice(0, 20_000)).split(/\n[ \t]{0,20}(?:>|On .{0,200} wrote:|-{2,})/)[0];
	return readSmsWish(plain ?? '') === 'stop' ? 'unsubscribed' : 'replied';
}
