import type { ErrorCode, OwnedFollowUp } from '../../src/index';

type FollowUpCounts = Pick<OwnedFollowUp, 'answeredInTime' | 'entries' | 'waiting' | 'owner'>;

/** What a message of a node says: what happened, and what to do next. Labels are those of the fields. */
export const messages = {
	nobodyOnItem:
		'The item has no lead and no email, phone or customer ID. Place this node after Score Lead, and let every step between them keep its fields, such as Edit Fields with Include Other Input Fields.',
	emptyItem:
		'The item is empty. Turn off Always Output Data in the step before this one, or check that the step passes its data on.',
	personMissing:
		'"Email, Phone or ID" is empty for this item. Enter an email, a phone number or an ID, or set "Person" to From the Item.',
	personUnusable: (way: string) =>
		`"Email, Phone or ID" holds no usable ${way === 'phone' ? 'phone number. Enter it with its country code' : 'email address. Check it'}.`,
	noLeadOnItem: 'The item has no lead. Place this node after Score Lead.',
	noScoreOnItem: 'The item has no numeric score. Place this node after Score Lead, or set "Score Field".',
	pilotPercent: 'A pilot is a share of the leads, from 1 to 100 %.',
	noMeasureOnItem: (measure: string, needs: string) =>
		`The item has no ${measure.toLowerCase()}. Place this node after Score Lead; ${needs}.`,
	noIdInField: (field: string) => `The item has no ID in "${field}". Check the name of the field.`,
	notOneOf: (label: string, choices: readonly string[], given: string) =>
		`"${label}" must be one of ${choices.join(', ')}. It is ${given}.`,
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
		'Record events with Score Lead first (for a cart product_added or checkout_started, for tiers also Assign Tier), and wait as long as this node says. To build the workflow meanwhile, pin data of your own to it.',
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
	lastTierThreshold: (name: string, minScore: number) =>
		`The last tier receives everyone else, so "${name}" can't start at ${minScore}. Set its "Minimum Score" to 0, or add a tier for everyone else below it.`,
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
	outcomeMissing: 'The item contains no outcome. Choose it in "Outcome", or name its field in "Outcome Field".',
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
	'identity-missing': 'Place this node after Score Lead, or map the field with the email, phone or customer ID.',
	'payload-unrecognised': 'Set "Source" to the app that sent the data, or to Map Fields.',
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
	'score-unknown': 'Place this node after Score Lead.',
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

/** What an answer says first, in a sentence. */
export const texts = {
	score: (score: number, grade: string, percent: number) =>
		`${score} of 100 (${grade}), ${percent} % likely to convert.`,
	listed: (who: string, score: number, grade: string, tier: string | undefined) =>
		`${who}: ${score} of 100 (${grade})${tier === undefined ? ', no tier yet' : `, tier ${tier}`}.`,
	recorded: 'Recorded, not scored.',
	recordedBefore: 'Not scored; already recorded, or nothing to record.',
	erased: (rows: number) => `Erased: ${rows} ${rows === 1 ? 'record' : 'records'}.`,
	tierNew: (name: string, because: string) => `Tier ${name}, the first: ${because}.`,
	tierChanged: (name: string, previous: string, because: string) => `Tier ${name}, was ${previous}: ${because}.`,
	tierAgain: (name: string, because: string) => `Tier ${name} again: ${because}.`,
	tierNotInPilot: (percent: number) => `No tier: not in the pilot of ${percent} % of the leads.`,
	tierSame: (name: string, because: string) => `Tier ${name}, as before: ${because}.`,
};

/** What an operation of Lead Model says first, in a sentence. */
export const answers = {
	sameVersion: (version: number) =>
		`Version ${version} was compared with itself. Select another one in Version, or in Compare With Version.`,
	confirmedSync: (added: number, removed: number) =>
		added + removed === 0
			? 'Nothing to confirm: this batch is confirmed already, or was handed out again since.'
			: `Confirmed: ${added} added, ${removed} removed.`,
	account: (company: string, because: string) => `${company}: ${because}`,
	accountsMerged: (domain: string, into: string) => `${domain} and ${into} are one company from now on.`,
	accountRenamed: (domain: string, name: string) =>
		name === '' ? `${domain} is shown by its domain again.` : `${domain} is called ${name} from now on.`,
	accountAlone: (domain: string) => `${domain} is a company of its own again.`,
	followUp: (tier: string, { answeredInTime, entries, waiting, owner }: FollowUpCounts, within: string) =>
		`Tier ${tier}${owner === undefined ? '' : `, ${owner ?? 'owner not known'}`}: ${answeredInTime} of ${entries} leads were followed up within ${within}.${waiting === 0 ? '' : ` ${waiting} ${waiting === 1 ? 'is' : 'are'} still waiting.`}`,
	conflict: (lead: string, other: string, claimed: string) =>
		`${lead} and ${other} both claim ${claimed}. Decide with Resolve Conflict.`,
	resolved: {
		keepApart: 'They stay two people, and are not asked about again.',
		merge: 'They are one person from now on. Undo Merge takes it back.',
	},
	unmerged: 'The two leads are two people again.',
	exported: (records: number, isOnRecord: boolean) =>
		isOnRecord
			? `All that is stored about this person: ${records} ${records === 1 ? 'record' : 'records'}.`
			: records === 0
				? 'Nothing is stored about this person.'
				: `No lead is stored of this person, but ${records} ${records === 1 ? 'record' : 'records'} about the address.`,
	forgotten: (rows: number) =>
		rows === 0
			? 'Nothing was stored about this person, so nothing was erased.'
			: `Erased: ${rows} ${rows === 1 ? 'record' : 'records'}. A hash stays on the suppression list.`,
	moved: ({
		leads,
		rows,
		tables,
		closed,
		place,
	}: Record<'leads' | 'rows' | 'tables', number> & { closed: boolean; place: string }) =>
		`Moved: ${countOf(leads, 'lead')}, ${countOf(rows, 'row')} in ${tables} tables, each equal to the original. ${closed ? 'The old place is closed. Select the credential of the new one in every node' : 'The old place is still open, and an opt-out recorded there from now on is not known here. Select the credential of the new place in every node before a workflow runs again'}. It is now in ${place}.`,
	healthy: (name: string, leads: number, refusals: number) =>
		`Workspace ${name} is fine: ${countOf(leads, 'lead')}, and ${countOf(refusals, 'refusal or release', 'refusals and releases')}, all readable.`,
	unhealthy: (name: string, what: string, more: number) =>
		`Workspace ${name}: ${what}${more === 0 ? '' : ` And ${more} more.`}`,
	reopened: (name: string, movedTo: string | undefined) =>
		movedTo === undefined
			? `Workspace ${name} is open, and was not closed.`
			: `Workspace ${name} is in use again, and whoever opted out in the new place since is not known here. Import those first, with Suppression Check › Import. It had been moved to ${movedTo}.`,
	removed: (records: number) =>
		records === 0
			? 'Nothing had expired, so nothing was removed.'
			: `${records} expired ${records === 1 ? 'record was' : 'records were'} removed.`,
	startedOver: (shop: string, version: number) =>
		`The starting points for ${shop} are in use, as version ${version}. Roll Back returns to what was in use before.`,
	scorecard: (card: { model: string; version: number; audience: string; inUse: boolean; rules: number }) =>
		`${card.rules} rules for ${card.audience} leads: model ${card.model}, version ${card.version}, ${card.inUse ? 'in use' : 'not in use'}.`,
	rule: (label: string, rule: string) => `${label}: ${rule}`,
	exportedModel: (name: string, version: number) =>
		`Version ${version} of model ${name}, to keep or to import elsewhere: the field "export" has it.`,
	exportedPlain: (name: string) =>
		`The weights of model ${name}, for ml-logistic-regression: the field "export" has them.`,
	importedModel: (name: string, version: number, inUse: boolean) =>
		`Imported as version ${version} of model ${name}, ${inUse ? 'in use from now on' : 'not in use yet. Promote puts it into use'}.`,
	promoted: (model: string, version: number, from: number) =>
		`Version ${version} of model ${model} is in use instead of version ${from}.`,
	nothingToEvaluate:
		'Too early to say: no score has its outcome yet. Scores count once the days in "Within Days" are over.',
	steady: 'Fine: leads and results are as they were when the model learned.',
};

/** What a node adds after a run. */
export const hints = {
	workspaces: (count: number) => `${countOf(count, 'workspace')} in this store.`,
	workspace: (name: string, isThisOne: boolean) => `Workspace ${name}${isThisOne ? ', which this step uses' : ''}`,
	handedOut: (action: 'add' | 'remove', addresses: number, kind: 'email' | 'phone', platform: string) =>
		`${action === 'add' ? 'Add' : 'Remove'} ${countOf(addresses, kind === 'email' ? 'email address' : 'phone number')} ${action === 'add' ? 'to' : 'from'} ${platform}.`,
	audienceSynced: ({ add, remove, size, label }: Record<'add' | 'remove' | 'size', number> & { label: string }) =>
		add + remove === 0
			? size === 0
				? 'Nobody belongs in this audience yet.'
				: `Nothing has changed: ${label} has ${size === 1 ? 'the one address that belongs' : `all ${countOf(size, 'address')} that belong`} in the audience.`
			: `${countOf(add, 'address')} to add and ${remove} to remove at ${label}; then the audience has ${countOf(size, 'address')}. Send the items, then use Confirm Sync.`,
	leftOutOfAudience: (reasons: string) => `Not in the audience, by reason: ${reasons}.`,
	audienceSmall: (size: number, platform: string, minimum: number) =>
		`${platform} shows ads to an audience once it recognizes ${minimum.toLocaleString('en')} people in it. This one has ${countOf(size, 'address')}.`,
	holdoutRuns: (share: number, windowDays: number) =>
		`${Math.round(share * 1_000) / 10} % of all people are sent no marketing from now on, by any workflow with a Suppression Check. Results come in after ${windowDays} days, with Lead Model: Experiment: Results.`,
	experimentBegun: (tier: string, names: string, windowDays: number, replaces: boolean) =>
		`${replaces ? `The variants of tier ${tier} have changed, so another experiment begins and everybody is drawn anew` : `An experiment begins in tier ${tier}`}: ${names}. Results come in after ${windowDays} days, with Lead Model: Experiment: Variant Results.`,
	noVariants: 'No tier of this Tier Memory has variants that anybody came to. Add them in Assign Tier, under Variants.',
	uplift: (known: readonly string[]) =>
		known.length === 0
			? 'For nobody is it known yet what contacting changes. Each item says what is missing.'
			: `What contacting changes is known for ${known.join(' and ').toLowerCase()}.`,
	variantResults: (summaries: readonly string[]) => summaries.join(' '),
	planned: (people: number, weeks: number, lift: number) =>
		`About ${inThousands(people)} people are needed to find ${Math.round(lift * 100)} % more purchases in 4 of 5 cases: ${weeks} weeks, until the last of them has been counted.`,
	holdoutEnded: 'Everybody is contacted again. The results so far stay readable until another holdout is set.',
	rulesOnly:
		'The points come from the scorecard; no outcomes have been learned yet. Use Record Outcome to feed the model.',
	startedWith: (shop: string) =>
		`The points for ${shop} are in use from now on. Lead Model › Scorecard: Get shows them, Set Points changes them.`,
	startedOtherwise: (chosen: string, standing: string) =>
		`Kind of Shop says ${chosen}, but this workspace began with ${standing}, and that stands. To change it, use Lead Model: Scorecard: Start Over.`,
	notHandedBack:
		'Nothing follows Suppressed, and the workflow that called this one would go on with its items. So they end here.',
	contactsHeldBack: (held: number, items: number) =>
		`${held} of ${items} were recorded as contacted although Suppression Check held them back. Only Allowed may lead here.`,
	readAs: (what: string) => `Read as: ${what}. Found by the names of its fields.`,
	firstScore: (score: number, grade: string, percent: number) => `This lead: ${texts.score(score, grade, percent)}`,
	bestScore: (leads: number, score: number, grade: string, percent: number) =>
		`Best of ${leads} leads: ${texts.score(score, grade, percent)}`,
	mostly: (label: string, points: string) => `Mostly: ${label} ${points}.`,
	repeats: (repeats: number, leads: number) => `${repeats} of ${leads} had already been recorded and count once.`,
	past: ({
		events,
		repeats,
		unsaid,
		people,
		first,
		last,
	}: Record<'events' | 'repeats' | 'unsaid' | 'people', number> & Record<'first' | 'last', string>) =>
		[
			`${events} past events of ${people} ${people === 1 ? 'person' : 'people'}, from ${first} to ${last}.`,
			...(repeats > 0 ? [`${repeats} of them had already been recorded and count once.`] : []),
			...(unsaid > 0
				? [
						`${unsaid} say who it is and not what happened. If a column says it, set Source to Map Fields and enter its name in Event Field.`,
					]
				: []),
			'Next: Lead Model › Train.',
		].join(' '),
	pastUnusable: (unusable: number, items: number, first: string) =>
		`${unusable} of ${items} items could not be used, so an opt-out among them does not count. The first of them: ${first}`,
	note: (count: number, leads: number, note: string) => (leads === 1 ? note : `${count} of ${leads}: ${note}`),
	unknownModel: (model: string) =>
		`The model "${model}" has no version in use, so the shipped points were used. Train or edit it in Lead Model under this Model Name, then promote a version.`,
	noSuchModel: (model: string, names: readonly string[]) =>
		`No model "${model}" has a version; there are: ${listNames(names)}.`,
	noSuchTierSet: (tierSet: string, names: readonly string[]) =>
		`No tier is kept under Tier Memory "${tierSet}"; there are: ${listNames(names)}.`,
	noSuchName: (what: 'tier' | 'segment', name: string, names: readonly string[]) =>
		`Assign Tier has no ${what} "${name}"; there are: ${listNames(names)}.`,
	noSuchExperiment: (name: string, names: readonly string[]) =>
		`There is no experiment "${name}"; there are: ${listNames(names)}.`,
	noSuchOutcome: (name: string, names: readonly string[]) =>
		`No outcome "${name}" is on record; there are: ${listNames(names)}.`,
	noSuchAttribute: (name: string, leads: number, names: readonly string[]) =>
		`None of the ${leads} leads looked at has an attribute "${name}"; there are: ${listNames(names)}.`,
	newAudience: (name: string, platform: string, names: readonly string[]) =>
		`"${name}" is a new audience at ${platform}, so everybody in it is handed out. Known there: ${listNames(names)}.`,
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
	neverSeen: (signals: readonly string[]) =>
		`Not seen in this workspace yet: ${signals.join(', ')}. The points count as soon as such an event arrives; check how it is spelled.`,
	versions: (count: number, inUse: string) => `${count} versions. ${inUse}`,
	accounts: (count: number) => `${count} ${count === 1 ? 'company' : 'companies'}, the highest score first.`,
	noAccounts:
		'No company has a scored person who was active in the last 90 days. Use Score Lead first. Addresses of mail providers, such as gmail.com, belong to no company.',
	bySpeed: (days: number) =>
		`Buyers within ${days} days after the entry, by how fast somebody was in touch. This describes; it does not say that speed brought them: who is called first may be who would have bought anyway.`,
	followUps: (tiers: number, days: number) =>
		tiers === 0
			? `No lead entered a tier in the last ${days} days, or the promised time of none is over. Record messages with Suppression Check › Record Contact.`
			: `How fast leads were followed up that entered ${tiers === 1 ? 'a tier' : `one of ${tiers} tiers`} in the last ${days} days.`,
	conflicts: (count: number) =>
		count === 0
			? 'Nobody shares a phone number or customer ID with somebody else: nothing to decide.'
			: `${count} ${count === 1 ? 'conflict waits' : 'conflicts wait'} for a decision. Resolve Conflict takes it.`,
	firstOf: (first: string, count: number) => (count === 1 ? first : `${count} items. The first: ${first}`),
	leads: (count: number, tier: string) =>
		`${count} ${count === 1 ? 'lead' : 'leads'}${tier === '' ? '' : ` in tier ${tier}`}. Scores are as last stored.`,
	noLeads: (tier: string) =>
		`No lead ${tier === '' ? 'has a score that fits' : `is in tier ${tier}`}. Check the filters and "Tier Memory", or score leads first, with Score Lead and Assign Tier.`,
	progress: (done: number, what: string, total?: number) =>
		total === undefined
			? `${inThousands(done)} ${what} so far.`
			: `${inThousands(done)} of ${inThousands(total)} ${what}.`,
	canceled: (done: number, what: string, total?: number) =>
		`stopped, as the execution was canceled: ${hints.progress(done, what, total)}`,
	took: (done: number, what: string, seconds: number) =>
		`${inThousands(done)} ${what} in ${inThousands(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
	alwaysOutputData:
		'Always Output Data is on. When the first output is empty, n8n sends an empty item there that still leads to the original person. Turn it off in the settings of this node.',
	segmentFieldUnknown: (field: string | undefined) =>
		`${field !== undefined ? `No item has the field "${field}"` : 'The expression in "Segment Field" gave no value for any item'}, so all leads got the default minimum scores. Check "Segment Field".`,
	fieldsUnknown: (fields: string) =>
		`No item has the field ${fields}, so "Conditions" go by the values that are remembered from earlier items. Check how it is spelled.`,
	tiersChanged: (former: string, now: string) =>
		`The tiers were ${former} at the last run and are ${now} now. Outputs follow the list by position, so check what is connected to each output.`,
	tiersGone: (count: number, items: number, names: string) =>
		`${count} of ${items} leads were in a tier that is not in the list any more: ${names}. Outputs follow the list by position, so check what is connected to each output. Other workflows with other tiers need another "Tier Memory".`,
	evaluated: (audience: string, summary: string) => `${audience}: ${summary}`,
	segmentsUnmatched: (segments: string) => `No item matched these segments: ${segments}. Check how they are spelled.`,
	newStore: (location: string) =>
		`A new store was created at ${location}. If this workspace had leads before, check that its volume is mounted: people who opted out there are not known here.`,
	nothingToLearn: 'No score in the 30 days before this outcome, so there is nothing to learn from it.',
};

/** `100,000`, whatever the machine's language. */
function inThousands(number: number): string {
	return number.toLocaleString('en-US');
}

function countOf(count: number, noun: string, plural = noun.endsWith('s') ? `${noun}es` : `${noun}s`): string {
	return `${inThousands(count)} ${count === 1 ? noun : plural}`;
}

const MOST_NAMES = 10;

/** As many as are read. */
function listNames(names: readonly string[]): string {
	const more = names.length - MOST_NAMES;
	return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
