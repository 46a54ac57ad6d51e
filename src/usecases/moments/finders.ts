import type { MomentKind } from '../../moments/moments';
import { cartFinder } from './cartFinder';
import type { MomentFinder } from './momentFinder';
import { driftFinder } from './driftFinder';
import { experimentFinder } from './experimentFinder';
import { modelFinder } from './modelFinder';
import { orderFinder } from './orderFinder';
import { silenceFinder } from './silenceFinder';
import { suppressionFinder } from './suppressionFinder';
import { followUpFinder, tierChangeFinder } from './tierFinders';

export const FINDERS: Readonly<Record<MomentKind, MomentFinder>> = {
	cartAbandoned: cartFinder,
	driftFound: driftFinder,
	experimentDecided: experimentFinder,
	modelChanged: modelFinder,
	notFollowedUp: followUpFinder,
	orderOverdue: orderFinder,
	suppressionChanged: suppressionFinder,
	tierChanged: tierChangeFinder,
	wentQuiet: silenceFinder,
};
