import type { ErrorCode } from '../../src/index';

/** What a message of a node says: what happened, and what to do next. Labels are those of the fields. */
export const messages = {
	nobodyOnItem:
		'The item has no lead and no email, phone or customer ID. Place this node after Score Lead, or add a field such as email, phone or customer_id.',
	emptyItem:
		'The item is empty. Turn off Always Output Data in the step before this one, or check that the step passes its data on.',
	personMissing:
		'"Email, Phone or ID" is empty for this item. Enter an email, a phone number or an ID, or set "Person" to From the Item.',
	personUnusable: (way: string) =>
		`"Email, Phone or ID" holds no usable ${way === 'phone' ? 'phone number. Enter it with its country code' : 'email address. Check it'}.`,
	noLeadOnItem: 'The item has no lead. Place this node after Score Lead.',
	noScoreOnItem: 'The item has no numeric score. Place this node after Score Lead, or set "Score Field".',
	noIdInField: (field: string) => `The item has no ID in "${field}". Check the name of the field.`,
	notOneOf: (label: string, choices: readonly string[], given: string) =>
		`"${label}" must be one of ${choices.join(', ')}. It is ${given}.`,
	unusable: (label: string, because: string) => `${label} can't be used: ${because}.`,

	credentialUnusable: (credential: string, because: string) =>
		`The credential "${credential}" can't be used (${because}). If it was deleted, select or create a Lead Scoring Store credential with the same workspace, store and hashing secret.`,
	credentialVaries: (credential: string) =>
		`The credential "${credential}" gives different values for the first and the last item, which could mix up clients. Remove the expressions from the credential and set the option "Workspace" in this node instead.`,
	quietHoursEmpty:
		'"Quiet Hours" is empty for this item. Check the expression, or clear the field to disable quiet hours.',
	workspaceEmpty: '"Workspace" is empty for this item. Check the expression.',
	wrongWorkspace: (scoredIn: string, asked: string) =>
		`This lead was scored in workspace ${scoredIn}, this node asks workspace ${asked}. Select the same credential, or set the option "Workspace".`,
	unknownOperation: (operation: string) =>
		`This version of the package has no operation "${operation}". Update n8n-nodes-lead-scoring, or choose another operation.`,
	capsEmpty:
		'"Frequency Caps" is empty. Add a cap, or turn on the option "No Frequency Caps". An expression can set the values of a cap, but not replace the list.',
	optionEmpty: (label: string) => `"${label}" is empty for this item. Check the expression, or remove the option.`,
	lastTierThreshold: (name: string, minScore: number) =>
		`The last tier receives everyone else, so "${name}" can't start at ${minScore}. Set its "Minimum Score" to 0, or add a tier for everyone else below it.`,
	segmentFieldMissing: 'Set "Segment Field", or remove the segments.',
	workspaceName: (name: string) =>
		`"${name}" is not a valid workspace name. Use up to 63 lowercase letters, digits, - and _, and start with a letter or digit.`,
	schemaName: (name: string) =>
		`"${name}" is not a valid schema name. Use up to 63 lowercase letters, digits and _, and don't start with a digit.`,
	queueMode:
		'n8n runs in queue mode, where each worker would keep leads in its own file. Select a Lead Scoring Store credential whose store is PostgreSQL, so that all workers share the leads.',
	storeConnected: (location: string, version: number) => `Connected to ${location} (schema version ${version})`,

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
	outcomeMissing: 'The item contains no outcome. Choose it in "Outcome", or name its field in "Outcome Field".',
	outcomeNameMissing: 'Enter a name for the custom outcome in "Outcome Name".',
	holdMinutes: (given: string) =>
		`"Hold a Place (Minutes)" can't be ${given}. Enter a number above 0, or remove the option.`,

	reasonMissing: 'Enter the reason for this change in "Reason". It is saved with the version.',
	targetNameMissing: 'Enter the outcome to predict in "Target Name".',
	pointsMissing: 'Enter points by term code, for example { "event:checkout_started": 16 }.',
};

