import type { IDataObject } from 'n8n-workflow';

/** What our nodes put on an item, with every name that stands in it. */
const OURS: Readonly<Record<string, ReadonlySet<string>>> = {
	lead: names(
		`summary score grade probability probabilityLow probabilityHigh fit intent expectedValue amount low high currency uplift morePer100
		because probabilityContacted probabilityNotContacted reasons label points code trend change from to missing audience stage
		interests category share nextOrder expectedAt late notes event id name occurredAt recorded duplicate formerIds workspace
		model version asOf unclamped ledger cooling`,
	),
	tier: names('summary name previous changed since holdout pilot cause waitsFor variant experiment sendAt because'),
	suppression: names(
		`summary decision channel purpose reasons code label since until source liftedBy nextAllowedAt bestAt bestAtBecause
		checkedAt reservation id expiresAt action channels at leadId addresses recorded because`,
	),
	consent: names('action code state channel channels at expiresAt leadId addresses recorded duplicate because'),
	contact: names('leadId channel purpose at recorded duplicate'),
	outcome: names('id kind recorded duplicate reverses value currency matchedScores note notes because'),
	moment: names('summary kind name at because key workspace'),
	suppressionChange: names('change suppressedNow added lifted standing code label channels since until source'),
};
/** Others write objects of these names as well. Ours are those with one of these fields. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
	suppression: ['checkedAt', 'recorded'],
	consent: ['recorded'],
	contact: ['recorded'],
	outcome: ['recorded'],
	moment: ['key'],
	suppressionChange: ['standing'],
};
/** Of these, what says who somebody is or where they came from: that is read. */
const READ = names('identities account source');

function names(list: string): ReadonlySet<string> {
	return new Set(list.split(/\s+/));
}

/**
 * An item's JSON without what our nodes say in it, which is several times what the item has itself and names no person and
 * no place. As it is where a step in between wrote there, something of another name than ours or what may be an address: then all of it is read.
 */
export function withoutOurs(json: IDataObject): IDataObject {
	const left: [string, unknown][] = [];
	for (const [name, value] of Object.entries(json)) {
		const ours = Object.hasOwn(OURS, name) ? OURS[name] : undefined;
		if (ours === undefined) {
			left.push([name, value]);
			continue;
		}
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			if (!Object.hasOwn(MARKS, name)) return json;
			left.push([name, value]);
			continue;
		}
		const written = value as IDataObject;
		if (MARKS[name]?.some((mark) => Object.hasOwn(written, mark)) === false) {
			left.push([name, value]);
			continue;
		}
		for (const member of Object.keys(written))
			if (!READ.has(member) && !isOurs(member, written[member], ours)) return json;
		const read = readOfOurs(written);
		if (Object.keys(read).length > 0) left.push([name, read]);
	}
	return Object.fromEntries(left) as IDataObject;
}

/** What of it is read. */
export function readOfOurs(written: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(written).filter(([member]) => READ.has(member)));
}

function isOurs(name: string, value: unknown, ours: ReadonlySet<string>): boolean {
	return ours.has(name) && namesNobody(value, name, ours);
}

function namesNobody(value: unknown, name: string, ours: ReadonlySet<string>): boolean {
	if (typeof value === 'string') return !(IDS.has(name) || TIME.test(value) ? MAY_HOLD : MAY_NAME).test(value);
	if (typeof value === 'number') return Math.abs(value) < SMALLEST_PHONE;
	if (typeof value !== 'object' || value === null) return true;
	if (Array.isArray(value)) return value.every((element) => namesNobody(element, name, ours));
	const parts = value as Readonly<Record<string, unknown>>;
	return Object.keys(parts).every((member) => isOurs(member, parts[member], ours));
}

/** An address, or what is taken apart where it is read: JSON, the fields of a form; a whole telephone number. */
const MAY_HOLD = /[@=]|^\s*[[{]|\+\s*\p{Nd}/u;
/** The same, or digits enough for a telephone's. */
const MAY_NAME = /[@=]|^\s*[[{]|(?:\p{Nd}[\s().\-/]*){5}/u;
const SMALLEST_PHONE = 100_000;
const IDS = names('id formerIds leadId reverses key');
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
