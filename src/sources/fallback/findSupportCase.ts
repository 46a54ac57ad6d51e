import { byName } from '../../lead/byName';
import { foldName } from '../../lead/foldName';
import { scopesOf, type Scope } from './surveyPayload';

export interface FoundCase {
	open: boolean;
	caseId: string | undefined;
	/** In the payload's words. */
	topic: string;
	scope: Scope;
}

const EVENT =
	/(?:^|_)(?:(?:support|help_?desk|service)_)?(?:cases?|tickets?|(?<!chat_)conversations?|incidents?)_(?:was_)?([a-z]+)(?:_|$)/;
const OPENING =
	/^(?:open|opened|opens|created|create|new|reopen|reopened|started|raised|submitted|received|erstellt|eroffnet|geoffnet|angelegt|cree|ouvert|creado|abierto|creato|aperto)$/;
const CLOSING = /^(?:close|closed|closes|solved|resolved|resolve|completed|done|finished|geschlossen|gelost)$/;
/** Numbers as Freshservice has them: of 4 desks say different things. */
const CLOSED = /^(?:closed|solved|resolved|5)$/;
const OPEN =
	/^(?:[123]|open|opened|new|pending|in_progress|on_hold|hold|(?:a?waiting|wait)(?:_\w+)?|escalated|reopened|active|offen|neu|in_bearbeitung|ouvert|abierto|aperto|aberto)$/;
const CASE = /^(?:support_?)?(?:case|ticket|conversation)$/;
/** `{ number, status, mailbox }`: what help desks keep a conversation in. */
const DESK = /^mailbox(?:_id)?$/;

/** An issue of a desk has a subject, one of a tracker a title; a ticket has somebody who asked. */
const ISSUE = ['subject', 'status'];
const ASKED = /^(?:issue_id|requester(?:_email|_id)?)$/;

function isCase({ key, leaves, children }: Scope): boolean {
	return (
		CASE.test(key) ||
		leaves.some((leaf) => NUMBER.test(leaf.key)) ||
		(ISSUE.every((name) => leaves.some((leaf) => leaf.key === name)) &&
			[...leaves, ...children].some((part) => ASKED.test(part.key))) ||
		(leaves.some((leaf) => leaf.key === 'number') && [...leaves, ...children].some((part) => DESK.test(part.key)))
	);
}

/**
 * An open matter with the help desk: by an event's name, or by a ticket and its status. That one is closed lets messages
 * through again, so it has to be what the payload says first and by name.
 */
export function findSupportCase(root: Scope): FoundCase | undefined {
	for (const scope of scopesOf(root)) {
		for (const { key, value } of scope.leaves) {
			const says = typeof value === 'boolean' ? undefined : isStateOfCase(key, scope) ? 'case status' : kindOf(key);
			if (says === undefined || String(value).length > 60) continue;
			const name = foldName(String(value));
			if (says === 'event') {
				const what = EVENT.exec(name)?.[1];
				if (what !== undefined && (OPENING.test(what) || (CLOSING.test(what) && scope.parent === undefined)))
					return { open: OPENING.test(what), caseId: idOf(scope), topic: name, scope };
			}
			if (says !== 'case status' && !(says === 'status' && isCase(scope))) continue;
			const found = {
				caseId: idOf(says === 'case status' ? (scope.parent ?? scope) : scope),
				topic: `ticket_${name}`,
				scope,
			};
			if (OPEN.test(name)) return { open: true, ...found };
			// By its own number it ends no more than what was said of that number. Beside another event it is old news.
			if (CLOSED.test(name) && found.caseId !== undefined && !happensElse(root)) return { open: false, ...found };
		}
	}
	return undefined;
}

/** `ticket: { state: { name: 'open' } }` */
function isStateOfCase(key: string, { key: name, parent }: Scope): boolean {
	return key === 'name' && /^(?:state|status)$/.test(name) && parent !== undefined && isCase(parent);
}

function happensElse({ leaves }: Scope): boolean {
	return leaves.some(({ key, value }) => /^event(?:_name|_type)?$/.test(key) && !EVENT.test(foldName(String(value))));
}

/** Of most fields neither what happened nor how something stands is asked, and folding their values would cost the most here. */
const kindOf = byName((key) => {
	if (/(?:^|_)(?:event|type|action|topic|trigger|name|ereignis|evenement|evento|gebeurtenis)$/.test(key))
		return 'event';
	if (key === 'status' || key === 'state') return 'status';
	return /^(?:support_)?(?:case|ticket)_(?:status|state)$/.test(key) ? 'case status' : undefined;
});

/** `{ ticket_id, status }`: a ticket without an object of its own. */
const NUMBER = /^(?:ticket|case)_?(?:id|number|nummer|nr|no)$/;

function idOf(scope: Scope): string | undefined {
	for (const place of scopesOf(scope)) {
		const names = ['conversation_id', 'issue_id', ...(isCase(place) ? ['id', 'number'] : [])];
		const found = place.leaves.find(
			({ key, value }) => (NUMBER.test(key) || names.includes(key)) && typeof value !== 'boolean',
		);
		if (found !== undefined) return String(found.value).slice(0, 100);
	}
	return undefined;
}
