import type { IDataObject } from 'n8n-workflow';
import {
	AUDIENCE_NAMES,
	comparePackages,
	compact,
	EngineError,
	readPackage,
	tierRulesSchema,
	type Audience,
	type ComparedPackages,
	type Engine,
	type Package,
} from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { inWorkspace, openEngine, placeOf } from '../../../shared/openEngine';
import type { Batch } from '../../../shared/operation';
import { packageTexts } from '../../../shared/packageMessages';
import { stores } from '../../../shared/stores';
import { startLongRun } from '../../../shared/startLongRun';
import { DEFAULT_TIER_SET } from '../../../shared/tierSetName';
import { answerOnce } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import {
	comparedPackageField,
	compareWithField,
	otherWorkspaceField,
	readOtherWorkspace,
	readPackageJson,
} from '../../fields/package';
import { readTargetQuestion, targetFields } from '../../fields/target';
import { readWorkflows } from '../../readWorkflows';
import { toTenth } from '../../readable';
import { groupToRow } from '../model/groupToRow';

interface Side {
	/** Of the workspace, or that it is a package. */
	name: string;
	settings: Package;
	/** Absent for a package: it has no history. */
	engine?: Engine;
}

export const compareWorkspaces: NodeOperation = {
	name: 'Compare',
	value: 'compareWorkspaces',
	action: 'Compare workspaces',
	description:
		'This workspace beside another one, or beside a package: which points, tiers and caps differ, and how each did on its own history. Changes nothing and names nobody.',
	fields: [compareWithField, otherWorkspaceField, comparedPackageField, ...targetFields, modelNameField],
	...answerOnce('comparison', async (batch) => {
		const [from, to] = [await openOther(batch), await openThis(batch)];
		const { summary, points, tiers, checks } = comparePackages(from.settings, to.settings);
		const history = [...(await readHistory(batch, from)), ...(await readHistory(batch, to))];
		const asWorkflows = to.settings.workflows.length > 0 && from.engine === undefined;
		return {
			summary: [summary, ...history.map(({ told }) => told), ...(asWorkflows ? [] : [packageTexts.capsUnknown])].join(
				' ',
			),
			body: {
				...{ from: from.name, to: to.name, same: points.length + tiers.length === 0 },
				points: points.map(pointsToRow),
				tiers: tiers.map((row) => compact({ ...row, from: row.from ?? undefined, to: row.to ?? undefined })),
				...(asWorkflows ? { checks: checks.map((row) => ({ ...row })) } : {}),
				history: history.map(({ told: _, ...row }) => row),
			},
		};
	}),
};

async function openThis({ context, engine, workspace }: Batch): Promise<Side> {
	const { names: workflows, checks } = readWorkflows(context.getInputData());
	const { package: settings } = await engine.exportPackage({ points: 'inUse', checks, workflows });
	return { name: workspace, settings, engine };
}

async function openOther({ connection, parameters, workspace }: Batch): Promise<Side> {
	const name = readOtherWorkspace(parameters, workspace);
	if (name === undefined) return { name: 'package', settings: await readPackage(readPackageJson(parameters)) };
	// Opening one makes it: a name that was mistyped would be a workspace from then on.
	const names = await stores.listWorkspaces(placeOf(connection));
	if (!names.includes(name))
		throw new EngineError('configuration-invalid', packageTexts.noSuchOther(name, names), {
			field: otherWorkspaceField.name,
		});
	const engine = await openEngine(inWorkspace(connection, name));
	const { package: settings } = await engine.exportPackage({ points: 'inUse', checks: [], workflows: [] });
	return { name, settings, engine };
}

interface HistoryRow extends IDataObject {
	/** For the summary. */
	told: string;
}

/** By the tiers of its own, as they were last given. */
async function readHistory(batch: Batch, { name, settings, engine: own }: Side): Promise<HistoryRow[]> {
	if (own === undefined) return [];
	const { parameters } = batch;
	const set = settings.tierSets.find(({ tierSet }) => tierSet === DEFAULT_TIER_SET);
	const tiers = set?.rules ?? tierRulesSchema.parse({});
	const { engine, ...progress } = startLongRun({ ...batch, engine: own }, `leads of ${name} read`);
	const { audiences } = await engine.testOnHistory({
		model: readModel(parameters),
		...readTargetQuestion(parameters),
		tiers,
		onLeads: progress.at,
	});
	progress.end();
	const rows = Object.entries(audiences)
		.filter(([, { counted }]) => counted.windows > 0)
		.map(([audience, { summary, counted, byTier, currency }]) => ({
			told: packageTexts.history(name, `${AUDIENCE_NAMES[audience as Audience]}: ${summary}`),
			...{ workspace: name, audience, summary, people: counted.leads, converted: counted.converted },
			byTier: byTier.map((group, place) => ({
				tier: tiers.tiers[place]?.name ?? '',
				...groupToRow(group, currency),
			})),
		}));
	return rows.length > 0 ? rows : [{ told: packageTexts.noHistory(name), workspace: name, people: 0 }];
}

function pointsToRow({ model, audience, code, label, from, to }: ComparedPackages['points'][number]): IDataObject {
	const rounded = { from: from === null ? undefined : toTenth(from), to: to === null ? undefined : toTenth(to) };
	return { model, audience, label, ...compact(rounded), code };
}
