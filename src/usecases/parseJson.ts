import { EngineError } from '../errors';

/** JSON that a person has written or pasted; `field` is where. */
export function parseJson(text: string, field: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		throw new EngineError('configuration-invalid', `"${field}" is not JSON: look for a missing comma or quote.`, {
			cause: error,
			field,
		});
	}
}
