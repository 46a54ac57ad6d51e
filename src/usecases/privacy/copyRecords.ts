import { compact } from '../../compact';
import { DAY_MS, dayOf } from '../../lead/time';
import type { StoredAdMember } from '../../store/port/adMembers';
import type { IdentityConflict } from '../../store/port/conflicts';
import type { StoredConsent } from '../../store/port/consents';
import type { StoredContact } from '../../store/port/contacts';
import type { DayRollup, ExpiredEvent, StoredEvent } from '../../store/port/events';
import type { StoredExposure } from '../../store/port/exposures';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import type { StoredMoment } from '../../store/port/moments';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { StoredPast } from '../../store/port/pasts';
import type { StoredScore } from '../../store/port/scores';
import type { StoredSuppression } from '../../store/port/suppressions';
import type { StoredTier } from '../../store/port/tiers';
import type { StoredTrait } from '../../store/port/traits';
import { readMembersOf } from '../ads/readMembersOf';
import { addressKeys } from '../people/addressKeys';

/** A thousand years on. */
const EVER = 365_000 * DAY_MS;
const CONFLICT_PAGE = 1_000;

/** Everything on record about one person, as a subject may ask for it. */
export interface LeadExport {
	/** Absent where there is no lead: an address may be on the suppression list all the same. */
	lead?: StoredLead;
	merges: LeadMerge[];
	conflicts: IdentityConflict[];
	events: StoredEvent[];
	/** What is left of events that have expired: their days, and their IDs. */
	history: DayRollup[];
	expiredEvents: ExpiredEvent[];
	/** The same days added up for the rules of each model. */
	pasts: StoredPast[];
	outcomes: StoredOutcome[];
	scores: StoredScore[];
	tiers: StoredTier[];
	/** Former values too. */
	traits: StoredTrait[];
	suppressions: StoredSuppression[];
	/** With their proof: when, how, and the wording. */
	consents: StoredConsent[];
	contacts: StoredContact[];
	/** What has started workflows for them. */
	moments: StoredMoment[];
	/** To which experiments, and in which group. */
	exposures: StoredExposure[];
	/** The ad audiences that they are in, on their way in or out. */
	adMembers: StoredAdMember[];
}

export async function copyRecords(view: StoreView, lead: StoredLead): Promise<LeadExport> {
	const groups = [lead.group];
	const [
		[events = []],
		[history = []],
		[expiredEvents = []],
		[pasts = []],
		[outcomes = []],
		[scores = []],
		[tiers = []],
		[traits = []],
		[contacts = []],
		[moments = []],
		[exposures = []],
		suppressions,
		consents,
		merges,
		adMembers,
	] = await Promise.all([
		view.readEvents(groups, { until: EVER }),
		view.readHistory(groups, EVER, dayOf(0)),
		view.readExpiredEvents(groups),
		view.readPasts(groups),
		view.readOutcomes(groups),
		view.readScores(groups, { from: 0, until: EVER }),
		view.readTierChanges(groups),
		view.readTraitChanges(groups),
		view.readContacts(groups, { from: 0, until: EVER }),
		view.readMoments(groups),
		view.readExposures(groups),
		view.readSuppressions(addressKeys(lead)),
		view.readConsents(addressKeys(lead)),
		view.readMerges(lead.group),
		readMembersOf(view, lead),
	]);
	return {
		lead,
		merges: merges.flatMap((merge) => merge ?? []),
		conflicts: await listConflictsOf(view, lead),
		events,
		history,
		expiredEvents,
		pasts,
		outcomes,
		scores,
		tiers,
		traits,
		suppressions: suppressions.flat(),
		consents: consents.flat(),
		contacts,
		moments,
		exposures,
		adMembers,
	};
}

/** Conflicts are few and such requests rare, so all of them are looked through. */
async function listConflictsOf(view: StoreView, { group }: StoredLead): Promise<IdentityConflict[]> {
	const found: IdentityConflict[] = [];
	let afterId: string | undefined;
	do {
		const page = await view.listConflicts(compact({ limit: CONFLICT_PAGE, afterId }));
		found.push(...page.filter(({ leadId, otherLeadId }) => group.includes(leadId) || group.includes(otherLeadId)));
		afterId = page.length < CONFLICT_PAGE ? undefined : page.at(-1)?.id;
	} while (afterId !== undefined);
	return found;
}
