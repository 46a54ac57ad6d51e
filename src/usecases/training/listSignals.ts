import { AUDIENCES, type Audience } from '../../lead/lead';
import { labelOfEvent } from '../../lead/labelOfEvent';
import { listFrame } from '../../scoring/frame';
import { labelOf } from '../../scoring/labelOf';
import { toEventName } from '../../lead/eventName';
import { termKindOf } from '../../scoring/term';
import { countOf, round } from '../../scoring/words';
import type { EngineContext } from '../engineContext';
import { listAttributes } from '../looking/listKnown';
import { loadModel, type Model } from '../models/loadModel';
import { readCounts } from './readCounts';

interface NamedSignal {
	/** What a row of Set Points takes: an event's name, or the code of a rule that is not about one event. */
	signal: string;
	/** In a line: what it is, its points, how often it came; its name last, where a narrow panel cuts it off. */
	name: string;
}

interface Known {
	label: string;
	points: number[];
	/** In place of the points: of the start and of groups. */
	rule?: string;
	/** How many leads have it. */
	had?: string;
}

/**
 * What may get points, for a list to choose from: all that the scorecards know and all that this workspace has seen, the
 * most frequent of this month first. A text that fits none of them is offered as a name of its own.
 */
export async function listSignals(
	context: EngineContext,
	{ model, audience, filter = '' }: { model: string; audience?: Audience; filter?: string },
): Promise<NamedSignal[]> {
	const [loaded, { month, all }, { attributes, lookedAt }] = await Promise.all([
		context.store.read(async (view) => await loadModel(view, model)),
		readCounts(context),
		listAttributes(context),
	]);
	const known = listKnown(loaded, audience === undefined ? AUDIENCES : [audience]);
	for (const event of all.keys()) if (!known.has(event)) known.set(event, { label: labelOfEvent(event), points: [] });
	const traits = new Set(
		AUDIENCES.flatMap((each) => loaded.scorecards[each].terms.map((term) => term.kind === 'trait' && term.trait)),
	);
	for (const { name, leads } of attributes)
		if (!traits.has(name))
			known.set(`trait:${name}`, {
				label: labelOfEvent(name),
				points: [],
				had: `${leads} of ${lookedAt} leads have it`,
			});
	const wanted = filter.trim().toLowerCase();
	const signals = [...known]
		.map(([signal, known]) => ({ signal, ...known, month: month.get(signal) ?? 0 }))
		.sort((a, b) => b.month - a.month || (a.label < b.label ? -1 : 1))
		.map(({ signal, label, rule, points, had, month: seen }) => ({
			signal,
			name: [label, rule ?? describeWorth(points), had ?? (signal.includes(':') ? '' : describeSeen(seen)), signal]
				.filter(Boolean)
				.join(' · '),
		}))
		.filter(({ name }) => name.toLowerCase().includes(wanted));
	if (signals.length > 0) return signals;
	const typed = toEventName(filter);
	return typed === undefined ? [] : [{ signal: typed, name: `${typed} · not seen in this workspace yet` }];
}

function listKnown({ scorecards }: Model, audiences: readonly Audience[]): Map<string, Known> {
	const known = new Map<string, Known>();
	for (const term of audiences.flatMap((audience) => scorecards[audience].terms)) {
		const isEvent = term.kind === 'event';
		const signal = isEvent ? term.event : term.code;
		const before = known.get(signal);
		const isPlain = !isEvent || term.where === undefined;
		const label = isPlain ? labelOf(term) : (before?.label ?? labelOfEvent(signal));
		// What only some events of a name are worth is no answer to what the event is worth.
		known.set(signal, {
			label,
			points: [...(before?.points ?? []), ...(isPlain ? termKindOf(term).listPoints(term) : [])],
		});
	}
	for (const { code, label, rule } of audiences.flatMap((audience) => listFrame(scorecards[audience])))
		known.set(code, { label, points: [], rule: [rule, undefined].includes(known.get(code)?.rule) ? rule : DIFFERS });
	return known;
}

const DIFFERS = 'differs by audience';

/** `12 points`, `4 to 12 points` where audiences differ. */
function describeWorth(points: readonly number[]): string {
	if (points.length === 0) return 'no points yet';
	const [least, most] = [Math.min(...points), Math.max(...points)];
	return least === most ? countOf(most, 'point') : `${round(least)} to ${countOf(most, 'point')}`;
}

function describeSeen(times: number): string {
	return times === 0 ? 'not seen this month' : `${countOf(times, 'time')} this month`;
}
