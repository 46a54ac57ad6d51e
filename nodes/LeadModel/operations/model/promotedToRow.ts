import type { IDataObject } from 'n8n-workflow';
import { toIsoTime, type PromotedModel } from '../../../../src/index';
import { answers } from '../../../shared/answers';

export function promotedToRow({ model: name, at, ...rest }: PromotedModel): IDataObject {
	return { name, ...rest, at: toIsoTime(at) };
}

/** "Version 2 of default is in use instead of version 1." */
export function describePromoted({ model, version, from, note }: PromotedModel): string {
	return answers.promoted(model, version, from, note);
}
