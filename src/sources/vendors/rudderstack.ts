import type { Payload, Recognition, Source } from '../source';
import { firstCall, isRudderStack, readCalls, recogniseCall, segment } from './segment';

/** RudderStack's webhook destination: Segment's calls with marks of its own (`channel`, `rudderId`, its library's name). */
export const rudderstack: Source = {
	name: 'rudderstack',
	label: 'RudderStack',
	emittedBy: 'Webhook (destination)',
	topics: segment.topics,
	identifiedBy: segment.identifiedBy ?? [],
	signs: ['rudderId', 'context', 'channel', 'batch'],
	recognise,
	read: (payload, options) => readCalls(payload, options, 'rudderstack'),
};

function recognise({ body }: Payload): Recognition | undefined {
	const first = firstCall(body);
	if (first === undefined || !isRudderStack(first)) return undefined;
	const call = recogniseCall(first);
	return call && { ...call, confidence: 0.97, because: `RudderStack's marks; ${call.because}` };
}
