import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { nameRoleOf } from './nameRole';
import { scopesOf, type Leaf, type Scope } from './surveyPayload';

/** Of what people may ask for by law, what leaves nobody to write to: `operation: 'delete'`, `right: 'objection'`. */
const STOPS = /(?:^|_)(?:delet(?:e|ion)|eras(?:e|ure)|rtbf|forget|forgotten|object|objection|restriction)(?:_|$)/;
/** Names of fields, and of what happened, that only tools for such requests have. */
const OF_REQUESTS =
	/(?:^|_)(?:data_subject|subject_request|dsar?|dsr|privacy_(?:request|job)|privacyrequest)(?:_|$)|^(?:regulation|jurisdiction)$/;
const RIGHT_BY_NAME = /^(?:rtbf|right_to_(?:be_forgotten|erasure|object))$/;

export const isOfRequest = byName((name) => OF_REQUESTS.test(name));

/** Whether a field says that somebody asked to be erased, or objected, in a payload that is about such requests. */
export function asksForErasure({ key, value }: Leaf, scope: Scope): boolean {
	if (typeof value !== 'string' || value.length > 40) return false;
	if (nameRoleOf(key) !== 'happening' && !isOfRequest(key)) return false;
	const name = foldName(value);
	return RIGHT_BY_NAME.test(name) || (STOPS.test(name) && (isOfRequest(key) || isAboutRequest(rootOf(scope))));
}

function rootOf(scope: Scope): Scope {
	return scope.parent === undefined ? scope : rootOf(scope.parent);
}

/** Asked for each of its fields, of the whole payload. */
const known = new WeakMap<Scope, boolean>();

function isAboutRequest(root: Scope): boolean {
	const isKnown = known.get(root) ?? hasMark(root);
	known.set(root, isKnown);
	return isKnown;
}

function hasMark(root: Scope): boolean {
	return scopesOf(root).some(
		({ key, leaves }) =>
			isOfRequest(key) ||
			leaves.some(
				(leaf) =>
					isOfRequest(leaf.key) ||
					(nameRoleOf(leaf.key) === 'happening' &&
						typeof leaf.value === 'string' &&
						leaf.value.length < 60 &&
						isOfRequest(foldName(leaf.value))),
			),
	);
}
