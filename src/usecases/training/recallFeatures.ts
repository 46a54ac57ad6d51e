import { compact } from '../../compact';
import { computeFeatures } from '../../features/computeFeatures';
import type { Feature } from '../../features/feature';
import { keyFeatures, type KeyedFeatures } from '../../features/keyFeatures';
import { dayOf, type Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { addUpRollups, rollupOf } from '../../store/rollups';
import { readAccountFacts } from '../scoring/readAccountFacts';

const BEGINNING = 0;

interface PastMoment {
	lead: StoredLead;
	asOf: Instant;
	/** Raw events from before may have expired. */
	eventsFrom: Instant;
}

/** Features as they would have been stored: of what had happened and was known at `asOf`, before `eventsFrom` of what had happened. */
export async function recallFeatures(
	view: StoreView,
	{ lead, asOf, eventsFrom }: PastMoment,
	wanted: readonly Feature[],
): Promise<KeyedFeatures> {
	const [events = []] = await view.readEvents([lead.group], {
		after: eventsFrom - 1,
		until: asOf,
		receivedUntil: asOf,
	});
	const [older = []] = await view.readHistory([lead.group], Math.min(asOf, eventsFrom - 1), dayOf(BEGINNING));
	const [traits = []] = await view.readTraits([lead.group], asOf);
	const days = addUpRollups([...older, ...events.filter(({ machine }) => machine !== true).map(rollupOf)]);
	const [account] = await readAccountFacts(view, [lead], wanted, { asOf, receivedUntil: asOf, eventsFrom });
	return keyFeatures(
		wanted,
		computeFeatures(wanted, {
			asOf,
			days,
			traits: new Map(traits.map(({ name, value }) => [name, value])),
			...compact({ account }),
		}),
	);
}
