import type { FollowUp, HistoryFigures, Mover, Reach, ReportFigures, Surprise } from '../figures';
import type { Markup } from '../markup';
import { TEXTS } from '../messages';
import { count, points, shortDate, signed } from '../numbers';
import { bars, card, note, table } from '../rows';

/** Whom the score was wrong about. */
export function surprisesSections({ missed, unexpected }: HistoryFigures): (Markup | undefined)[] {
	return [
		missed.length === 0
			? undefined
			: card(TEXTS.missed, [note(TEXTS.missedNote), surprises(TEXTS.missed, missed)], 'wide'),
		unexpected.length === 0
			? undefined
			: card(TEXTS.unexpected, [note(TEXTS.unexpectedNote), surprises(TEXTS.unexpected, unexpected)], 'wide'),
	];
}

function surprises(caption: string, rows: readonly Surprise[]): Markup {
	return table({
		caption,
		columns: TEXTS.surpriseColumns,
		rows: rows.map(({ who, score, at, why }) => [who, points(score), shortDate(at), why]),
		numbers: [1],
		isLong: true,
	});
}

/** Up and down, the largest changes first. */
export function moversSection({ days, up, down }: ReportFigures['movers']): Markup {
	const moved = [...up, ...down].sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
	const toRow = ({ who, from, to }: Mover) => [who, points(from), points(to), signed(to - from)];
	return card(TEXTS.movers(days), [
		moved.length === 0
			? note(TEXTS.noMovers)
			: table({
					caption: TEXTS.movers(days),
					columns: TEXTS.moversColumns,
					rows: moved.map(toRow),
					numbers: [1, 2, 3],
				}),
	]);
}

export function followUpSection(followUp: FollowUp): Markup {
	const { tier, days, entered } = followUp;
	if (entered === 0) return card(TEXTS.followUp, [note(TEXTS.nobodyEntered(tier, days))]);
	return card(TEXTS.followUp, [
		note(TEXTS.followUpNote(tier, days, entered)),
		bars(TEXTS.followUpColumns, followUpRows(followUp)),
	]);
}

export function followUpRows({ entered, withinHour, withinDay, later, waiting }: FollowUp) {
	const open = entered - withinHour - withinDay - later - waiting;
	return [withinHour, withinDay, later, waiting, open].flatMap((leads, place) =>
		leads === 0 ? [] : [{ label: TEXTS.followUpRows[place] ?? '', count: count(leads), share: leads / entered }],
	);
}

export function reachSection({ people, allowed, reasons }: Reach): Markup {
	if (people === 0) return card(TEXTS.reach, [note(TEXTS.reachNobody)]);
	const rows = reasons.map((reason) => ({
		label: reason.label,
		count: count(reason.people),
		share: reason.people / people,
	}));
	return card(TEXTS.reach, [
		note(TEXTS.reachNote(people, allowed)),
		rows.length === 0 ? undefined : bars(TEXTS.reachColumns, rows),
	]);
}
