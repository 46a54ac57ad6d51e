import type { Scope } from './surveyPayload';

const FLAGS =
	/^(?:is_)?(?:testmode|(?:test|sandbox)(?:_(?:mode|order|event|lead|data|payment|purchase|sale|transaction))?)$/;
const LIVE = /^(?:is_)?(?:live|live_mode|livemode|production)$/;
const WORLDS = /^(?:environment|env|domain|(?:\w+_)?mode)$/;
const PARTS = new Set([
	'data',
	'payload',
	'body',
	'meta',
	'metadata',
	'order',
	'event',
	'resource',
	'detail',
	'context',
	'attributes',
]);

/** Whether the sender says that it is a trial of the connection and nothing that happened. */
export function isTest(root: Scope): boolean {
	const partsOf = ({ children }: Scope) => children.filter(({ key, element }) => !element && PARTS.has(key));
	const places = [root, ...partsOf(root), ...partsOf(root).flatMap(partsOf)];
	return places.some(({ leaves }) =>
		leaves.some(({ key, value }) => {
			const word = String(value).trim().toLowerCase();
			// Lead forms answer a trial with `<test lead: dummy data for email>`.
			if (word.startsWith('<test lead:')) return true;
			if (FLAGS.test(key)) return /^(?:true|1|yes)$/.test(word);
			if (LIVE.test(key)) return /^(?:false|0|no)$/.test(word);
			return WORLDS.test(key) && /^(?:test|testing|sandbox|test_mode|stag(?:e|ing)|dev|development)$/.test(word);
		}),
	);
}
