import type { Instant } from './lead/time';
import { createKeyring } from './lead/keyring';
import { secretFingerprint } from './lead/secretFingerprint';
import { settingsSchema, type SettingsInput } from './settings';
import type { LeadStore } from './store/port/leadStore';
import { confirmAdBatches } from './usecases/ads/confirmAdBatches';
import { syncAdAudience } from './usecases/ads/syncAdAudience';
import { applyRetention } from './usecases/upkeep/applyRetention';
import { checkWorkspace } from './usecases/upkeep/checkWorkspace';
import { guardSecret } from './usecases/upkeep/guardSecret';
import { createDailyRetention } from './usecases/upkeep/createDailyRetention';
import { assignTiers } from './usecases/tiering/assignTiers';
import { checkDrift } from './usecases/training/checkDrift';
import { checkSuppression } from './usecases/contacting/checkSuppression';
import { compareModels } from './usecases/training/compareModels';
import { editScorecard } from './usecases/training/editScorecard';
import { getScorecard } from './usecases/training/getScorecard';
import type { EngineContext } from './usecases/engineContext';
import { evaluateModel } from './usecases/training/evaluateModel';
import { readHoldoutResults } from './usecases/experiments/readHoldoutResults';
import { admitToPilot } from './usecases/experiments/admitToPilot';
import { readUplift } from './usecases/experiments/readUplift';
import { readVariantResults } from './usecases/experiments/readVariantResults';
import { endHoldout, setHoldout } from './usecases/experiments/setHoldout';
import { exportLeads } from './usecases/privacy/exportLeads';
import { forgetLeads } from './usecases/privacy/forgetLeads';
import { hideTexts } from './usecases/privacy/hideTexts';
import { exportSuppressions } from './usecases/contacting/exportSuppressions';
import { importSuppressions } from './usecases/contacting/importSuppressions';
import { listSuppressions } from './usecases/contacting/listSuppressions';
import { recordAndScore } from './usecases/recording/recordAndScore';
import { recordEvents } from './usecases/recording/recordEvents';
import { recordPastEvents } from './usecases/recording/recordPastEvents';
import { recordConsents } from './usecases/contacting/recordConsents';
import { recordContacts } from './usecases/contacting/recordContacts';
import { recordOutcomes } from './usecases/recording/recordOutcomes';
import { promoteModel } from './usecases/training/promoteModel';
import { rollBackModel } from './usecases/training/rollBackModel';
import { getLeads } from './usecases/looking/getLeads';
import { listLeads } from './usecases/looking/listLeads';
import { listConflicts } from './usecases/people/listConflicts';
import { resolveConflict } from './usecases/people/resolveConflict';
import { mergeAccounts, renameAccount, undoAccountMerge } from './usecases/people/joinAccounts';
import { undoMerge } from './usecases/people/undoMerge';
import { listAccounts } from './usecases/scoring/listAccounts';
import { scoreDueLeads, scoreEveryone } from './usecases/scoring/scoreDueLeads';
import { explainLeads } from './usecases/scoring/explainLeads';
import { scoreLeads } from './usecases/scoring/scoreLeads';
import { listSegments, listTierNames } from './usecases/tiering/listTierNames';
import { followUpTimes } from './usecases/moments/followUpTimes';
import { peekMoment } from './usecases/moments/peekMoment';
import { settleMoments, takeMoments } from './usecases/moments/takeMoments';
import { exportPlainLogistic } from './usecases/training/plainLogisticJson';
import { applyPackage } from './usecases/packages/applyPackage';
import { exportPackage } from './usecases/packages/exportPackage';
import { exportModel, importModel } from './usecases/training/shareModel';
import { changeSuppressions } from './usecases/contacting/suppressLeads';
import { listExperiments } from './usecases/experiments/listExperiments';
import { listAttributes, listOutcomeNames } from './usecases/looking/listKnown';
import { listAdAudiences } from './usecases/ads/listAdAudiences';
import { listModelNames, listTierSets } from './usecases/models/listNames';
import { startModel, startOver } from './usecases/models/startModel';
import { dryRunTiers } from './usecases/training/dryRunTiers';
import { listRules } from './usecases/training/listRules';
import { listSignals } from './usecases/training/listSignals';
import { setPoints } from './usecases/training/setPoints';
import { listVersions } from './usecases/training/listVersions';
import { nameVersions } from './usecases/training/nameVersions';
import { suggestTiers } from './usecases/training/suggestTiers';
import { buildReport } from './usecases/report/buildReport';
import { buildHandOver } from './usecases/report/buildHandOver';
import { readClient } from './usecases/report/readClient';
import { testOnHistory } from './usecases/training/testOnHistory';
import { trainModel } from './usecases/training/trainModel';
import { untilCanceled } from './usecases/untilCanceled';

