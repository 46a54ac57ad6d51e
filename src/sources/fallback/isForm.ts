import { readPath } from '../../lead/readPath';
import type { Scope } from './surveyPayload';

/** What form builders write beside the answers. */
const FORM_NAMES =
	/^_{0,2}(?:form|forms|survey|quiz)_?(?:id|name|title|slug|key|uuid|url|submission|submitted_at)$|^_{0,2}(?:form_)?submission(?:_(?:id|time|date|uuid|at))?$|^(?:entry|response|submission|submit)_id$|^form_(?:data|response|fields|answers)$|^(?:date|time)_submitted$/;
/** What somebody writes into the large box of a contact form. */
const MESSAGES = new Set(
	(
		'message your_message messages inquiry enquiry question comments nachricht ihre_nachricht deine_nachricht anfrage mitteilung ' +
		'votre_message demande mensaje tu_mensaje consulta messaggio il_tuo_messaggio richiesta mensagem sua_mensagem bericht uw_bericht ' +
		'je_bericht vraag wiadomosc twoja_wiadomosc zapytanie tresc_wiadomosci meddelande ditt_meddelande mesaj mesajiniz お問い合わせ内容 メッセージ'
	).split(' '),
);
/** Around the answers of one row. */
const WRAPPERS = new Set(['fields', 'data', 'values', 'answers', 'record']);
/** Both ends of a message, or which way it went: no form but a conversation. */
const ENDS = /^(?:from|to|sender|recipient|direction|channel|conversation|thread)(?:_|$)|_from$|_to$/;
/** Parts of one answer as JotForm Trigger hands them on under the question's own words. */
const JOTFORM_PARTS = [['full'], ['area', 'phone'], ['first', 'last'], ['addr_line1'], ['day', 'month', 'year']];
/** A question to the person, in the languages of the fields' names. */
const QUESTION =
	/[??]\s*\*?$|^(?:your|deine?|ihre?|votre|vos|tu|tus|su|il tuo|la tua|sua?|seu|uw|je|jouw|twoj[ae]?|ditt?|din)\s+\S/i;

/** What form builders write beside answers that nobody has sent yet. */
const PARTIAL = /^(?:is_)?partial(?:_(?:submission|entry|response)(?:_id)?)?$/;
const WHOLE = /^(?:is_)?(?:completed?|finished|submitted)$/;

/** Whether somebody left the form, or is still at it. */
export function isPartial(root: Scope): boolean {
	return [root, ...root.children.filter(({ element }) => !element)].some(({ leaves }) =>
		leaves.some(({ key, value }) => {
			const word = String(value).toLowerCase();
			if (PARTIAL.test(key)) return !/^(?:false|0|no)$/.test(word);
			if (WHOLE.test(key)) return /^(?:false|0|no)$/.test(word);
			if (/(?:^|_)type$/.test(key)) return word === 'partial';
			return /(?:^|_)status$/.test(key) && /^(?:partial|in_?progress|incomplete|started|abandoned)$/.test(word);
		}),
	);
}

/** Answers that somebody sent in, by what form builders write around them or by how people ask. */
export function isForm(body: unknown, root: Scope): boolean {
	const top = [root, ...root.children.filter(({ element }) => !element)];
	const names = top.flatMap(({ key, leaves }) => [key, ...leaves.map((leaf) => leaf.key)]);
	const isEntry = ['form', 'entry'].every((name) => root.children.some(({ key }) => key === name));
	if (isEntry || names.some((name) => FORM_NAMES.test(name)) || root.children.some(isAnswered)) return true;
	if (root.leaves.some(({ key }) => ENDS.test(key)) || root.children.some(({ key }) => ENDS.test(key))) return false;
	const wrapped = root.children.filter(({ key, element }) => !element && WRAPPERS.has(key));
	if ([root, ...wrapped].some(({ leaves }) => leaves.some(({ key }) => MESSAGES.has(key)))) return true;
	return isAsked(body);
}

/** `fields: [{ label: 'E-Mail', … }]` */
function isAnswered({ key, element, leaves }: Scope): boolean {
	return element && /^(?:fields|answers|questions|responses)$/.test(key) && leaves.some((leaf) => LABELS.has(leaf.key));
}

const LABELS = new Set(['label', 'question', 'title']);

function isAsked(body: unknown): boolean {
	if (typeof body !== 'object' || body === null) return false;
	const labels = Object.keys(body).slice(0, 200);
	if (labels.some((label) => QUESTION.test(label.trim()))) return true;
	return labels.some((label) => {
		const answer = readPath(body, `["${label.replace(/["\\]/g, '\\$&')}"]`);
		if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || !/[A-Z ]/.test(label)) return false;
		return JOTFORM_PARTS.some((parts) => parts.every((part) => Object.hasOwn(answer, part)));
	});
}
