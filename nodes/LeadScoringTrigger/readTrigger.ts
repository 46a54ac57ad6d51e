import type { ITriggerFunctions } from 'n8n-workflow';
import { compact, EngineError, MOMENTS, type MomentKind, type WatchQuestion } from '../../src/index';
import { chosenValue } from '../shared/locator';
import { messages } from '../shared/messages';
import { DEFAULT_TIER_SET } from '../shared/tierSetName';
import { CHECK_EVERY, isCheckEvery, type CheckEvery } from './checkEvery';
import { waitFieldOf } from './fields';

export interface TriggerSettings {
	question: WatchQuestion;
	checkEvery: CheckEvery;
	/** Instead of the credential's. */
	workspace?: string;
}

/** At most so many workflows are started by one look. */
const MOST_AT_ONCE = 50;

/** All parameters, once: n8n can't evaluate an expression later, when a look begins. */
export function readTrigger(context: ITriggerFunctions): TriggerSettings {
	const options = (context.getNodeParameter('options', {}) ?? {}) as Readonly<Record<string, unknown>>;
	const raw = (context.getNode().parameters.options ?? {}) as Readonly<Record<string, unknown>>;
	const workspace = String(options.workspace ?? '').trim();
	// An expression that gives nothing must not end in somebody else's workspace.
	if (workspace === '' && String(raw.workspace ?? '').trim() !== '')
		throw new EngineError('configuration-invalid', messages.workspaceEmpty, { field: 'options.workspace' });
	const model = String(chosenValue(options.model) ?? '').trim();
	const experiment = String(chosenValue(options.experiment) ?? '').trim();
	const kind = readKind(context.getNodeParameter('moment', 'cartAbandoned'));
	return compact({
		question: compact({
			watch: `${context.getWorkflow().id ?? ''}/${context.getNode().id}`,
			kind,
			waitMs: readWait(context, kind),
			...(MOMENTS[kind].ofTierSet === true ? readTiers(context) : {}),
			notLaterHours: readNumber('Not Later Than (Hours)', options.notLaterHours ?? 24, [1, 720]),
			limit: MOST_AT_ONCE,
			experiment: kind === 'experimentDecided' && experiment !== '' ? experiment : undefined,
			model: model === '' ? undefined : model,
		}),
		checkEvery: readCheckEvery(options.checkEvery ?? 'minute'),
		workspace: workspace === '' ? undefined : workspace,
	});
}

function readKind(given: unknown): MomentKind {
	if (typeof given === 'string' && given in MOMENTS) return given as MomentKind;
	const labels = Object.values(MOMENTS).map(({ label }) => label);
	throw new EngineError('configuration-invalid', messages.notOneOf('Moment', labels, String(given)), {
		field: 'Moment',
	});
}

const UNITS_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

function readWait(context: ITriggerFunctions, kind: MomentKind): number {
	const { wait } = MOMENTS[kind];
	const name = waitFieldOf(kind);
	if (wait === undefined || name === undefined) return 0;
	return readNumber(wait.field, context.getNodeParameter(name, wait.usual), [1, wait.most]) * UNITS_MS[wait.unit];
}

function readTiers(context: ITriggerFunctions): Pick<WatchQuestion, 'tierSet' | 'tiers'> {
	const given: unknown = context.getNodeParameter('tiers', []);
	const tiers = (Array.isArray(given) ? given : String(given).split(',')).map((name) => String(name).trim());
	const tierSet = String(chosenValue(context.getNodeParameter('tierSet', '')) ?? '').trim();
	return { tierSet: tierSet || DEFAULT_TIER_SET, tiers: tiers.filter((name) => name !== '') };
}

function readNumber(label: string, given: unknown, [least, most]: readonly [number, number]): number {
	const number = typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given);
	if (number >= least && number <= most) return number;
	throw new EngineError('configuration-invalid', messages.outOfRange(label, least, most), { field: label });
}

function readCheckEvery(given: unknown): CheckEvery {
	if (isCheckEvery(given)) return given;
	const message = messages.notOneOf('Check Every', Object.keys(CHECK_EVERY), String(given));
	throw new EngineError('configuration-invalid', message, { field: 'Check Every' });
}
