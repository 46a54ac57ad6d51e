import { toIsoTime } from '../../../src/index';
import { runOnce } from './once';

export const applyRetention = runOnce(async ({ engine }) => {
	const { removed, before } = await engine.applyRetention();
	return [
		{
			retention: {
				removed: { ...removed },
				before: Object.fromEntries(Object.entries(before).map(([kind, instant]) => [kind, toIsoTime(instant)])),
			},
		},
	];
});
