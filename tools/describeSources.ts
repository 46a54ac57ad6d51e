import { SOURCES } from '../src/sources/sources';

const INTRODUCTION = `# Sources

What each tool sends and what it becomes. Generated from the code (\`npm run docs\`); \`npm run -s sources:explain -- FILE.json\` shows it for a payload of yours, and \`npm run -s sources:confusion\` which source reads each payload of the tests.

The source is recognised by the payload's shape. Where triggers drop the headers and two topics look alike, set *Topic*; where two sources could be meant, set *Source*.
`;

/** The text of docs/sources.md. */
export function describeSources(): string {
	const sections = SOURCES.map(({ name, label, emittedBy, topics, identifiedBy = [] }) => {
		const rows = topics.map(({ topic, becomes }) => `| ${cell(topic)} | ${cell(becomes)} |`);
		const found =
			identifiedBy.length === 0 ? '' : `\nWhose it is: ${identifiedBy.map((field) => `\`${field}\``).join(', ')}.\n`;
		return `## ${label}\n\nSource \`${name}\`, from ${emittedBy}.\n${found}\n| topic | becomes |\n|---|---|\n${rows.join('\n')}\n`;
	});
	return [INTRODUCTION, ...sections].join('\n');
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|');
}
