import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface PackageFields {
	repository: { url: string };
	homepage: string;
	bugs: { url: string };
}

/**
 * What npm would refuse: provenance is given only to a package whose repository is the one that builds it. `remote` is that
 * of the checkout; one that is not on GitHub says nothing.
 */
export function findRepositoryProblems({ repository, homepage, bugs }: PackageFields, remote: string): string[] {
	const built = nameOf(remote);
	if (built === undefined) return [];
	const named = { 'repository.url': repository.url, homepage, 'bugs.url': bugs.url };
	return Object.entries(named).flatMap(([field, url]) => {
		const name = nameOf(url);
		return name === built ? [] : [`package.json names ${name ?? url} in "${field}", but this checkout is of ${built}.`];
	});
}

/** `owner/name`, in lower case as GitHub compares it, of any way to write an address at GitHub. */
function nameOf(url: string): string | undefined {
	return /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?:[/#].*)?$/i.exec(url.trim())?.[1]?.toLowerCase();
}

function readRemote(): string {
	const { GITHUB_REPOSITORY } = process.env;
	if (GITHUB_REPOSITORY !== undefined) return `https://github.com/${GITHUB_REPOSITORY}`;
	try {
		return execFileSync('git', ['remote', 'get-url', 'origin'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	} catch {
		return '';
	}
}

if (require.main === module) {
	const problems = findRepositoryProblems(
		JSON.parse(readFileSync('package.json', 'utf8')) as PackageFields,
		readRemote(),
	);
	for (const problem of problems) console.error(problem);
	process.exitCode = problems.length === 0 ? 0 : 1;
}
