import { canonicalBySpelling, EVENT_SYNONYMS } from '../src/lead/eventSynonyms';
import { PAGE_KINDS } from '../src/lead/pageKinds';

const INTRODUCTION = `# What happened, in one vocabulary

Generated from the code (\`npm run docs\`). Whatever a sender calls an event, it is recorded under its canonical name, and the scorecards give points to that name. Case, spaces and dashes don't matter ("Demo Requested", \`demo-requested\`), nor do small words and who did it ("Requested a demo"). A name that isn't listed is kept as it is, and can get a term of its own in the scorecard. Add your own names in Score Lead's option *Event Names*, for example *Swatch Box Ordered* counts as \`sample_requested\`.
`;

const PAGES = `## Kinds of pages

A page view is recorded as the kind of page it is, by the URL's path, else by the page's name or title. Other pages are \`page_viewed\`. Add your own in Score Lead's option *Page Kinds*, by the beginning of a path or by a name, for example \`/preise-b2b\` is \`pricing\`.
`;

/** The text of docs/vocabulary.md. */
export function describeVocabulary(): string {
	const events = Object.entries(EVENT_SYNONYMS).map(
		([name, { label }]) => `| ${label} | \`${name}\` | ${listExamples(name)} |`,
	);
	const pages = Object.entries(PAGE_KINDS).map(
		([kind, { event, words }]) => `| ${kind} | \`${event}\` | ${words.split(' ').slice(0, 6).join(', ')} |`,
	);
	return [
		INTRODUCTION,
		`| what | canonical name | also called, for example |\n|---|---|---|\n${events.join('\n')}\n`,
		PAGES,
		`| page | recorded as | path or name |\n|---|---|---|\n${pages.join('\n')}\n`,
	].join('\n');
}

function listExamples(name: string): string {
	const spellings = [...canonicalBySpelling()].flatMap(([spelling, canonical]) =>
		canonical === name && spelling !== name ? [spelling] : [],
	);
	const rest = spellings.length > 6 ? ` and ${spellings.length - 6} more` : '';
	return `${spellings.slice(0, 6).join(', ')}${rest}`;
}
