import { foldName } from '../../lead/foldName';
import { readPath } from '../../lead/readPath';
import type { Payload } from '../source';
import { toNamedRefusal } from './findRefusals';
import { nameRoleOf } from './nameRole';
import type { Refusal } from './refusal';
import type { Scope } from './surveyPayload';

/** Headers in which tools name what happened: `x-event`, `x-webhook-topic`. */
const NAMES = /^x-(?:[a-z\d-]+-)?(?:event|event-type|event-name|topic|action|trigger|hook-type|webhook-type)$/;

/**
 * A refusal that stands beside the body: in a header, in the address that was called (`/webhook/unsubscribe`,
 * `/webhook/news?event=unsubscribed`), or in the query of a one-click unsubscription (RFC 8058), whose body says only that.
 */
export function headerRefusals({ headers, item, body }: Payload, root: Scope): Refusal[] {
	const texts = Object.entries(headers).flatMap(([name, value]) => (NAMES.test(name) ? [value] : []));
	const url: unknown = readPath(item, 'webhookUrl');
	const last = typeof url === 'string' ? /\/([^/?#:]{3,60})(?:\/:\w+)*\/?(?:[?#].*)?$/.exec(url)?.[1] : undefined;
	const isOneClick =
		readPath(body, '["List-Unsubscribe"]') === 'One-Click' || /^\s*List-Unsubscribe=One-Click\s*$/i.test(String(body));
	const beside = [
		...Object.values(readPath(item, 'params') ?? {}),
		...Object.entries(readPath(item, 'query') ?? {}).flatMap(([name, value]) =>
			nameRoleOf(foldName(name)) === 'happening' ? [value] : [],
		),
	].filter((value): value is string => typeof value === 'string' && value.length < 60);
	return [...texts, ...beside, ...(last === undefined ? [] : [last]), ...(isOneClick ? ['unsubscribe'] : [])].flatMap(
		(text) => {
			const refusal = foldName(text).length > 60 ? undefined : toNamedRefusal(text, root);
			return refusal === undefined ? [] : [refusal];
		},
	);
}
