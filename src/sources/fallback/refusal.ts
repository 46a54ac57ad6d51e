import type { Channel } from '../../lead/channel';
import type { SuppressionCode } from '../../lead/record';
import type { Direction } from './findPeople';
import type { Scope } from './surveyPayload';

/** Something in a payload that says somebody is not to be contacted. */
export interface Refusal {
	code: SuppressionCode;
	/** Undefined where neither the name nor its place says it. */
	channels: readonly Channel[] | 'all' | undefined;
	/** Where it stands: whoever is nearest is whom it is about. */
	scope: Scope;
	/** In the payload's words. */
	reason: string;
	by: 'name' | 'flag' | 'message';
	direction: Direction;
}
