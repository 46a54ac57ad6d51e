import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { toRegion } from '../src/lead/region';

/**
 * `node -r ./tools/loadTypescript.cjs tools/generateAreaCodes.ts <folder of google/libphonenumber>` makes
 * src/suppression/areaCodes.ts of the library's own tables. Run by hand when those have moved on; a build reads only
 * what it made.
 */
const TARGET = join(__dirname, '..', 'src', 'suppression', 'areaCodes.ts');

/** Other countries of the North American numbering plan, by the codes they have had since they joined it. */
const MEMBERS: Readonly<Record<string, string>> = {
	...{ 242: 'BS', 246: 'BB', 264: 'AI', 268: 'AG', 284: 'VG', 340: 'VI', 345: 'KY', 441: 'BM', 473: 'GD', 649: 'TC' },
	...{ 658: 'JM', 664: 'MS', 670: 'MP', 671: 'GU', 684: 'AS', 721: 'SX', 758: 'LC', 767: 'DM', 784: 'VC', 787: 'PR' },
	...{ 809: 'DO', 829: 'DO', 849: 'DO', 868: 'TT', 869: 'KN', 876: 'JM', 939: 'PR' },
};

/**
 * Codes laid over an older one of the same place. The source gives a new code one zone, sometimes another than the
 * place's, and never its prefixes, so the zones of the old code are added.
 */
const OVERLAYS: Readonly<Record<string, string>> = {
	...{ 236: '250', 257: '250', 364: '270', 367: '418', 448: '850', 458: '541', 474: '306', 581: '418', 672: '250' },
	...{ 689: '407', 778: '250', 879: '709', 930: '812', 986: '208' },
};

interface Place {
	country: string;
	regions: string[];
	zones: string[];
}

async function main(folder: string): Promise<void> {
	const zones = readTable(join(folder, 'resources', 'timezones', 'map_data.txt'));
	const names = readTable(join(folder, 'resources', 'geocoding', 'en', '1.txt'));
	const codes = [...new Set([...zones.keys()].flatMap((prefix) => /^1(\d{3})/.exec(prefix)?.[1] ?? []))].sort();
	const rows = new Map<string, Place & { codes: string[] }>();
	for (const code of codes) {
		const place = placeOf(code, zones, names);
		const key = JSON.stringify(place);
		const row = rows.get(key) ?? { ...place, codes: [] };
		row.codes.push(code);
		rows.set(key, row);
	}
	const sorted = [...rows.values()].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
	const entries = sorted.map(
		({ country, regions, zones: names, codes: own }) =>
			`{ country: '${country}', regions: '${regions.join(' ')}', zones: '${names.join(' ')}', codes: '${own.join(' ')}' },`,
	);
	const text = `${HEADER}export const AREA_CODE_ROWS: readonly AreaCodeRow[] = [\n${entries.join('\n')}\n];\n`;
	writeFileSync(TARGET, await format(text, { ...(await resolveConfig(TARGET)), parser: 'typescript' }));
	console.log(`${codes.length} area codes in ${sorted.length} rows.`);
}

function orderOf({ country, regions, zones }: Place): string {
	const group = ['US', 'CA'].includes(country) ? '0' : '1';
	return [group, country === 'US' ? '0' : country, regions.join(), zones.join()].join(' ');
}

/** `prefix|value` a line; `#` begins a comment. */
function readTable(file: string): Map<string, string> {
	const lines = readFileSync(file, 'utf8').split('\n');
	return new Map(
		lines.flatMap((line) => {
			const [prefix, value] = line.split('|');
			return line.startsWith('#') || prefix === undefined || value === undefined
				? []
				: [[prefix, value.trim()] as const];
		}),
	);
}

function placeOf(code: string, zones: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Place {
	const covered = [code, ...(OVERLAYS[code] === undefined ? [] : [OVERLAYS[code]])];
	const own = [...zones].filter(([prefix]) => covered.some((each) => prefix.startsWith(`1${each}`)));
	const all = [...new Set(own.flatMap(([, value]) => value.split('&')))].sort();
	const member = MEMBERS[code];
	if (member !== undefined) return { country: member, regions: [], zones: all };
	const found = regionsOf(code, names);
	const [first] = found;
	if (first === undefined) throw new Error(`Nothing says where +1 ${code} is.`);
	return { country: first.country, regions: found.map(({ region }) => region).sort(), zones: all };
}

/** The code's own entry says it; where there is none, what most of its prefixes say. */
function regionsOf(code: string, names: ReadonlyMap<string, string>) {
	const own = names.get(`1${code}`);
	if (own !== undefined) return own.split('/').flatMap(readRegion);
	const counts = new Map<string, number>();
	for (const [prefix, name] of names) {
		if (prefix.startsWith(`1${code}`)) counts.set(stateIn(name), (counts.get(stateIn(name)) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, one], [, other]) => other - one);
	return most === undefined ? [] : readRegion(most[0]);
}

function readRegion(name: string) {
	const state = stateIn(name).replace('Colombia', 'Columbia');
	const region = toRegion(state);
	if (region === undefined) throw new Error(`"${name}" is no state or province.`);
	return [region];
}

/** `San Antonio, TX` is in TX. */
function stateIn(name: string): string {
	return name.replace(/^.*, /, '');
}

const HEADER = `/*
 * Made by tools/generateAreaCodes.ts; not to be edited by hand. Derived from resources/timezones/map_data.txt and
 * resources/geocoding/en/1.txt of libphonenumber (https://github.com/google/libphonenumber), reduced to one entry per
 * area code: the union of the time zones of all its prefixes, overlays with those of the code they lie over.
 *
 * Copyright (C) 2011, 2012 The Libphonenumber Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */

/** Area codes of one place: its country, its states or provinces, and the zones its people may be in. */
export interface AreaCodeRow {
	country: string;
	regions: string;
	zones: string;
	codes: string;
}

`;

void main(process.argv[2] ?? '.');
