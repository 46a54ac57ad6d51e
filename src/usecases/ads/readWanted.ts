import { hashAddress } from '../../ads/hashAddress';
import { compact } from '../../compact';
import type { AddressKind } from '../../lead/adMember';
import type { Identity } from '../../lead/identity';
import type { StoredConsent } from '../../store/port/consents';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredIdentity, StoredLead } from '../../store/port/leads';
import { findConsentReasons } from '../../suppression/rules/consentReasons';
import { suppressionRulesSchema, type SuppressionRules } from '../../suppression/settings';
import { isSameName } from '../../lead/sameName';
import { checkSuppression } from '../contacting/checkSuppression';
import type { EngineContext } from '../engineContext';
import { audienceKeyOf, memberIdOf, type AdAudience } from './adAudience';
import { once } from '../../lazily';

/** An address that belongs into the audience. */
export interface WantedMember {
	id: string;
	kind: AddressKind;
	hash: string;
	leadId: string;
	agreed: boolean;
}

/** Why somebody who is meant isn't in: a code of suppression/reasons.ts. */
export type LeftOut = Map<string, number>;

interface Candidate extends WantedMember {
	identity: Identity;
	keys: readonly string[];
}

/** What people said no to, whatever else they were asked. */
const REFUSALS: ReadonlySet<string> = new Set([
	'opt_out',
	'complaint',
	'consent_denied',
	'consent_withdrawn',
	'rest_after_refusal',
]);
const OTHER_CHANNELS = ['email', 'sms', 'phone', 'directMail', 'salesTask'] as const;

/** Of these people, the addresses that belong into the audience now; `leftOut` counts why the others don't. */
export async function readWanted(
	context: EngineContext,
	leads: readonly StoredLead[],
	audience: AdAudience,
	leftOut: LeftOut = new Map(),
): Promise<Map<string, WantedMember>> {
	const meant = await context.store.read(async (view) => await readMeant(context, view, leads, audience));
	const candidates = meant.flatMap((lead) => listCandidates(context, lead, audience));
	const allowed = await whoIsAllowed(context, candidates, audience);
	const agreed = await whoAgreed(context, candidates);
	const wanted = new Map<string, WantedMember>();
	for (const [index, { identity: _, keys: __, ...member }] of candidates.entries()) {
		const isAgreed = agreed[index] === true;
		const reason = allowed[index] ?? (audience.mustHaveAgreed && !isAgreed ? 'no_consent' : undefined);
		if (reason === undefined) wanted.set(member.id, { ...member, agreed: isAgreed });
		else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
	}
	// One mailbox under two spellings is one hash: what stands against one of them stands against it.
	for (const [index, { id }] of candidates.entries()) if (allowed[index] !== undefined) wanted.delete(id);
	return wanted;
}

/** Those that the audience is about, by what is stored. */
async function readMeant(
	{ keyring }: EngineContext,
	view: StoreView,
	leads: readonly StoredLead[],
	{ model, tierSet, tiers, segments, minScore = 0, audience }: AdAudience,
): Promise<StoredLead[]> {
	const groups = leads.map(({ group }) => group);
	const [scores, states] = await Promise.all([
		view.readLatestScores(groups, model),
		view.readTiers(groups, keyring.concealAddresses(tierSet)),
	]);
	const isOneOf = (names: readonly string[], name: string | undefined): boolean =>
		names.length === 0 ||
		(name !== undefined && names.some((wanted) => isSameName(keyring.concealAddresses(wanted), name)));
	return leads.filter((_, index) => {
		const [score, state] = [scores[index], states[index]];
		if (score === undefined || (minScore > 0 && score.unclamped < minScore)) return false;
		if (audience !== undefined && score.audience !== audience) return false;
		return isOneOf(tiers, state?.name) && isOneOf(segments, state?.segment);
	});
}

function listCandidates({ keyring }: EngineContext, lead: StoredLead, audience: AdAudience): Candidate[] {
	const key = audienceKeyOf(audience, keyring);
	return lead.identities.flatMap((stored) => {
		const identity = addressOf(stored);
		const hash = identity && hashAddress(identity.kind, identity.value, audience.platform);
		if (identity === undefined || hash === undefined) return [];
		const keys = keyring.listKeysOf(identity);
		const { kind } = identity;
		return [{ id: memberIdOf(key, kind, hash), kind, hash, leadId: lead.id, agreed: false, identity, keys }];
	});
}

