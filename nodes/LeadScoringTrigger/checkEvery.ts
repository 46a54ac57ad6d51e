import { hash } from 'node:crypto';
import type { Cron, INodePropertyOptions } from 'n8n-workflow';

interface Rhythm {
	label: string;
	/** In seconds: shorter than a minute and part of one, or minutes that are part of an hour. */
	seconds: number;
}

const RHYTHMS = {
	tenSeconds: { label: '10 Seconds', seconds: 10 },
	halfMinute: { label: '30 Seconds', seconds: 30 },
	minute: { label: 'Minute', seconds: 60 },
	fiveMinutes: { label: '5 Minutes', seconds: 300 },
	quarterHour: { label: '15 Minutes', seconds: 900 },
	hour: { label: 'Hour', seconds: 3_600 },
} satisfies Record<string, Rhythm>;
export type CheckEvery = keyof typeof RHYTHMS;

/** How often a trigger may look; one rhythm more is a row above. */
export const CHECK_EVERY: Readonly<Record<CheckEvery, Rhythm>> = RHYTHMS;

export const checkEveryOptions: INodePropertyOptions[] = Object.entries(CHECK_EVERY).map(([value, { label }]) => ({
	name: label,
	value,
}));

export function isCheckEvery(value: unknown): value is CheckEvery {
	return typeof value === 'string' && value in CHECK_EVERY;
}

/**
 * n8n begins all triggers of one rhythm in the same millisecond. So each has a second (and minute) of its own, told by
 * its name.
 */
export function cronOf(every: CheckEvery, trigger: string): Cron['expression'] {
	const { seconds } = CHECK_EVERY[every];
	const offset = Number.parseInt(hash('sha256', trigger, 'hex').slice(0, 8), 16) % seconds;
	const [second, minute] = [offset % 60, Math.floor(offset / 60)];
	const expression =
		seconds < 60 ? `${second}-59/${seconds} * * * * *` : `${second} ${minute}-59/${seconds / 60} * * * *`;
	// n8n's type knows no ranges, which its schedule does.
	return expression as Cron['expression'];
}
