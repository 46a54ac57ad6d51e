import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FIXTURES = path.join(__dirname, '../sources/fixtures');

export interface Sample {
	label: string;
	text: string;
}

/** Every payload of every source's fixtures that asks for nobody's erasure. */
export function loadSamples(): Sample[] {
	const samples = readdirSync(FIXTURES).flatMap((file) => {
		const items = JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8')) as Record<string, unknown>;
		return Object.entries(items).map(([name, item]) => ({ label: `${file} ${name}`, text: JSON.stringify(item) }));
	});
	return samples.filter(({ text }) => !/redact|deletion/i.test(text));
}

/** Somebody invented, with a name that no word of ours contains. */
export interface Person {
	email: string;
	phone: string;
	name: string;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /\+[1-9][\d ()/-]{7,}\d/g;
const NAME_KEY = /^(?:first|last|full|nick|display|given|family|customer|user)_?name$/i;

/** The payload as it would have come from somebody else: every email, phone and name in it is the person's. */
export function disguise({ text }: Sample, { email, phone, name }: Person): unknown {
	return JSON.parse(text, function (this: object, key, value: unknown) {
		if (typeof value !== 'string') return value;
		return NAME_KEY.test(key) || (key === 'name' && standsBesideAnEmail(this))
			? name
			: value.replace(EMAIL, email).replace(PHONE, phone);
	});
}

/** Otherwise a name is that of a product, an event or a campaign. */
function standsBesideAnEmail(holder: object): boolean {
	return Object.values(holder).some((value) => typeof value === 'string' && value.includes('@'));
}
