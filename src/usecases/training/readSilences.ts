import { labelOfEvent } from '../../lead/labelOfEvent';
import { AUDIENCES } from '../../lead/lead';
import { dayOf } from '../../lead/time';
import { findSilences } from '../../learning/judge/findSilences';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import { describeSilence, type DescribedSilence } from './describeDrift';
import { readOutcomeDays } from './readOutcomeDays';

/** What is usual is told by so many days at most. */
const DAYS_LOOKED_AT = 400;

/** Keeps outcomes apart from events of the same name. */
const OUTCOME = 'outcome ';

/** Events and outcomes that came regularly and no longer do, whichever leads they were of. */
export async function readSilences(context: EngineContext, model: Model): Promise<DescribedSilence[]> {
	const { store, clock, settings } = context;
	const now = clock();
	const [fromDay, today] = [dayOf(now) - DAYS_LOOKED_AT, dayOf(now)];
	const events = await store.read(async (view) => await view.readEventDays(fromDay, today));
	const outcomes = await readOutcomeDays(context, fromDay);
	const days = [...events, ...outcomes.map((day) => ({ ...day, name: OUTCOME + day.name }))];
	return findSilences(days, now, settings.learning.drift.silenceAlarms).map((silence) => {
		if (!silence.event.startsWith(OUTCOME))
			return describeSilence({ ...silence, kind: 'event' }, labelOf(model, silence.event));
		const event = silence.event.slice(OUTCOME.length);
		return describeSilence({ ...silence, event, kind: 'outcome' }, `Outcome ${labelOfEvent(event)}`);
	});
}

function labelOf(model: Model, event: string): string {
	const terms = AUDIENCES.flatMap((audience) => model.scorecards[audience].terms);
	return terms.find((term) => term.kind === 'event' && term.event === event)?.label ?? labelOfEvent(event);
}
