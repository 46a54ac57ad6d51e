import type { INodeProperties } from 'n8n-workflow';
import { TOLD_DEFAULTS } from '../../../src/index';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const { purchasedWithinMs, refundedWithinMs, coolDownMs, night } = TOLD_DEFAULTS;

/** What holds without any option, said where options are added. */
export const defaultsNotice: INodeProperties = {
	displayName: [
		'People who opted out, complained or bounced are always held back.',
		`Unless you add an option, so are buyers of the last ${purchasedWithinMs / DAY_MS} days and refunds of the last ${refundedWithinMs / DAY_MS}.`,
		`There are ${coolDownMs.email / HOUR_MS} hours between two emails, ${coolDownMs.sms / HOUR_MS} between two texts;`,
		`no texts or calls from ${night.start} to ${night.end}, nor without consent.`,
	].join(' '),
	name: 'defaultsNotice',
	type: 'notice',
	default: '',
};
