import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { isSetAside } from './isSetAside';
import { scopesOf, type Leaf, type Scope } from './surveyPayload';

/** A deal that sales have settled. */
export interface FoundDeal {
	name: 'won' | 'lost';
	dealId: string | undefined;
}

const DEAL = /^(?:deals?|opportunit(?:y|ies))(?:_|$)/;
const STATUS = /^(?:(?:deal|opportunity|pipeline)_?)?(?:status|stage|state)(?:_(?:name|type|label))?$/;
/** `milestone: { name: 'Won' }` */
const STATUSES = /^(?:(?:deal|pipeline)_)?(?:status|stage|milestone)$/;
const TYPES = new Set(['type', 'object_type', 'object', 'entity', 'module', 'resource']);
const WON = /^(?:(?:closed?|deal)_?)?(?:won|gewonnen|gagnee?|ganad[oa]|vint[oa]|ganh[oa]|wygran[ea])$/;
const LOST = /^(?:(?:closed?|deal)_?)?(?:lost|verloren|perdue?|perdid[oa]|pers[oa]|przegran[ea])$/;

/** `{ deal_id, deal_stage: 'Won' }`, `{ type: 'opportunity', status: 'lost' }`: by how a deal stands, where a deal is spoken of. */
export function findDeal(root: Scope): FoundDeal | undefined {
	for (const scope of scopesOf(root))
		for (const leaf of scope.leaves) {
			const name = isStatus(leaf, scope) ? verdictOf(leaf.value) : undefined;
			if (name !== undefined && isOfDeal(scope) && !isListed(scope) && !isSetAside(scope))
				return { name, dealId: idOf(root, scope) };
		}
	return undefined;
}

const isStatusName = byName((key) => STATUS.test(key));

function isStatus({ key }: Leaf, scope: Scope): boolean {
	return isStatusName(key) || (key === 'name' && STATUSES.test(scope.key));
}

/** `Closed Won`, `gewonnen`, `perdu` */
export function verdictOf(value: unknown): FoundDeal['name'] | undefined {
	if (typeof value !== 'string' || value.length > 30) return undefined;
	const word = foldName(value);
	return WON.test(word) ? 'won' : LOST.test(word) ? 'lost' : undefined;
}

function isOfDeal(scope: Scope | undefined): boolean {
	return scope !== undefined && (isDeal(scope) || isOfDeal(scope.parent));
}

function isDeal({ key, leaves }: Scope): boolean {
	return (
		DEAL.test(key) ||
		leaves.some((leaf) => DEAL.test(leaf.key) || (TYPES.has(leaf.key) && DEAL.test(foldName(String(leaf.value)))))
	);
}

/** Of several deals that somebody has had none is what just happened. */
function isListed({ key, element, parent }: Scope): boolean {
	if (parent === undefined) return false;
	return (element && parent.children.filter((child) => child.key === key).length > 1) || isListed(parent);
}

function idOf(root: Scope, found: Scope): string | undefined {
	const idIn = (scope: Scope, names: readonly string[]) =>
		scope.leaves.find(({ key, value }) => names.includes(key) && typeof value !== 'boolean')?.value;
	const id =
		scopesOf(root)
			.map((scope) => idIn(scope, ['deal_id', 'opportunity_id']))
			.find((value) => value !== undefined) ??
		(isDeal(found) ? idIn(found, ['id']) : undefined) ??
		(found.parent !== undefined && isDeal(found.parent) ? idIn(found.parent, ['id', 'object_id']) : undefined);
	return id === undefined ? undefined : String(id).slice(0, 200);
}
