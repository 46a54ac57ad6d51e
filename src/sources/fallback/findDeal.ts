import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { isSetAside } from './isSetAside';
import { EVENT_ID, listInner } from './nameSale';
import { scopesOf, type Leaf, type Scope } from './surveyPayload';

/** A deal that sales have settled or taken up again, or a lead they have judged. */
export interface FoundDeal {
	name: 'won' | 'lost' | 'reopened' | 'qualified' | 'unqualified';
	dealId: string | undefined;
}

const DEALS =
	'(?:crm_)?(?:deals?|opportunit(?:y|ies)|opportunites?|affaires?|oportunidad(?:es)?|negocios?|verkaufschancen?|trattativ[ae]|szans[ae])';
const DEAL = new RegExp(`^${DEALS}(?:_|$)`);
const DEAL_ID = new RegExp(`^${DEALS}_?(?:id|number|nr|no)$`);
const LEAD = /^(?:leads?|prospects?)(?:_|$)/;
const STATUS =
	/^(?:(?:deal|opportunity|pipeline|sales|lead|new|to)_?)*(?:status|stage|state|phase|etap[ae]?|fase|etape|statut|estado|situacao|stato|status_?code|state_?code)(?:_(?:name|type|label))?$/;
/** How Dynamics names the text of a code. */
const FORMATTED = /_o_?data_community_display_v1_formatted_value$/;
/** `milestone: { name: 'Won' }` */
const STATUSES = /^(?:(?:deal|pipeline)_)?(?:status|stage|milestone)$/;
const TYPES = new Set(['type', 'object_type', 'object', 'entity', 'module', 'resource', 'logical_name']);
const HAPPENED = /^(?:event|evento|evenement|ereignis|event_name|event_type|action|trigger|topic|type)$/;
const CLOSED = '(?:(?:closed?|deal|opportunity|cerrad[oa]|fechad[oa]|abgeschlossen|fermee?|chius[oa]|gesloten)_?)?';
const VERDICTS: readonly (readonly [FoundDeal['name'], RegExp])[] = [
	[
		'won',
		new RegExp(
			`^${CLOSED}(?:won|gewonnen|gagnee?|ganad[oa]|vint[oa]|ganh[oa]|wygran[ea]|vun(?:n[ea][nt]?|det)|voitettu|vyhran[aoey]|kazanildi|(?:meg)?nyert|castigat[ae]?|κερδισμεν[οη]|выигран[аоы]?|виграно|спечелен[ао]|成約|受注|赢单|成交|수주)$`,
		),
	],
	[
		'lost',
		new RegExp(
			`^${CLOSED}(?:lost|verloren|perdue?|perdid[oa]|pers[oa]|przegran[ea]|forlorad|ta[bp]t|havitty|menetetty|prohran[aoey]|ztracen[aoey]|kaybedildi|elves(?:zett|ztett)|pierdut[ae]?|χαμεν[οη]|проигран[аоы]?|втрачено|загубен[ао]|失注|输单|丢单|실주)(?:_to_\\w+)?$`,
		),
	],
	// No word that may as well come after the winning.
	['reopened', /^(?:re_?opened|open|negotiation|proposal|proposal_sent|contract_sent|prospecting|qualification)$/],
];
const QUALIFIED = '(?:qualified|qualifiziert|qualifiee?|c[ua]+lificad[oa]|qualificat[oa]|gekwalificeerd)';
const JUDGED: readonly (readonly [FoundDeal['name'], RegExp])[] = [
	['qualified', new RegExp(`^(?:sales_)?${QUALIFIED}(?:_lead)?$|^sql$`)],
	['unqualified', new RegExp(`^(?:dis|un|n(?:o|ot|on|icht|iet)_)${QUALIFIED}$|^junk(?:_lead)?$|^bad_fit$`)],
];
/** `is_won: true` */
const FLAG = /^(?:is_)?(?:closed_)?(won|win|lost)$/;
/** `deal.won`, `opportunity_closed_lost`, `lead_qualified` */
const NAMED = /^((?:crm_)?deals?|opportunity|leads?|prospect)_(?:(?:is|was|marked(?:_as)?)_)?([a-z_]+)$/;

/** `{ deal_id, deal_stage: 'Won' }`, `{ type: 'opportunity', status: 'lost' }`: by how a deal stands, where a deal is spoken of. */
export function findDeal(root: Scope): FoundDeal | undefined {
	for (const scope of scopesOf(root))
		for (const leaf of scope.leaves) {
			const found = isStatus(leaf, scope) ? readStatus(leaf, scope) : readHappened(leaf, scope);
			if (found !== undefined && !isListed(scope) && !isSetAside(scope))
				return { name: found.name, dealId: found.ofDeal ? idOf(root, scope) : undefined };
		}
	return undefined;
}

