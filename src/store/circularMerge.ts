import { EngineError } from '../errors';

export function circularMerge(fromLeadId: string, intoLeadId: string): EngineError {
	return new EngineError('internal', `Lead ${fromLeadId} can't be merged into ${intoLeadId}, which is merged into it.`);
}
