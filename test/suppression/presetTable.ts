import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import { PRESETS } from '../../src/suppression/places/applyPlaces';
import type { Opening, PlaceRule } from '../../src/suppression/places/preset';

/** The table of stricter places as docs/suppression.md has it, line by line. */
export function writePresetTable(): string[] {
	return [
		'| `places` | Where | Channels | What it asks for | Basis | Known from |',
		'|---|---|---|---|---|---|',
		...PRESETS.flatMap(({ place, label, rules }) =>
			rules.map(
				(rule) =>
					`| \`${place}\` | ${label} | ${rule.channels.join(', ')} | ${describe(rule)} | ${rule.basis} | ${rule.source} (*${rule.certainty}*) |`,
			),
		),
	];
}

function describe({ open, closedOn, cap, ...rule }: PlaceRule): string {
	const demands = [
		open && open.map(describeOpening).join(', '),
		closedOn && 'no public holidays',
		cap && `at most ${cap.max}${rule.channels.length > 1 ? ' together' : ''} per ${describeLength(cap.perMs)}`,
		rule.mustHaveAgreed && 'consent',
		rule.consentExpiresAfterMs && `consent ends after ${describeLength(rule.consentExpiresAfterMs)}`,
		rule.restAfterRefusalMs && `rest after a refusal: ${describeLength(rule.restAfterRefusalMs)}`,
	];
	return demands.filter(Boolean).join('; ');
}

function describeOpening({ days, from, to }: Opening): string {
	const first = days[0]?.slice(0, 3) ?? '';
	const last = days.at(-1)?.slice(0, 3) ?? '';
	const name = (day: string) => day.charAt(0).toUpperCase() + day.slice(1);
	return `${days.length === 7 ? 'daily' : first === last ? name(first) : `${name(first)}–${name(last)}`} ${from}–${to}`;
}

function describeLength(ms: number): string {
	return ms % DAY_MS === 0 && ms > DAY_MS ? `${ms / DAY_MS} days` : `${ms / HOUR_MS} hours`;
}
