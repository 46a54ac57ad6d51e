import type { IDataObject } from 'n8n-workflow';
import {
	compact,
	EngineError,
	findReason,
	PLATFORMS,
	type AdPlatform,
	type AdSync,
	type HandOut,
} from '../../../../src/index';
import { describeNewAudience, hintAtNames } from '../../../shared/hintAtNames';
import { hints } from '../../../shared/hints';
import { messages } from '../../../shared/messages';
import type { NodeOperation } from '../../../shared/nodeOperation';
import type { Addition } from '../../../shared/operation';
import { optionsField } from '../../../shared/optionsField';
import type { Parameters } from '../../../shared/parameters';
import { reportProgress } from '../../../shared/reportProgress';
import {
	accountIdField,
	adAudienceNameField,
	adConsentField,
	forCustomersOption,
	listIdField,
	minScoreOption,
	otherRefusalsOption,
	PLATFORM,
	platformField,
	segmentsOption,
	startOverOption,
	tiersField,
	toNames,
} from '../../fields/adAudience';
import { audiencesField, readAudiences } from '../../fields/audience';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTierSet, tierSetField } from '../../fields/tierSet';

const OUTPUTS = { remove: 0, add: 1 } as const;

export const syncAudience: NodeOperation = {
	name: 'Sync Audience',
	value: 'syncAudience',
	action: 'Sync an ad audience',
	description:
		'Who has entered or left an ad audience since it was last synced, hashed and ready to be sent by an HTTP Request node. Send, then use Confirm Sync.',
	fields: [
		adAudienceNameField,
		platformField,
		listIdField,
		accountIdField,
		tiersField,
		adConsentField,
		audiencesField,
		tierSetField,
		modelNameField,
		optionsField([minScoreOption, segmentsOption, forCustomersOption, otherRefusalsOption, startOverOption]),
	],
	countOutputs: () => Object.keys(OUTPUTS).length,
	runsOnce: true,
	execute: async (batch) => {
		const { context, engine, parameters } = batch;
		const progress = reportProgress(batch, 'leads read');
		const question = readQuestion(parameters);
		const newAudience = await describeNewAudience(engine, question);
		const sync = await engine.syncAdAudience({ ...question, onLeads: progress.at });
		progress.end();
		for (const message of describe(sync, question.platform))
			context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
		if (newAudience !== undefined)
			context.addExecutionHints({ message: newAudience, location: 'outputPane', type: 'warning' });
		await hintAtNames(batch);
		return [{ ok: true, value: sync.handedOut.map((handedOut) => toAddition(handedOut, question)) }];
	},
};

function readQuestion(parameters: Parameters) {
	const option = <T>(name: string) => parameters.readOption<T>(name, 0);
	const platform = parameters.choose(PLATFORM, 0);
	const { account } = PLATFORMS[platform];
	return compact({
		name: required(parameters, 'audienceName', 'Audience Name'),
		platform,
		destination: {
			listId: required(parameters, 'listId', 'Audience ID'),
			accountId: account === undefined ? '' : required(parameters, 'accountId', 'Account ID'),
		},
		tiers: readNames(parameters, 'audienceTiers', 'Tiers', 'A'),
		segments: readNames(parameters, 'options.segments', 'Segments'),
		mustHaveAgreed: parameters.text('adConsent', 0, 'mustHaveAgreed') !== 'mustNotHaveRefused',
		audience: readAudiences(parameters),
		tierSet: readTierSet(parameters),
		model: readModel(parameters),
		minScore: parameters.numberOption(minScoreOption, 0),
		forCustomers: option<string>('forCustomers') === 'customers',
		despiteOtherRefusals: option<boolean>('despiteOtherRefusals') === true,
		startOver: option<boolean>('startOver') === true,
	});
}

/** Empty is everybody: that has to be meant, and not what an expression gave by mistake. */
function readNames(parameters: Parameters, name: string, label: string, chosen = ''): string[] {
	const names = toNames(parameters.text(name, 0, chosen));
	if (names.length > 0 || !parameters.varies(name)) return names;
	throw new EngineError('configuration-invalid', messages.fieldEmpty(label), { field: name });
}

function required(parameters: Parameters, name: string, label: string): string {
	const text = parameters.text(name, 0);
	if (text !== '') return text;
	throw new EngineError('configuration-invalid', messages.fieldEmpty(label), { field: name });
}

function toAddition({ batch, action, kind, addresses, request }: HandOut, { name, platform }: Asked): Addition {
	const { method, url, body } = request;
	const { label } = PLATFORMS[platform];
	const audience: IDataObject = {
		summary: hints.handedOut(action, addresses, kind, label),
		...{ batch, action, name, platform, kind, addresses },
	};
	return { add: { audience, request: { method, url, body: body as IDataObject } }, output: OUTPUTS[action] };
}

type Asked = { name: string; platform: AdPlatform };

function describe({ handedOut, size, leftOut }: AdSync, platform: AdPlatform): string[] {
	const count = (action: HandOut['action']) =>
		handedOut.filter((batch) => batch.action === action).reduce((sum, { addresses }) => sum + addresses, 0);
	const { label, minimum } = PLATFORMS[platform];
	const reasons = [...leftOut]
		.sort(([, a], [, b]) => b - a)
		.map(([code, addresses]) => `${findReason(code).label} ${addresses}`);
	return [
		size === 0 && handedOut.length + leftOut.size === 0
			? hints.audienceEmpty
			: hints.audienceSynced({ add: count('add'), remove: count('remove'), size, label }),
		...(reasons.length === 0 ? [] : [hints.leftOutOfAudience(reasons.join(', '))]),
		...(size < minimum ? [hints.audienceSmall(size, label, minimum)] : []),
	];
}
