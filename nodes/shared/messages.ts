import type { ErrorCode } from '../../src/index';
import { listNames } from './countWords';

/** What a message of a node says: what happened, and what to do next. Labels are those of the fields. */
export const messages = {
	nobodyOnItem:
		'The item has no lead and no email, phone or customer ID. Place this node after Score Lead, and let every step between them keep its fields, such as Edit Fields with Include Other Input Fields.',
	emptyItem:
		'The item is empty, so it names nobody. Check that the step before this one passes its data on (with Always Output Data off), or set "Person" to By Email.',
	personMissing: (given: unknown) =>
		`"Email, Phone or ID" is ${given !== null && typeof given === 'object' ? 'a list' : 'empty'} for this item. Enter one email, phone number or ID, or set "Person" to From the Item.`,
	personUnusable: (way: string) =>
		`"Email, Phone or ID" holds no usable ${way === 'phone' ? 'phone number. Enter it with its country code' : 'email address. Check it'}.`,
	noLeadOnItem: 'The item has no lead. Place this node after Score Lead.',
	noScoreOnItem: 'The item has no numeric score. Place this node after Score Lead, or set "Score Field".',
	pilotPercent: 'A pilot is a share of the leads, from 1 to 100 %.',
	noMeasureOnItem: (measure: string, needs: string) =>
		`The item has no ${measure.toLowerCase()}. Place this node after Score Lead; ${needs}.`,
	noIdInField: (field: string, step: string) =>
		`The item has no ID in "${field}". Place this node after ${step}, or check the name of the field.`,
	notOneOf: (label: string, choices: readonly string[], given: string) =>
		`"${label}" must be one of ${choices.join(', ')}. It is ${given}.`,
	notANumber: (
		label: string,
		given: unknown,
		{ minValue, maxValue, isWhole }: { minValue: number; maxValue: number; isWhole: boolean },
	) => {
		const range =
			minValue === -Infinity
				? ''
				: maxValue === Infinity
					? `, ${minValue} or more`
					: ` from ${minValue} to ${maxValue}`;
		const isText = typeof given === 'string' && given.trim() !== '';
		const hasComma = isText && !isWhole && /^\s*[+-]?\d+,\d+\s*$/.test(given);
		const is =
			given === undefined || given === null || given === ''
				? 'empty'
				: isText
					? `"${given.slice(0, 50)}"`
					: String(given);
		return `"${label}" must be a ${isWhole ? 'whole ' : ''}number${range}. It is ${is}.${hasComma ? ' Write decimals with a point, as in 2.5.' : ''}`;
	},
	item: (itemIndex: number, items: number) => (items > 1 ? `Item ${itemIndex + 1} of ${items}. ` : ''),
	unusable: (label: string, because: string) => `${label} can't be used: ${because}.`,

	credentialUnusable: (credential: string, because: string) =>
		`The credential "${credential}" can't be used (${because}). If it was deleted, select or create a Lead Scoring Store credential with the same workspace, store and hashing secret.`,
	credentialVaries: (credential: string) =>
		`The credential "${credential}" gives different values for the first and the last item, which could mix up clients. Remove the expressions from the credential and set the option "Workspace" in this node instead.`,
	outOfRange: (label: string, least: number, most: number) => `"${label}" must be from ${least} to ${most}.`,
	notScheduled:
		'n8n already looks for this node, as after a test run that was not ended. Restart n8n, then publish the workflow once more.',
	noMoment: 'There was no such moment in the last 30 days',
	noMomentYet:
		'Record events with Score Lead first (for a cart product_added or checkout_started, for tiers also Assign Tier) with the same credential as this node, and wait as long as this node says. To build the workflow meanwhile, pin data of your own to it.',
	noMomentOfWorkspace:
		'This moment is rare, and there is nothing to tell yet. To build the workflow meanwhile, pin data to this node: its page in the documentation has an example.',
	quietHoursEmpty:
		'"Quiet Hours as Text" is empty for this item. Check the expression, or clear the field to disable quiet hours.',
	quietTimesUnusable: '"Quiet Hours" needs two different times for this item. Check them, or remove the option.',
	workspaceEmpty: '"Workspace" is empty for this item. Check the expression.',
	wrongWorkspace: (scoredIn: string, asked: string) =>
		`This lead was scored in workspace ${scoredIn}, this node asks workspace ${asked}. Select the same credential, or set the option "Workspace".`,
	unknownOperation: (operation: string) =>
		`This version of the package has no operation "${operation}". Update n8n-nodes-lead-scoring, or choose another operation.`,
	capsEmpty:
		'"Frequency Caps" is empty. Add a cap, or turn on the option "No Frequency Caps". An expression can set the values of a cap, but not replace the list.',
	batchRefused: (because: string) =>
		`The platform did not take the batch: ${because}. It comes again with the next run of Sync Audience.`,
	fieldEmpty: (label: string) => `"${label}" is empty. Fill it in, or check the expression.`,
	optionEmpty: (label: string) => `"${label}" is empty for this item. Check the expression, or remove the option.`,
	ofRow: (label: string, row: string) => `${label} of ${row}`,
	lastTierThreshold: (name: string, minScore: number) =>
		`The last tier receives everyone else, so "${name}" can't start at ${minScore}. Set its "Minimum Score" to 0, or add a tier for everyone else below it.`,
	tierAboveScores: (name: string, minScore: number) =>
		`"${name}" can't start at ${minScore}: scores go from 0 to 100. Write decimals with a point, as in 62.5.`,
	fieldIsExpression:
		'A "Field" in "Conditions" is the path to a field, like deal.region, not an expression that works something out. Work it out in a step before, and write the name of its field here.',
	segmentFieldMissing: 'Set "Segment Field", or remove the segments and the conditions that ask for one.',
	workspaceName: (name: string) =>
		`"${name}" is not a valid workspace name. Use up to 63 lowercase letters, digits, - and _, and start with a letter or digit.`,
	schemaName: (name: string) =>
		`"${name}" is not a valid schema name. Use up to 63 lowercase letters, digits and _, and don't start with a digit.`,
	queueMode:
		'n8n runs in queue mode, where each worker would keep leads in its own file. Select a Lead Scoring Store credential whose store is PostgreSQL, so that all workers share the leads.',
	storeConnected: (location: string, version: number) => `Connected to ${location} (schema version ${version})`,

	moveNeedsPostgres:
		'This credential keeps workspaces in files already. Select a credential whose store is PostgreSQL, or set "Move" to To Another Name in This Store.',
	moveNeedsName: 'Enter what the workspace is called from now on in "New Name".',
	noSuchWorkspace: (name: string, isFile: boolean, names: readonly string[]) =>
		`There is no workspace "${name}" ${isFile ? "in n8n's own folder of this machine. In queue mode run this step by hand, so that it runs where the file is" : 'in this store. Check the workspace in the credential'}. ${names.length === 0 ? 'There is none at all' : `There are: ${listNames(names)}`}.`,
	moveOtherSecret:
		"The hashing secret in the credential is not the one this workspace was begun with. Enter the workspace's own: the keys of people were made with it, and move as they are.",
	nothingToRecord: (what: string) => `Recognized ${what}, but it contains nothing to record.`,
	noOutcome: (what: string) => `${what} contains no outcome.`,
	consentMixed: '"Consent" can be From the Data for all items of a run, or for none. Use two nodes.',
	noConsent: (what: string) => `${what} contains no consent.`,
	notReleased: (label: string, liftedBy: string) =>
		`"${label}" is not on the suppression list, so Release can't lift it. It is lifted by ${liftedBy}.`,
	rowAddress:
		'The row has no usable email, phone number or domain. Check the column, or set the options "Address Field" and "Default Country".',
	rowReason: (given: string) => `The reason "${given}" is not known, so the reason of the node was used.`,
	rowChannel: (given: string) => `The channel "${given}" is not known, so the row counts for every channel.`,
	rowDate: (given: string) =>
		`The date "${given}" can't be read, so the row counts from now. Use a date like 2026-03-10.`,
	rowEnd: (given: string) => `The end "${given}" can't be read, so the row has no end. Use a date like 2026-03-10.`,
	timeUnusable: (label: string, because: string) => `"${label}" is ${because}. Check the field and its format.`,
	noRefusal: (what: string) => `${what} contains no unsubscribe, bounce or complaint.`,
	outcomeMissing:
		'The item names no outcome that is known. Choose it in "Outcome", or name its field in "Outcome Field".',
	outcomeNameMissing: 'Enter a name for the custom outcome in "Outcome Name".',
	holdMinutes: (given: string) =>
		`"Hold a Place (Minutes)" can't be ${given}. Enter a number above 0, or remove the option.`,

	reasonMissing: 'Enter the reason for this change in "Reason". It is saved with the version.',
	targetNameMissing: 'Enter the outcome to predict in "Target Name".',
	versionMissing: 'Select a version in "Version", or enter its number.',
	versionUnusable: (label: string) => `"${label}" must be the number of a version. Select it from the list.`,
	tierPlanUnusable: (most: number) =>
		`"Tiers" can't be used. Give 2 to ${most} tiers, each with a name of its own and a daily capacity of 0 or more.`,
	segmentTraitMissing: 'Enter the name of the attribute to split by, for example country.',
	pointsMissing: 'Enter points by term code, for example { "event:checkout_started": 16 }.',
};

