import type { SourceTopic } from '../source';

/** `orders/create`, `ORDERS_CREATE` and `orders.create` are one topic. Undefined where the source knows none like it. */
export function matchTopic(topics: readonly SourceTopic[], text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const wanted = bare(text);
	return topics.find(({ topic }) => bare(topic) === wanted)?.topic;
}

function bare(topic: string): string {
	return topic.toLowerCase().replace(/[^a-z0-9]/g, '');
}
