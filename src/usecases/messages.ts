import { toIsoTime, type Instant } from '../lead/time';

/** What a rule may have, as the form calls it. */
const COUNTING: Readonly<Record<string, string>> = {
	points: 'number of points',
	number: 'number',
	halfLifeDays: 'half-life',
	perDay: 'most per day',
	capUnits: 'most in total',
	windowDays: 'number of days that it looks back',
	usualDays: 'usual days between two',
	priceTimes: 'price to compare with',
};

/** What people read when recording, finding and scoring leads doesn't go as they meant: what happened, then what to do. */
export const MESSAGES = {
	nothingToRecord: 'This item contains nothing to record.',
	canceled: 'The execution was canceled, so this step stopped before its end. What it had saved by then stays.',
	noIdentity: (name: string) =>
		`The ${name} has no email, phone, customer ID or anonymous ID, so it can't be matched to a lead.`,
	timeInFuture: (name: string, at: Instant) => `The ${name} is dated ${toIsoTime(at)}, which is in the future.`,
	timeTooEarly: (name: string, at: Instant, earliest: Instant) =>
		`The ${name} is dated ${toIsoTime(at)}, before ${toIsoTime(earliest)}.`,
	undatedPast: (name: string) =>
		`The ${name} has no date, so it has no place in the past. Set "Time Field", or leave "Past Events" off.`,
	checkTime: (problem: string) => `${problem} Check the time field, its unit and its time zone.`,
	countsFromNow: (problem: string) => `${problem} It was recorded as of now.`,
	neverClosed:
		'The deal is open and was not closed before, so there is nothing to take back and nothing was recorded of that.',
	doubtedGrant:
		'The consent was not recorded: this person has refused, and the sender is not verified. Turn on Trust Unverified Senders if the URL of the webhook is secret.',
	noPoints: (name: string) => `${name} earns no points yet: set them in Lead Model › Scorecard › Set Points.`,
	noPointsHere: (audience: string, name: string) =>
		`${name} earns no points for ${audience} leads yet: set them in Lead Model › Scorecard › Set Points.`,
	rowTwice: (signal: string) =>
		`Another rule of the form is about "${signal}" too, for the same thing and under the same condition. Keep one of them.`,
	noSuchSignal: (signal: string) =>
		`No signal is called "${signal}". Select one from the list, or enter a name like webinar_attended.`,
	noCondition: (label: string) =>
		`"${label}" can't have a condition or another event when it is counted so. Leave "Only When" and "Or Also" empty.`,
	noSuchStep: (label: string) => `"${label}" has no such step. Choose again under "For".`,
	noStepToScale: (label: string, points: number) =>
		`"${label}" has steps, and none ${points < 0 ? 'below' : 'above'} 0 that could get ${points} points. Choose one of its steps under "For".`,
	notCounted: (label: string, option: string) =>
		`"${label}" has no ${COUNTING[option] ?? option}, so take that out of its options.`,
	oneEvent: (label: string) => `"${label}" is counted by itself here. Add a row for each of the others.`,
	staysThere:
		"The start and groups with rules in them can't be removed. Set another number, or choose another group for each of its rules first.",
	noLikeGroup: 'The scorecard has no group for a new rule. Add one with Scorecard › Edit.',
	inRow: (place: number, message: string) => `Rule ${place}: ${message}`,
	rowUnusable: (option: PropertyKey | undefined, because = 'check its values') => {
		const label = COUNTING[String(option)];
		return label === undefined ? `${because}.` : `The ${label} can't be used: ${because}.`;
	},
	noRows: 'Add at least one rule to "Rules", or name your plans.',
	noPlanOrder:
		'The plans are in no order: name at least two different ones from the lowest to the highest, separated with commas, for example "free, starter, pro".',
	plansOfCustomers: 'Plans are held against what customers have: choose the audience Customers, or all.',
	editSaved: (version: number) => `Saved as version ${version}.`,
	differs: (version: number, rules: string) => `Other than in version ${version}, which was in use: ${rules}.`,
	editKnown: (version: number) =>
		`Nothing was saved: these are the points of version ${version}, which is on record already.`,
	nothingOnRecord: 'Nothing is on record about this person, and this request itself was not recorded.',

	batchRefused: (because: string) =>
		`Nothing was recorded, because another item of the batch failed: ${because} Correct or remove that item, then run the batch again.`,

	otherSecret: (workspace: string) =>
		`Workspace "${workspace}" was begun with another hashing secret, or with none. Enter the secret it was begun with in the Lead Scoring Store credential, or use a new workspace.`,
	noAddress: 'The row has no usable address. Enter an email, a phone number with its country code, or *@ and a domain.',
	cannotExport:
		'This workspace stores hashes only, so its suppression list cannot be exported with addresses. Use List instead.',
	cannotHashAgain:
		'This workspace has a hashing secret, so it keeps no email address or phone number in clear, and an ad platform finds nobody by our hashes. Sync audiences from a workspace without a hashing secret.',
	noAddressForChannel: (channel: string, kind: 'email' | 'phone' = 'email') =>
		`The item has no ${kind === 'phone' ? 'phone number' : 'email address'}, which the channel ${channel} needs, and its lead has none either. Add one, or choose another channel.`,

	otherAddress: 'The item is of its lead.id. The email in it is another one, so nobody was found by it.',
	unknownLead: (leadId: string) =>
		`No lead "${leadId}" is on record in this workspace. Place this node after Score Lead, with the same credential and workspace.`,
	unknownPerson: (kinds: readonly string[]) =>
		`No lead with this ${kinds.join(' or ')} is on record in this workspace. Record an event first, with Score Lead. What is kept of an address alone, Export shows.`,
	nobodyNamed: 'The item has no email, phone or customer ID, and no lead ID. Place this node after Score Lead.',
	noSuchConflict: (id: string) =>
		`No conflict "${id}" is waiting for a decision. List Conflicts shows the open ones with their IDs.`,
	notMerged: (leadId: string) =>
		`Lead "${leadId}" is not merged into another lead. Export Lead lists the leads that were merged into one person.`,

	accountStands: (of: { active: number; days: number; hottest: string; best: number; score: number }) =>
		of.active === 1
			? `${of.hottest} is the only person of the company active in the last ${of.days} days, at ${of.best}`
			: `${of.active} people of the company were active in the last ${of.days} days; ${of.hottest} is the hottest at ${of.best}, all together make it ${of.score}`,

	noHoldout: 'No holdout is set in this workspace. Set one with Lead Model › Experiment › Set Holdout.',
	noVariantTier: (tier: string, names: readonly string[]) =>
		`"Variants" can't be used: tier "${tier}" can have none. Write one of ${names.join(', ')}; the last tier receives everyone else and has no variants.`,
	holdoutRuns: (share: number, since: string) =>
		`A holdout of ${Math.round(share * 1_000) / 10} % has been running since ${since}. A change on the way would spoil what it measures: end it first, then set another.`,

	firstScore: 'first score',
	unchanged: 'nothing new',
	changedByTime: 'time has passed, or lead attributes changed',

	reversesNothing: (id: string) =>
		`No outcome ${id} is on record yet. The reversal counts as soon as that outcome arrives.`,
	reversesOtherCurrency: (currency: string, purchased: string) =>
		`The refund is in ${currency} and the purchase in ${purchased}, so the purchase stands.`,
	missingRows: 'The store returned fewer rows than requested.',
	noCompany: (text: string) =>
		`"${text}" is not the domain of a company. Enter one like acme.example; the domain of a mail provider belongs to no company.`,
	joinsItself: (domain: string, into: string) =>
		`${domain} and ${into} are one company already. Enter two companies, or undo the merge of ${into} first.`,
	joinedElsewhere: (domain: string) =>
		`${domain} is merged into another company already. Undo that merge first, or merge the main domain of that company.`,
	notJoined: (domain: string) => `${domain} is not merged into another company. List Accounts shows which domains are.`,
	tooManyCompanies: (most: number) =>
		`More than ${most} companies are merged or renamed by hand. Undo merges that are no longer needed.`,
	leadLost: (leadId: string) => `Lead ${leadId} was written but can't be read back.`,
} as const;
