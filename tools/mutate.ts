/** Mulberry32: the same seed gives the same run everywhere. */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

type Random = () => number;
interface Place {
	parent: Record<string, unknown> | unknown[];
	key: string;
}

/** The JSON text with one to four fields dropped, duplicated, retyped, renamed to something hostile or nested deeply. */
export function mutate(text: string, random: Random): string {
	const root = { item: JSON.parse(text) as unknown };
	const times = 1 + Math.floor(random() * 4);
	for (let time = 0; time < times; time += 1) {
		const places = listPlaces(root);
		const place = pick(places, random);
		const change = pick(CHANGES, random);
		if (place !== undefined && change !== undefined) change(place, random);
	}
	return JSON.stringify(root.item) ?? 'null';
}

function listPlaces(value: unknown, depth = 0): Place[] {
	if (typeof value !== 'object' || value === null || depth > 40) return [];
	const parent = value as Place['parent'];
	return Object.entries(parent).flatMap(([key, inner]) => [{ parent, key }, ...listPlaces(inner, depth + 1)]);
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
	return list[Math.floor(random() * list.length)];
}

function valueAt({ parent, key }: Place): unknown {
	return Object.getOwnPropertyDescriptor(parent, key)?.value;
}

function put({ parent, key }: Place, value: unknown): void {
	Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

const ODD_VALUES: readonly unknown[] = [
	null,
	true,
	false,
	0,
	-1,
	1e308,
	2 ** 53 + 2,
	1772704800,
	1772704800000,
	'',
	' ',
	'0',
	'true',
	'null',
	'NaN',
	'1e999',
	'-1',
	'2026-02-30',
	'9999-12-31T23:59:59Z',
	'@',
	'a@b',
	'+1',
	'\u0000',
	'💥',
	'__proto__',
	'x'.repeat(5000),
	[],
	{},
	[[]],
	[null],
	{ value: null },
	{ toString: null },
	{ length: 3 },
];

const CHANGES: readonly ((place: Place, random: Random) => void)[] = [
	function drop({ parent, key }) {
		if (Array.isArray(parent)) parent.splice(Number(key), 1);
		else Reflect.deleteProperty(parent, key);
	},
	function duplicate(place, random) {
		const { parent, key } = place;
		const value = structuredClone(valueAt(place));
		if (Array.isArray(parent)) parent.splice(Number(key), 0, value);
		else put({ parent, key: `${key}${Math.floor(random() * 9)}` }, value);
	},
	function retype(place) {
		const value = valueAt(place);
		if (typeof value === 'number') put(place, String(value));
		else if (typeof value === 'string')
			put(place, value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : [value]);
		else if (typeof value === 'boolean') put(place, value ? 'yes' : 'no');
		else if (Array.isArray(value)) put(place, Object.fromEntries(value.entries()));
		else put(place, JSON.stringify(value));
	},
	function replace(place, random) {
		const odd = pick(ODD_VALUES, random);
		// A plain yes, or a 1, where somebody is asked is an answer, not damage.
		const isYes = odd === true || odd === 'true' || odd === '+1';
		if (!isYes || !/consent|marketing|subscri|newsletter|opt.?in/i.test(place.key)) put(place, structuredClone(odd));
	},
	function rename({ parent, key }, random) {
		const name = pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a.b[0]', '"]'], random) ?? '';
		if (!Array.isArray(parent)) put({ parent, key: name }, structuredClone(valueAt({ parent, key })));
	},
	function nest(place, random) {
		let nested = valueAt(place);
		const depth = random() < 0.1 ? 400 : 1 + Math.floor(random() * 5);
		for (let level = 0; level < depth; level += 1) nested = level % 2 === 0 ? { [place.key]: nested } : [nested];
		put(place, nested);
	},
];