interface Verdict {
	name: FoundDeal['name'];
	ofDeal: boolean;
}

function readStatus({ key, value }: Leaf, scope: Scope): Verdict | undefined {
	const name = nameOf(VERDICTS, value);
	if (name !== undefined && isOf(DEAL, scope)) return { name, ofDeal: true };
	const judged = nameOf(JUDGED, value);
	return judged !== undefined && (key.startsWith('lead_') || isOf(LEAD, scope))
		? { name: judged, ofDeal: false }
		: undefined;
}

function readHappened({ key, value }: Leaf, scope: Scope): Verdict | undefined {
	const flag = value === true ? FLAG.exec(key)?.[1] : undefined;
	if (flag !== undefined && isOf(DEAL, scope)) return { name: flag === 'lost' ? 'lost' : 'won', ofDeal: true };
	const [, what = '', happened] = (isHappening(key) && NAMED.exec(foldName(String(value)))) || [];
	const ofDeal = DEAL.test(what);
	const name = happened === undefined ? undefined : nameOf(ofDeal ? VERDICTS : JUDGED, happened);
	return name === undefined ? undefined : { name, ofDeal };
}

const isHappening = byName((key) => HAPPENED.test(key));
const isStatusName = byName((key) => STATUS.test(key.replace(FORMATTED, '')));

function isStatus({ key }: Leaf, scope: Scope): boolean {
	return isStatusName(key) || (key === 'name' && STATUSES.test(scope.key));
}

function nameOf(names: typeof VERDICTS, value: unknown): FoundDeal['name'] | undefined {
	if (typeof value !== 'string' || value.length > 30) return undefined;
	// `Lost - no budget`, `Verloren (Preis)`
	const word = foldName(value.split(/\s[-–—]\s|[(:,]/)[0] ?? '');
	return names.find(([, words]) => words.test(word))?.[0];
}

/** `Closed Won`, `gewonnen`, `perdu`, `qualifiziert` */
export function verdictOf(value: unknown): FoundDeal['name'] | undefined {
	const name = nameOf([...VERDICTS, ...JUDGED], value);
	return name === 'reopened' ? undefined : name;
}

function isOf(kind: RegExp, scope: Scope | undefined): boolean {
	if (scope === undefined) return false;
	// `{ meta: { event: 'deal.updated' }, data: { stage: 'Won' } }`
	const heads = scope.children.filter(({ key, element }) => !element && /^(?:meta|event)$/.test(key));
	return [scope, ...heads].some((part) => isKind(kind, part)) || isOf(kind, scope.parent);
}

function isKind(kind: RegExp, { key, leaves }: Scope): boolean {
	return (
		kind.test(key) ||
		leaves.some(
			(leaf) =>
				kind.test(leaf.key) ||
				// `{ event: 'deal.updated', data: { status: 'won' } }`
				((TYPES.has(leaf.key) || isHappening(leaf.key)) && kind.test(foldName(String(leaf.value)))),
		)
	);
}

/** Of several deals that somebody has had none is what just happened. */
function isListed({ key, element, parent }: Scope): boolean {
	if (parent === undefined) return false;
	return (element && parent.children.filter((child) => child.key === key).length > 1) || isListed(parent);
}

function idOf(root: Scope, found: Scope): string | undefined {
	const idIn = (scope: Scope, names: RegExp) =>
		scope.leaves.find(({ key, value }) => names.test(key) && typeof value !== 'boolean')?.value;
	const scopes = scopesOf(root);
	const named = scopes.map((scope) => idIn(scope, DEAL_ID)).find((value) => value !== undefined);
	const stated = STATUSES.test(found.key) ? found.parent : found;
	// The ID beside the name of what happened is the delivery's.
	const near = stated?.leaves.some(({ key, value }) => isHappening(key) && NAMED.test(foldName(String(value))))
		? []
		: [stated, stated?.parent];
	const places = [...near, ...scopes.filter((scope) => DEAL.test(scope.key)), ...listInner(root)];
	const id =
		named ??
		places
			.map((scope) => (scope === undefined ? undefined : (idIn(scope, /^object_id$/) ?? idIn(scope, /^id$/))))
			.find((value) => value !== undefined && !EVENT_ID.test(String(value)));
	return id === undefined ? undefined : String(id).slice(0, 200);
}
