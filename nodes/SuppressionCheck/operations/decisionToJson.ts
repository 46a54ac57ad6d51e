import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type CheckedContact } from '../../../src/index';

export function decisionToJson({
	decision,
	channel,
	purpose,
	reasons,
	nextAllowedAt,
	checkedAt,
	reservation,
}: CheckedContact): IDataObject {
	return compact({
		decision,
		channel,
		purpose,
		reasons: reasons.map(({ code, since, until, source, liftedBy }) =>
			compact({ code, since: toIsoTime(since), until: optionalTime(until), source, liftedBy }),
		),
		nextAllowedAt: optionalTime(nextAllowedAt),
		checkedAt: toIsoTime(checkedAt),
		reservation: reservation && { id: reservation.id, expiresAt: toIsoTime(reservation.expiresAt) },
	});
}

function optionalTime(time: number | undefined): string | undefined {
	return time === undefined ? undefined : toIsoTime(time);
}
