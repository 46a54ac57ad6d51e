import type { Arm, Holdout } from '../lead/holdout';
import type { Instant } from '../lead/time';
import { ArmTally } from './armTally';

/** Once a holdout has ended everybody is contacted: windows that close later tell nothing. */
export class HoldoutTally extends ArmTally<Arm> {
	constructor(holdout: Holdout, asOf: Instant) {
		super(holdout, ['holdout', 'contacted'], Math.min(asOf, holdout.endedAt ?? asOf));
	}
}
