import type { IDataObject } from 'n8n-workflow';
import type { ReadableScorecard } from '../../../../src/index';
import type { Answer } from '../../answers';

/** A scorecard to edit and hand back: its numbers are not rounded. */
export function scorecardAnswer(
	summary: string,
	{ model: name, terms, scorecard, ...rest }: ReadableScorecard,
): Answer {
	return {
		summary,
		body: { name, ...rest },
		exact: { terms: terms.map((term) => ({ ...term })), scorecard: scorecard as unknown as IDataObject },
	};
}
