import { foldName, foldNames } from '../../lead/foldName';
import { PERSONAL_WORDS } from '../../lead/personalWords';
import { once } from '../../lazily';
import { FIELD_WORDS, type FieldKind } from './fieldWords';

/** What an order itself is called: an object whose number and ID are the order's, or a field that holds its number. */
export const ORDERS: ReadonlySet<string> = foldNames(
	'order purchase bestellung auftrag commande pedido orden compra ordine encomenda bestelling zamowienie bestallning siparis 注文',
);
/** What its number is called inside of it. */
export const ORDER_NUMBERS: ReadonlySet<string> = foldNames(
	'id number no nr name reference ref code transaction numero n_o num nummer numer numara 番号',
);

/** `invoice_number`, `Rechnungs-Nr.`, `N° facture`, `Nr faktury` */
export const INVOICE_ID =
	/^(?:(?:invoice|rechnungs?|factuur|faktura)_?(?:id|nummer|number|no|nr)|n(?:r|_?o|umero|umer)?_(?:d[aei]l?l?a?_)?(?:factur[ae]|fattura|fatura|faktury)|laskunumero|cislo_faktury)$/;

export interface FieldWord {
	kind: FieldKind;
	languages: readonly string[];
	/** Where in its list it stands: the surest names come first. */
	rank: number;
}

export const kindsByWord = once(listWords);

function listWords(): ReadonlyMap<string, readonly FieldWord[]> {
	const words = new Map<string, FieldWord[]>();
	for (const [language, { words: byKind }] of Object.entries(FIELD_WORDS))
		for (const [kind, names] of Object.entries(byKind))
			names.split(/\s+/).forEach((name, rank) => {
				const folded = foldName(name);
				const others = (words.get(folded) ?? []).filter((word) => word.kind !== kind);
				const known = words.get(folded)?.find((word) => word.kind === kind);
				const languages = [...(known?.languages ?? []), language];
				words.set(folded, [...others, { kind: kind as FieldKind, languages, rank: known?.rank ?? rank }]);
			});
	return words;
}

/** Names of personal fields say as well which language a form is in. */
export const languagesByPersonalWord = once(listPersonalWords);

function listPersonalWords(): ReadonlyMap<string, readonly string[]> {
	const languages = new Map<string, readonly string[]>();
	for (const language of Object.keys(FIELD_WORDS))
		for (const name of (PERSONAL_WORDS[language]?.anywhere ?? '').split(/\s+/).filter(Boolean))
			languages.set(foldName(name), [...(languages.get(foldName(name)) ?? []), language]);
	return languages;
}
