import type { IDataObject } from 'n8n-workflow';
import { compact, describeBestTime, toIsoTime, type CheckedContact } from '../../../src/index';

export function decisionToJson({
	decision,
	channel,
	purpose,
	summary,
	reasons,
	nextAllowedAt,
	best,
	checkedAt,
	reservation,
}: CheckedContact): IDataObject {
	return compact({
		summary,
		decision,
		channel,
		purpose,
		reasons: reasons.map(({ code, label, since, until, source, liftedBy }) =>
			compact({ code, label, since: toIsoTime(since), until: optionalTime(until), source, liftedBy }),
		),
		nextAllowedAt: optionalTime(nextAllowedAt),
		bestAt: optionalTime(best?.at),
		bestAtBecause: best && describeBestTime(best),
		checkedAt: toIsoTime(checkedAt),
		reservation: reservation && { id: reservation.id, expiresAt: toIsoTime(reservation.expiresAt) },
	});
}

function optionalTime(time: number | undefined): string | undefined {
	return time === undefined ? undefined : toIsoTime(time);
}