/** The second line under an error: what to do, in one sentence. */
export const NEXT_STEPS: Readonly<Record<ErrorCode, string>> = {
	'identity-missing':
		'Every item needs an email, a phone number or a customer ID. Let the steps before pass it on; where its field has an unusual name, enter that name here.',
	'payload-unrecognised':
		'Look at what the step before hands on, or set "Source" to the app that sent the data, or to Map Fields.',
	'payload-ambiguous': 'Set "Source" to the app that sent the data.',
	'payload-incomplete': 'Check that the step before hands on everything the trigger received.',
	'field-invalid':
		"Correct the field in the step before this one, or handle the item with this node's On Error setting.",
	'time-invalid': 'Check the time field and its time zone.',
	'batch-refused': 'Correct the item that is named, then run this step again: nothing of this run was saved.',
	'wrong-workspace': 'Use the same credential and workspace in all nodes of the workflow.',
	'workspace-moved': 'Select the credential of the place it was moved to in every node of the workflow.',
	'configuration-invalid': "Change this node's settings, then run it again.",
	'queue-mode-needs-credential': 'Select a Lead Scoring Store credential with PostgreSQL in this node.',
	'workspace-unhealthy':
		'Run Lead Model › Workspace › Check by hand, with "If Something Is Wrong" set to Continue, to see all of it.',
	'score-unknown': 'Score the lead first, with Score Lead, by the same credential and workspace.',
	canceled: 'Run it again to do the rest. What is recorded a second time counts once.',
	'store-unavailable': 'Check that the store is running, then try again.',
	'store-busy': 'Try again, or turn on Retry On Fail in the settings of this node.',
	'schema-too-new': 'Update the package n8n-nodes-lead-scoring to the version that last used this store.',
	'schema-damaged': 'Restore the store from a backup.',
	'store-replaced': 'Check the volume that the store is kept on, then restart n8n.',
	'fit-diverged': 'Train again after more outcomes have been recorded.',
	'model-unknown': 'Check "Model Name" and "Version".',
	internal: 'Report this together with the details below.',
};
