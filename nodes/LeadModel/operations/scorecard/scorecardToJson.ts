import type { IDataObject } from 'n8n-workflow';
import type { ReadableScorecard } from '../../../../src/index';

export function scorecardToJson({ model: name, terms, scorecard, ...rest }: ReadableScorecard): IDataObject {
	return {
		model: { name, ...rest },
		terms: terms.map((term) => ({ ...term })),
		scorecard: scorecard as unknown as IDataObject,
	};
}
