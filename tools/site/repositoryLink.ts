import { posix } from 'node:path';
import { repository } from '../../package.json';

const REPOSITORY = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

/**
 * A link of a page in docs/ that leaves the folder, as the site has it: the same file in the repository. Links within the
 * folder, to other sites, and anchors stay as they are. `page` is relative to docs/.
 */
export function repositoryLink(href: string, page: string): string {
	if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href;
	const path = posix.join('docs', posix.dirname(page), href);
	return path.startsWith('docs/') ? href : `${REPOSITORY}/blob/main/${path}`;
}
