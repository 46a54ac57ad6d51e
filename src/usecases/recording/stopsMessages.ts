import type { LeadRecord } from '../../lead/record';

/**
 * Whether a record can stop messages, or asks for what the law grants at once. Such a record is never lost to a wrong
 * date: it counts from now on. A reversal, a grant or a release could let a message through, so it needs its own date.
 */
export function stopsMessages(record: LeadRecord): boolean {
	switch (record.kind) {
		case 'suppression':
			return record.action === 'suppress';
		case 'consent':
			return record.name !== 'granted';
		case 'outcome':
			return record.reverses === undefined;
		case 'privacy':
			return true;
		case 'event':
		case 'identity':
			return false;
	}
}
