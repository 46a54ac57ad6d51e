import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type Holdout } from '../../../../src/index';

export function holdoutToJson({ salt, share, windowDays, smallestLift, startedAt, endedAt }: Holdout): IDataObject {
	return compact({
		id: salt,
		sharePercent: Math.round(share * 1_000) / 10,
		windowDays,
		smallestLiftPercent: Math.round(smallestLift * 1_000) / 10,
		startedAt: toIsoTime(startedAt),
		endedAt: endedAt === undefined ? undefined : toIsoTime(endedAt),
	});
}
