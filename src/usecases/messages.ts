import { toIsoTime, type Instant } from '../lead/time';

/** What people read when recording, finding and scoring leads doesn't go as they meant: what happened, then what to do. */
export const MESSAGES = {
	nothingToRecord: 'This item contains nothing to record.',
	noIdentity: (name: string) =>
		`The ${name} has no email, phone, customer ID or anonymous ID, so it can't be matched to a lead.`,
	timeInFuture: (name: string, at: Instant) => `The ${name} is dated ${toIsoTime(at)}, which is in the future.`,
	timeTooEarly: (name: string, at: Instant, earliest: Instant) =>
		`The ${name} is dated ${toIsoTime(at)}, before ${toIsoTime(earliest)}.`,
	checkTime: (problem: string) => `${problem} Check the time field, its unit and its time zone.`,
	countsFromNow: (problem: string) => `${problem} It was recorded as of now.`,
	doubtedGrant:
		'The consent was not recorded: this person has refused, and the sender is not verified. Turn on Trust Unverified Senders if the URL of the webhook is secret.',
	noPoints: (audience: string, name: string) =>
		`The ${audience} scorecard has no points for ${name}: it was recorded but doesn't change the score.`,
	nothingOnRecord: 'Nothing is on record about this person, and this request itself was not recorded.',

	batchRefused: (because: string) =>
		`Nothing was recorded, because another item of the batch failed: ${because} Correct or remove that item, then run the batch again.`,

	otherSecret: (workspace: string) =>
		`Workspace "${workspace}" was begun with another hashing secret, or with none. Enter the secret it was begun with in the Lead Scoring Store credential, or use a new workspace.`,
	noAddress: 'The row has no usable address. Enter an email, a phone number with its country code, or *@ and a domain.',
	cannotExport:
		'This workspace stores hashes only, so its suppression list cannot be exported with addresses. Use List instead.',
	noAddressForChannel: (channel: string) =>
		`The item has no address for the channel ${channel}, and no lead of it has one. Add an email or phone number.`,

	unknownLead: (leadId: string) =>
		`No lead "${leadId}" is on record in this workspace. Place this node after Score Lead, with the same workspace.`,
	unknownPerson: (kinds: readonly string[]) =>
		`No lead with this ${kinds.join(' or ')} is on record in this workspace. Record an event first, with Score Lead.`,
	nobodyNamed: 'The item has no email, phone or customer ID, and no lead ID. Place this node after Score Lead.',
	noSuchConflict: (id: string) =>
		`No conflict "${id}" is waiting for a decision. List Conflicts shows the open ones with their IDs.`,
	notMerged: (leadId: string) =>
		`Lead "${leadId}" is not merged into another lead. Export Lead lists the leads that were merged into one person.`,

	firstScore: 'first score',
	unchanged: 'nothing new',
	changedByTime: 'time has passed, or lead attributes changed',

	missingRows: 'The store returned fewer rows than requested.',
	leadLost: (leadId: string) => `Lead ${leadId} was written but can't be read back.`,
} as const;
