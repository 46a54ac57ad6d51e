import { existsSync, readFileSync } from 'node:fs';
import { frozenFolder } from '../../test/store/frozen/frozenFolder';

interface Release {
	/** Of package.json. */
	version: string;
	/** As it was pushed: `v0.1.0`. */
	tag: string;
	changelog: string;
	hasFrozenStore: boolean;
}

const VERSION = /^\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)\.\d+)?$/;

/** What keeps a version from being published, in words. */
export function findReleaseProblems({ version, tag, changelog, hasFrozenStore }: Release): string[] {
	const notes = readNotes(changelog, version);
	return [
		...(VERSION.test(version) ? [] : [`The version ${version} is neither like 0.2.0 nor like 0.2.0-rc.1.`]),
		...(tag === `v${version}` ? [] : [`The tag is ${tag}, but package.json has version ${version}.`]),
		...(notes === undefined ? [`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)".`] : []),
		...(notes === '' ? [`CHANGELOG.md says nothing about ${version}.`] : []),
		...(hasFrozenStore || isPreRelease(version)
			? []
			: [
					`There is no frozen store of ${version} that later versions could be tried on. Run: npm run freeze:store, and commit it.`,
				]),
	];
}

/** Where npm lists it: a pre-release is only installed by who asks for `@next`. */
export function distTagOf(version: string): 'latest' | 'next' {
	return isPreRelease(version) ? 'next' : 'latest';
}

function isPreRelease(version: string): boolean {
	return version.includes('-');
}

/** The section of a version that has a date. */
function readNotes(changelog: string, version: string): string | undefined {
	const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm').exec(changelog);
	if (heading === null) return undefined;
	const [notes = ''] = changelog.slice(heading.index + heading[0].length).split(/^## /m);
	return notes.trim();
}

/** `checkRelease.ts v0.1.0`: complains, or says the tag to publish under. */
function main(tag: string): void {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const changelog = readFileSync('CHANGELOG.md', 'utf8');
	const problems = findReleaseProblems({ version, tag, changelog, hasFrozenStore: existsSync(frozenFolder(version)) });
	for (const problem of problems) console.error(problem);
	if (problems.length > 0) process.exitCode = 1;
	else process.stdout.write(`${distTagOf(version)}\n`);
}

if (require.main === module) main(process.argv[2] ?? '');