export interface EngineOptions {
	store: LeadStore;
	/** The present, UTC epoch milliseconds. */
	clock: () => Instant;
	settings?: SettingsInput;
	/** Keys of people are HMACs under this secret; without it they are kept in clear. */
	hashingSecret?: string;
}

/** A use case with its context bound: what is left are the questions. */
type Bound<F> = F extends (context: EngineContext, ...rest: infer R) => infer A ? (...rest: R) => A : never;

const USECASES = {
	recordEvents,
	recordPastEvents,
	recordAndScore,
	scoreLeads,
	explainLeads,
	scoreDueLeads,
	scoreEveryone,
	assignTiers,
	checkSuppression,
	changeSuppressions,
	listSuppressions,
	importSuppressions,
	exportSuppressions,
	syncAdAudience,
	confirmAdBatches,
	recordContacts,
	recordConsents,
	recordOutcomes,
	forgetLeads,
	exportLeads,
	trainModel,
	evaluateModel,
	testOnHistory,
	suggestTiers,
	buildReport,
	buildHandOver,
	readClient,
	dryRunTiers,
	listVersions,
	listModelNames,
	listTierSets,
	listAdAudiences,
	listAttributes,
	listOutcomeNames,
	listExperiments,
	nameVersions,
	promoteModel,
	rollBackModel,
	getScorecard,
	editScorecard,
	listRules,
	listSignals,
	setPoints,
	startModel,
	startOver,
	compareModels,
	checkDrift,
	exportModel,
	exportPlainLogistic,
	importModel,
	exportPackage,
	applyPackage,
	listLeads,
	getLeads,
	listConflicts,
	resolveConflict,
	undoMerge,
	mergeAccounts,
	undoAccountMerge,
	renameAccount,
	listAccounts,
	listSegments,
	listTierNames,
	followUpTimes,
	takeMoments,
	settleMoments,
	peekMoment,
	setHoldout,
	endHoldout,
	readHoldoutResults,
	admitToPilot,
	readUplift,
	readVariantResults,
	applyRetention,
	checkWorkspace,
};

export type Engine = { [K in keyof typeof USECASES]: Bound<(typeof USECASES)[K]> } & {
	readonly store: LeadStore;
	/** The next page of today's round of retention; nothing once it is done. */
	continueRetention(): Promise<void>;
	/** The same engine for work that may be called off: after the signal it stops between two transactions with `canceled`. */
	until(signal: AbortSignal): Engine;
	close(): Promise<void>;
};

/** The composition root: binds every use case to one store, one clock and one set of settings. */
export function createEngine({ store, clock, settings, hashingSecret }: EngineOptions): Engine {
	const keyring = createKeyring(hashingSecret);
	const context: EngineContext = {
		store: guardSecret(keyring.hashed ? hideTexts(store) : store, secretFingerprint(hashingSecret)),
		clock,
		keyring,
		settings: settingsSchema.parse(settings ?? {}),
	};
	const engine: Engine = {
		...bind(context),
		store,
		continueRetention: createDailyRetention(context),
		until: (signal) => ({
			...engine,
			...bind({ ...context, signal, store: untilCanceled(context.store, signal) }),
		}),
		close: async () => await store.close(),
	};
	return engine;
}

function bind(context: EngineContext): Pick<Engine, keyof typeof USECASES> {
	return Object.fromEntries(
		Object.entries(USECASES).map(([name, usecase]) => [
			name,
			(...rest: unknown[]) => (usecase as (...all: unknown[]) => unknown)(context, ...rest),
		]),
	) as Pick<Engine, keyof typeof USECASES>;
}
