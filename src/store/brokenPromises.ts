import { EngineError } from '../errors';

/** What a caller of the store must never ask for. */

export function unknownLead(leadId: string): EngineError {
	return new EngineError('internal', `Lead ${leadId} must be created before anything is written for it.`);
}

export function circularMerge(fromLeadId: string, intoLeadId: string): EngineError {
	return new EngineError('internal', `Lead ${fromLeadId} can't be merged into ${intoLeadId}, which is merged into it.`);
}
