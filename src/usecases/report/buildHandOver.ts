import { compact } from '../../compact';
import { AUDIENCES } from '../../lead/lead';
import type { CheckFigures, HandOverFigures, TierSetFigures } from '../../report/handOver/figures';
import { TEXTS } from '../../report/handOver/messages';
import { renderHandOver, renderHandOverMail } from '../../report/handOver/renderHandOver';
import { REASONS, type ReasonCode } from '../../suppression/reasons';
import { TIER_MEASURES } from '../../tiers/tierMeasures';
import type { TierRules } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { describeCheck } from '../packages/describeCheck';
import { exportPackage, type ExportedPackage } from '../packages/exportPackage';
import { packedRulesSchema, type PackedCheck } from '../packages/packageFormat';
import { listRules } from '../training/listRules';
import type { BuiltReport } from './buildReport';
import { AUDIENCE_NAMES } from './gatherFigures';
import { findStage } from './readClient';

interface HandOverQuestion {
	model: string;
	/** What the workflows run in. */
	host: string;
	checks: readonly PackedCheck[];
	workflows: readonly string[];
}

/** Kept as consents, and as final as an entry of the list. */
const REFUSALS: ReadonlySet<string> = new Set<ReasonCode>(['consent_denied', 'consent_withdrawn']);

/** One sheet for the people who go on with a workspace: its settings in words. Reads; writes nothing; names nobody. */
export async function buildHandOver(context: EngineContext, question: HandOverQuestion): Promise<BuiltReport> {
	const figures = await gatherHandOver(context, question);
	const { workspace } = figures;
	return {
		summary: TEXTS.summary(figures),
		subject: TEXTS.subject(workspace),
		fileName: `lead-scoring-hand-over-${workspace}-${new Date(figures.at).toISOString().slice(0, 10)}.html`,
		html: renderHandOver(figures),
		mail: renderHandOverMail(figures),
	};
}

async function gatherHandOver(
	context: EngineContext,
	{ model: name, host, checks, workflows }: HandOverQuestion,
): Promise<HandOverFigures> {
	const { workspace, engine, location } = await context.store.describe();
	const model = await context.store.read(async (view) => await loadModel(view, name));
	const { package: settings } = await exportPackage(context, { points: 'inUse', checks, workflows });
	const audiences: HandOverFigures['audiences'] = [];
	for (const audience of AUDIENCES) {
		const { rules } = await listRules(context, { model: name, audience });
		audiences.push({
			name: AUDIENCE_NAMES[audience],
			rules: rules.map(({ label, points, rule }) => compact({ label, points, rule })),
		});
	}
	return {
		formatVersion: 1,
		...{ workspace, at: context.clock() },
		store: { place: location, inFile: engine === 'sqlite', hashed: context.keyring.hashed, host },
		workflows: settings.workflows,
		model: { name, version: model.version, stage: findStage(model) },
		audiences,
		tierSets: settings.tierSets.map(toTierSet),
		checks: settings.checks.length > 0 ? settings.checks.map(toCheck) : asShipped(),
		never: Object.entries(REASONS)
			.filter(([code, { recorded, temporary }]) => (recorded && !temporary) || REFUSALS.has(code))
			.map(([, { label, sentence, liftedBy }]) => compact({ label, because: toGeneral(sentence), until: liftedBy })),
	};
}

function toTierSet({ tierSet, audience, rules }: ExportedPackage['package']['tierSets'][number]): TierSetFigures {
	return {
		title: `Tier Memory "${tierSet}"${audience === '' ? '' : `, ${audience} leads`}`,
		tiers: rules.tiers.map(({ name, minScore, capacityPerDay }, place) => {
			const isLast = place === rules.tiers.length - 1;
			const most = capacityPerDay === undefined ? '' : ` At most ${capacityPerDay} enter it in a day, the best first.`;
			return {
				name,
				from: isLast ? 'everyone else' : `${minScore}`,
				means: `${isLast ? 'Everybody below the other tiers.' : describeLeast(minScore, rules)}${most}`,
			};
		}),
	};
}

/** By the scale itself: 50 is an average lead, and ten points double the odds. */
function describeLeast(minScore: number, { tierBy }: TierRules): string {
	if (tierBy !== 'score') return `${TIER_MEASURES[tierBy].noun} of ${minScore} or more.`;
	const times = 2 ** ((minScore - 50) / 10);
	if (times === 1) return 'At least as likely to convert as an average lead.';
	const shown = times >= 2 ? Math.round(times) : Math.round(10 * times) / 10;
	return `At least ${shown} times the odds of an average lead.`;
}

function toCheck({ workflow, step, channel, rules }: PackedCheck): CheckFigures {
	return { title: `${step} (${workflow})`, rules: describeCheck(channel, rules) };
}

/** Of a workspace whose workflows weren't handed in. */
function asShipped(): CheckFigures[] {
	const rules = packedRulesSchema.parse({});
	return (['email', 'sms'] as const).map((channel) => ({
		title: `As Suppression Check ships: ${channel === 'sms' ? 'SMS' : channel}`,
		rules: describeCheck(channel, rules),
	}));
}

/** Without the parts that are about one person. */
function toGeneral(sentence: string): string {
	const text = sentence
		.replace(/ (?:on|since) \{since\}/, '')
		.replace(' {by}', '')
		.replace('{address}', 'address');
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