function addressOf({ kind, namespace, value }: StoredIdentity): (Identity & { kind: AddressKind }) | undefined {
	return (kind === 'email' || kind === 'phone') && value !== undefined ? { kind, namespace, value } : undefined;
}

/** The first reason against each, or undefined. Asked as Suppression Check asks, so that both give one answer. */
async function whoIsAllowed(
	context: EngineContext,
	candidates: readonly Candidate[],
	audience: AdAudience,
): Promise<(string | undefined)[]> {
	const rules = rulesOf(audience);
	const who = candidates.map(({ leadId, identity }) => ({ leadId, identities: [identity], rules }));
	const checked = await checkSuppression(
		context,
		who.map((check) => ({ ...check, channel: 'ads', purpose: 'marketing' })),
	);
	const found = checked.map((answer) => {
		if (!answer.ok) return 'unknown_lead';
		const { decision, reasons } = answer.value;
		return decision === 'allowed' ? undefined : (reasons[0]?.code ?? 'unknown_lead');
	});
	if (audience.despiteOtherRefusals) return found;
	const refused = await whoRefusedElsewhere(context, candidates, rules);
	return found.map((reason, index) => reason ?? refused.get(candidates[index]?.leadId ?? ''));
}

/** The reason of each person who said no in any other channel, under any of their addresses. */
async function whoRefusedElsewhere(
	context: EngineContext,
	candidates: readonly Candidate[],
	rules: SuppressionRules,
): Promise<Map<string, string>> {
	const people = new Map<string, Candidate[]>();
	for (const candidate of candidates)
		people.set(candidate.leadId, [...(people.get(candidate.leadId) ?? []), candidate]);
	const asked = [...people].flatMap(([leadId, addresses]) =>
		OTHER_CHANNELS.map((channel) => ({
			...{ leadId, identities: addresses.map(({ identity }) => identity), channel, rules },
			purpose: 'marketing' as const,
		})),
	);
	const checked = await checkSuppression(context, asked, { preview: true });
	const refused = new Map<string, string>();
	for (const [index, answer] of checked.entries()) {
		const reason = answer.ok ? answer.value.reasons.find(({ code }) => REFUSALS.has(code))?.code : 'unknown_lead';
		if (reason !== undefined) refused.set(asked[index]?.leadId ?? '', reason);
	}
	return refused;
}

/** Whether each address has a consent to ads of its own. Another address's permits nothing. */
async function whoAgreed(
	{ store, keyring, clock }: EngineContext,
	candidates: readonly Candidate[],
): Promise<boolean[]> {
	const keys = [...new Set(candidates.flatMap((candidate) => candidate.keys))];
	if (keys.length === 0) return [];
	const lookups = [...keys, ...keys.map(keyring.erasedKeyOf)];
	const rows = await store.read(async (view) => await view.readConsents(lookups));
	const ofKey = new Map<string, StoredConsent[]>(
		keys.map((key, index) => [key, [...(rows[index] ?? []), ...(rows[index + keys.length] ?? [])]]),
	);
	const asOf = clock();
	return candidates.map((candidate) => {
		const consents = candidate.keys.flatMap((key) =>
			(ofKey.get(key) ?? []).map(({ channel, state, at, receivedAt, expiresAt, source, unverified }) =>
				compact({ key, channel, state, at, receivedAt, expiresAt, source, unverified }),
			),
		);
		const facts = { ...NOTHING_KNOWN, consents };
		return findConsentReasons(facts, askingForConsent(), { channel: 'ads', purpose: 'marketing', asOf }).length === 0;
	});
}

const NOTHING_KNOWN = {
	...{ reachable: { email: true, phone: true }, emails: [], timeZones: [], places: [], purchases: [], refunds: [] },
	...{ verdicts: [], colleaguePurchases: [], colleagueVerdicts: [], holdouts: [], entries: [], contacts: [] },
	colleagueContacts: [],
};

const askingForConsent = once(() => suppressionRulesSchema.parse({ consent: { ads: 'mustHaveAgreed' } }));

/** Nothing is sent, so caps, gaps and nights have nothing to hold back: they would only put people in and out. */
function rulesOf({ forCustomers, mustHaveAgreed }: AdAudience): SuppressionRules {
	return suppressionRulesSchema.parse({
		audience: forCustomers ? 'customers' : 'prospects',
		consent: { ads: mustHaveAgreed ? 'mustHaveAgreed' : 'mustNotHaveRefused' },
		frequencyCaps: [],
		coolDownMs: { email: 0, sms: 0 },
		quietHours: { sms: [], phone: [] },
	});
}
