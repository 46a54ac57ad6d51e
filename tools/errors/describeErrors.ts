import { NEXT_STEPS } from '../../nodes/shared/messages';
import { EngineError, type ErrorCode } from '../../src/errors';
import { listErrorMessages } from './listErrorMessages';

interface Meaning {
	/** Who can mend it. */
	who: keyof typeof GROUPS;
	meaning: string;
}

const GROUPS = {
	item: ['One item', "The data of one item can't be used. With *On Error* set to continue, all other items go on."],
	workflow: ['The workflow', 'A setting, a connection or a credential has to change.'],
	store: ['The store, for the moment', 'Nothing is lost: the same step may succeed when it is run again.'],
	installation: ['The installation', 'Somebody who runs n8n has to look.'],
	model: ['The model', 'Learning, or a version that was asked for.'],
	package: ['This package', ''],
} as const;

/** What each code means; a code without a line doesn't compile. */
const MEANINGS: Readonly<Record<ErrorCode, Meaning>> = {
	'identity-missing': { who: 'item', meaning: 'The item says nothing that a person could be found by.' },
	'payload-unrecognised': {
		who: 'item',
		meaning: 'The data has the shape of no known app, and no field that says what happened.',
	},
	'payload-ambiguous': { who: 'item', meaning: 'The data could be that of several apps.' },
	'payload-incomplete': {
		who: 'item',
		meaning: 'The app was recognised, but what it says lacks something that is needed.',
	},
	'field-invalid': { who: 'item', meaning: "A value can't be what its field is for." },
	'time-invalid': { who: 'item', meaning: 'A time is missing, unreadable, or not possible.' },
	'batch-refused': {
		who: 'item',
		meaning:
			"Another item of the run can't be used, and the node stops on an error. Nothing of the run was saved, so that a retry repeats nothing.",
	},
	'configuration-invalid': {
		who: 'workflow',
		meaning: "A field of the node, or the credential, can't be used as it is.",
	},
	'queue-mode-needs-credential': {
		who: 'workflow',
		meaning:
			'n8n runs in queue mode and the node has no PostgreSQL credential. Each worker would keep a file of its own.',
	},
	'wrong-workspace': {
		who: 'workflow',
		meaning:
			'The lead on the item was scored in another workspace. Suppression Check answers Suppressed instead of this error.',
	},
	'score-unknown': {
		who: 'workflow',
		meaning: 'The person, or the score, that the item names is not on record in this workspace.',
	},
	'store-unavailable': { who: 'store', meaning: 'The database or the file does not answer.' },
	'store-busy': { who: 'store', meaning: 'Another process holds the store for longer than the step may wait.' },
	'schema-too-new': {
		who: 'installation',
		meaning: "A newer version of this package has changed the store. An older one doesn't touch it.",
	},
	'schema-damaged': { who: 'installation', meaning: 'The tables are not what this version left behind.' },
	'store-replaced': {
		who: 'installation',
		meaning:
			'The file is gone, or is another than before. Going on with an empty one would forget every opt-out. See [when the file is lost](operations.md#when-the-file-is-lost-or-replaced).',
	},
	canceled: { who: 'workflow', meaning: 'Somebody canceled the execution while a long step was at work.' },
	'fit-diverged': { who: 'model', meaning: "The points can't be learned from these outcomes." },
	'model-unknown': { who: 'model', meaning: "There is no such model or version, or it can't be read." },
	internal: { who: 'package', meaning: "Something that can't happen has happened. Please report it." },
};

const INTRODUCTION = `# Errors

Generated from the code (\`npm run docs\`). The code of an error stands in its details (\`Code: …\`). An error says what happened; the line below it says what to do.
Search this page for the words that you see; \`…\` stands for what differs from case to case.

No error quotes an address. In every case Suppression Check fails closed: nobody is allowed because of an error.
`;

/** The text of docs/errors.md: every code with what it means, what to do, and what it says. */
export function describeErrors(): string {
	const messages = listErrorMessages();
	const sections = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((who) => {
		const [title, text] = GROUPS[who];
		const codes = (Object.keys(MEANINGS) as ErrorCode[]).filter((code) => MEANINGS[code].who === who);
		return [`## ${title}\n`, ...(text === '' ? [] : [`${text}\n`]), ...codes.map((code) => describe(code, messages))];
	});
	return [INTRODUCTION, ...sections].join('\n');
}

function describe(code: ErrorCode, messages: ReadonlyMap<string, readonly string[]>): string {
	const texts = (messages.get(code) ?? []).filter((text) => text.length > SHORTEST);
	return [
		`### \`${code}\``,
		'',
		MEANINGS[code].meaning,
		'',
		`**What to do:** ${NEXT_STEPS[code]}${new EngineError(code, '').retryable ? ' The same call may succeed unchanged.' : ''}`,
		'',
		...(texts.length === 0 ? [] : ['What it says:', '', ...texts.map((text) => `- ${escape(text)}`), '']),
	].join('\n');
}

/** An ellipsis and a full stop help nobody to find anything. */
const SHORTEST = 12;

/** As a line of Markdown; what stands in braces or angle brackets would be read as code. */
function escape(text: string): string {
	return text.replaceAll(/\s+/g, ' ').replaceAll(/[<>*_[\]|`{}]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
