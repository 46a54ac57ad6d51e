import { toIsoTime, type PromotedModel } from '../../../../src/index';

export function promotedToJson({ model: name, at, ...rest }: PromotedModel) {
	return { model: { name, ...rest, at: toIsoTime(at) } };
}
