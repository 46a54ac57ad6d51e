import { texts } from './answers';
import { countOf, inThousands, listNames } from './countWords';

const A_YEAR = 52;

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
	audienceEmpty:
		'Nobody belongs in this audience yet: no lead with a score is in its tiers and fits its filters. Assign Tier gives leads their tier.',
	leftOutOfAudience: (reasons: string) => `Not in the audience, by reason: ${reasons}.`,
	audienceSmall: (size: number, platform: string, minimum: number) =>
		`${platform} shows ads to an audience once it recognizes ${minimum.toLocaleString('en')} people in it. This one has ${countOf(size, 'address')}.`,
	holdoutRuns: (share: number, windowDays: number) =>
		`${Math.round(share * 1_000) / 10} % of all people are sent no marketing from now on, by any workflow with a Suppression Check. Results come in after ${windowDays} days, with Lead Model › Experiment › Results.`,
	experimentBegun: (tier: string, names: string, windowDays: number, replaces: boolean) =>
		`${replaces ? `The variants of tier ${tier} have changed, so another experiment begins and everybody is drawn anew` : `An experiment begins in tier ${tier}`}: ${names}. Results come in after ${windowDays} days, with Lead Model › Experiment › Variant Results.`,
	noVariants: 'No tier of this Tier Memory has variants that anybody came to. Add them in Assign Tier, under Variants.',
	uplift: (known: readonly string[]) =>
		known.length === 0
			? 'For nobody is it known yet what contacting changes. Each item says what is missing.'
			: `What contacting changes is known for ${known.join(' and ').toLowerCase()}.`,
	variantResults: (summaries: readonly string[]) => summaries.join(' '),
	planned: (people: number, weeks: number, { lift, rate }: Record<'lift' | 'rate', number>) =>
		`About ${inThousands(Number(people.toPrecision(2)))} people are needed to find ${Math.round(lift * 100)} % more buyers than ${Math.round(rate * 1_000) / 10} of 100, in 4 of 5 cases: ${weeks} weeks until the last is counted.${weeks > A_YEAR ? ' That is more than a year: test something with a bigger effect.' : ''}`,
	holdoutEnded: 'Everybody is contacted again. The results so far stay readable until another holdout is set.',
	rulesOnly:
		'The points come from the scorecard; no outcomes have been learned yet. Use Record Outcome to feed the model.',
	startedWith: (shop: string) =>
		`The points for ${shop} are in use from now on. Lead Model › Scorecard: Get shows them, Set Points changes them.`,
	startedOtherwise: (chosen: string, standing: string) =>
		`Kind of Shop says ${chosen}, but this workspace began with ${standing}, and that stands. To change it, use Lead Model › Scorecard › Start Over.`,
	handedBack:
		'The workflow that called this one goes on with the items of its last step. Where nothing follows Suppressed they end here; else filter them there by suppression.decision.',
	contactsHeldBack: (held: number, items: number) =>
		`${held} of ${items} were recorded as contacted although Suppression Check held them back. Only Allowed may lead here.`,
	contactedRefusers: (refusers: number, items: number) =>
		`${refusers} of ${items} had said no to such messages and were contacted all the same. Place Suppression Check before the step that sends.`,
	readAs: (what: string) => `Read as: ${what}. Found by the names of its fields.`,
	firstScore: (score: number, grade: string, percent: number) => `This lead: ${texts.score(score, grade, percent)}`,
	bestScore: (leads: number, score: number, grade: string, percent: number) =>
		`Best of ${leads} leads: ${texts.score(score, grade, percent)}`,
	mostly: (label: string, points: string) => `Mostly: ${label} ${points}.`,
	everyoneScored: (people: number, first: number) =>
		people === 0
			? 'Nobody to score: nobody is on record, or everybody has a score. Load a history with Record Only and Past Events.'
			: `${countOf(people, 'lead')} scored, ${inThousands(first)} for the first time. Place Assign Tier behind this step to give each a tier.`,
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
			`${inThousands(events)} past events of ${countOf(people, 'person', 'people')}, from ${first} to ${last}.`,
			...(repeats > 0 ? [`${repeats} of them had already been recorded and count once.`] : []),
			...(unsaid > 0
				? [
						`${unsaid} say who it is and not what happened. If a column says it, set Source to Map Fields and enter its name in Event Field.`,
					]
				: []),
			'Next: Lead Model › Train, then Score Lead › Score Everyone.',
		].join(' '),
	/** What is left out is left out of the list of opt-outs too. */
	itemsUnusable: (unusable: number, items: number, { place, message }: { place: number; message: string }) =>
		`${unusable} of ${items} items could not be used, so nothing they say counts, an opt-out neither. The first of them, item ${place}: ${message}`,
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
	statements: (kinds: string, repeats: number) =>
		[
			kinds === '' ? 'Nothing new was recorded.' : `Recorded: ${kinds}.`,
			...(repeats > 0 ? [`${countOf(repeats, 'statement')} on record already.`] : []),
		].join(' '),
	contacts: (recorded: number, contacts: number) =>
		`${countOf(recorded, 'contact')} recorded${recorded < contacts ? `, ${contacts - recorded} on record already: the same message ID, or without one the same person at the same time, counts once` : ''}.`,
	notListed: (people: number) =>
		`${countOf(people, 'person was', 'people were')} not on the list for this reason, so nothing changes for them. Check shows what stops a message.`,
	daysUnreadable: (people: number) =>
		`"For Days" was no number for ${countOf(people, 'person', 'people')}, so they stay suppressed until somebody releases them.`,
	outcomes: (recorded: number, outcomes: number) =>
		`${countOf(recorded, 'outcome')} recorded${recorded < outcomes ? `, ${outcomes - recorded} on record already` : ''}.`,
	forecast: (allowed: number, people: number) => `${allowed} of ${people} can be contacted now.`,
	notSent: (count: number, items: number, reasons: string) => `${count} of ${items} not sent: ${reasons}.`,
	decided: (count: number, items: number, sentence: string) => `${count} of ${items} ${sentence}`,
	deferred: (count: number, items: number, reasons: string, until: string) =>
		`${count} of ${items} wait until ${until} at the earliest: ${reasons}.`,
	againstAdvice: (version: number, because: string) => `Version ${version} is now in use, ${because}.`,
	neverSeen: (signals: readonly string[]) =>
		`Not seen in this workspace yet: ${signals.join(', ')}. The points count once it comes in; check how it is spelled.`,
	versions: (count: number, inUse?: number) =>
		`${countOf(count, 'version')}${inUse === undefined ? '' : `, version ${inUse} is in use`}.`,
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
		`${countOf(count, 'lead')}${tier === '' ? '' : ` in tier ${tier}`}. Scores are as last stored.`,
	moreThanLimit: (limit: number) => `There are more than these ${inThousands(limit)}: raise "Limit" to see them.`,
	due: (count: number) =>
		count === 0
			? 'No score has changed that much by time alone.'
			: `${countOf(count, 'lead')}, whose score has changed by time alone.`,
	restDue: 'Run it again for the rest, or raise "Limit".',
	listed: (count: number) =>
		count === 0
			? 'Nothing is on the suppression list.'
			: `${countOf(count, 'entry', 'entries')} of the suppression list.`,
	exported: (count: number) =>
		count === 0
			? 'Nobody is suppressed or has refused consent.'
			: `${countOf(count, 'line')}, one per address, reason and channel.`,
	noLeads: (tier: string) =>
		`No lead ${tier === '' ? 'has a score that fits' : `is in tier ${tier}`}. Check the filters and "Tier Memory", or score leads first: with Score Lead, everybody on record by Score Everyone, and Assign Tier.`,
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
	graceWide: (grace: number, tier: string, next: string) =>
		`"Grace Points" is ${grace}, more than ${tier} is above ${next}: a lead stays in ${tier} with a score too low for ${next}. If you meant another number, write decimals with a point, as in 2.5.`,
	tiersGone: (count: number, items: number, names: string) =>
		`${count} of ${items} leads were in a tier that is not in the list any more: ${names}. Outputs follow the list by position, so check what is connected to each output. Other workflows with other tiers need another "Tier Memory".`,
	evaluated: (audience: string, summary: string) => `${audience}: ${summary}`,
	segmentsUnmatched: (segments: string) => `No item matched these segments: ${segments}. Check how they are spelled.`,
	newStore: (location: string) =>
		`A new store was created at ${location}. If this workspace had leads before, check that its volume is mounted: people who opted out there are not known here.`,
	nothingToLearn: 'No score in the 30 days before this outcome, so there is nothing to learn from it.',
};
