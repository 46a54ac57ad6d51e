import { isScanner } from '../reading/mailActivity';
import { scopesOf, type Scope } from './surveyPayload';

const OPENS_AND_CLICKS = /(?:^|_)(?:open(?:ed)?|click(?:ed)?)$/;
const FLAGS =
	/^(?:is_)?(?:(?:suspected_)?bot(?:_click|_open)?|machine(?:_open(?:ed)?|_click)?|prefetch(?:ed)?|proxy|non_?human|apple_mpp|apple_privacy_open)$/;
const AGENTS = /^(?:user_?agent|agent)$/;

/** An open or a click that the sender or its agent says a program made, and no person. */
export function isByMachine(name: string, root: Scope): boolean {
	return (
		OPENS_AND_CLICKS.test(name) &&
		scopesOf(root).some(({ leaves }) =>
			leaves.some(({ key, value }) =>
				FLAGS.test(key) ? /^(?:true|1|yes)$/i.test(String(value)) : AGENTS.test(key) && isScanner(String(value)),
			),
		)
	);
}
