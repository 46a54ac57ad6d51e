import { bestOf, listAddresses } from './fallback/findPeople';
import { surveyPayload } from './fallback/surveyPayload';

/** Whom a row of a list is about, under whatever name in whatever language its address stands. */
export function readRowAddresses(row: object, country: string | undefined): string[] {
	const found = listAddresses(surveyPayload(row), { direction: 'out', country });
	return [...bestOf(found, 'email'), ...bestOf(found, 'phone')];
}