/** The second line under an error: what to do, in one sentence. */
export const NEXT_STEPS: Readonly<Record<ErrorCode, string>> = {
	'identity-missing': 'Place this node after Score Lead, or map the field with the email, phone or customer ID.',
	'payload-unrecognised': 'Set "Source" to the app that sent the data, or to Map Fields.',
	'payload-ambiguous': 'Set "Source" to the app that sent the data.',
	'payload-incomplete': 'Check that the step before hands on everything the trigger received.',
	'field-invalid':
		"Correct the field in the step before this one, or handle the item with this node's On Error setting.",
	'time-invalid': 'Check the time field and its time zone.',
	'batch-refused': 'Correct the item that is named, then run this step again: nothing of this run was saved.',
	'wrong-workspace': 'Use the same credential and workspace in all nodes of the workflow.',
	'configuration-invalid': "Change this node's settings, then run it again.",
	'queue-mode-needs-credential': 'Select a Lead Scoring Store credential with PostgreSQL in this node.',
	'score-unknown': 'Place this node after Score Lead.',
	'store-unavailable': 'Check that the store is running, then try again.',
	'store-busy': 'Try again, or turn on Retry On Fail in the settings of this node.',
	'schema-too-new': 'Update the package n8n-nodes-lead-scoring to the version that last used this store.',
	'schema-damaged': 'Restore the store from a backup.',
	'store-replaced': 'Check the volume that the store is kept on, then restart n8n.',
	'fit-diverged': 'Train again after more outcomes have been recorded.',
	'model-unknown': 'Check "Model Name" and "Version".',
	internal: 'Report this together with the details below.',
};

/** What a node adds after a run. */
export const hints = {
	rulesOnly:
		'The points come from the scorecard; no outcomes have been learned yet. Use Record Outcome to feed the model.',
	firstScore: (score: number, grade: string, percent: number) =>
		`This lead: ${score} of 100 (${grade}), ${percent} % likely to convert.`,
	bestScore: (leads: number, score: number, grade: string, percent: number) =>
		`Best of ${leads} leads: ${score} of 100 (${grade}), ${percent} % likely to convert.`,
	mostly: (label: string, points: string) => `Mostly: ${label} ${points}.`,
	repeats: (repeats: number, leads: number) => `${repeats} of ${leads} had already been recorded and count once.`,
	note: (count: number, leads: number, note: string) => `${count} of ${leads}: ${note}`,
	unknownModel: (model: string) =>
		`The model "${model}" has no version in use, so the shipped points were used. Train or edit it in Lead Model under this Model Name, then promote a version.`,
	imported: ({
		rows,
		recorded,
		alreadyListed,
		unusable,
	}: Record<'rows' | 'recorded' | 'alreadyListed' | 'unusable', number>) =>
		`${recorded} of ${rows} rows added to the list, ${alreadyListed} were on it already, ${unusable} could not be used.`,
	forecast: (allowed: number, people: number) => `${allowed} of ${people} can be contacted now.`,
	notSent: (count: number, items: number, reasons: string) => `${count} of ${items} not sent: ${reasons}.`,
	decided: (count: number, items: number, sentence: string) => `${count} of ${items} ${sentence}`,
	deferred: (count: number, items: number, reasons: string, until: string) =>
		`${count} of ${items} wait until ${until} at the earliest: ${reasons}.`,
	againstAdvice: (version: number, because: string) => `Version ${version} is now in use, ${because}.`,
	untrained: 'The model in use has not been trained yet, so there is nothing to compare with.',
	alwaysOutputData:
		'Always Output Data is on. When the first output is empty, n8n sends an empty item there that still leads to the original person. Turn it off in the settings of this node.',
	segmentFieldUnknown: (field: string | undefined) =>
		`${field !== undefined ? `No item has the field "${field}"` : 'The expression in "Segment Field" gave no value for any item'}, so all leads got the default minimum scores. Check "Segment Field".`,
	tiersGone: (count: number, items: number, names: string) =>
		`${count} of ${items} leads were in a tier that is not in the list any more: ${names}. Outputs follow the list by position, so check what is connected to each output. Other workflows with other tiers need another "Tier Memory".`,
	evaluated: (audience: string, summary: string) => `${audience}: ${summary}`,
	drifted: (audience: string, summary: string, because: string) =>
		`${audience}: ${summary}.${because === '' ? '' : ` ${because}`}`,
	segmentsUnmatched: (segments: string) => `No item matched these segments: ${segments}. Check how they are spelled.`,
	newStore: (location: string) =>
		`A new store was created at ${location}. If this workspace had leads before, check that its volume is mounted: people who opted out there are not known here.`,
	nothingToLearn: 'No score in the 30 days before this outcome, so there is nothing to learn from it.',
};
