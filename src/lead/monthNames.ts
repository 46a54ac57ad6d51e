import { MONTHS } from './months';
import { foldText } from './foldText';

/** Abbreviations that aren't the first three letters. */
const SHORT: Readonly<Record<string, number>> = {
	janv: 1,
	févr: 2,
	mrt: 3,
	mrz: 3,
	avr: 4,
	juil: 7,
	sept: 9,
	jänner: 1,
};

const monthByName = listMonths();

function listMonths(): ReadonlyMap<string, number> {
	const months = new Map<string, number>();
	const shortened = new Map<string, number>();
	for (const names of Object.values(MONTHS))
		names.split(' ').forEach((name, index) => {
			const folded = foldText(name);
			months.set(folded, index + 1);
			const start = folded.slice(0, 3);
			// `jui` is June and July.
			shortened.set(start, [undefined, index + 1].includes(shortened.get(start)) ? index + 1 : 0);
		});
	for (const [start, month] of shortened) if (month > 0 && !months.has(start)) months.set(start, month);
	for (const [name, month] of Object.entries(SHORT)) months.set(foldText(name), month);
	return months;
}

/** 1 to 12, of a name or an abbreviation in any of the languages. */
export function monthOf(name: string): number | undefined {
	return monthByName.get(foldText(name));
}
