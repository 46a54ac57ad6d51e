import { compact } from '../../compact';
import type { StoredConsent } from '../../store/port/consents';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredSuppression } from '../../store/port/suppressions';
import { compareText } from '../../store/storedText';
import { CONSENT_CODES, isConsentCode } from '../../suppression/consentCodes';
import type { EngineContext } from '../engineContext';

interface Page {
	afterId?: string;
	limit: number;
	/** One reason; absent: all. */
	code?: string;
}

const CONSENTS_PER_READ = 1_000;

/**
 * The suppression log in order of ID, page by page, with the refusals that are kept as consents: denied and withdrawn.
 */
export async function listSuppressions({ store }: EngineContext, page: Page): Promise<StoredSuppression[]> {
	return await store.read(async (view) => {
		const [entries, refusals] = await Promise.all([view.listSuppressions(page), listRefusals(view, page)]);
		return [...entries, ...refusals].sort((a, b) => compareText(a.id, b.id)).slice(0, page.limit);
	});
}

async function listRefusals(view: StoreView, { afterId, limit, code }: Page): Promise<StoredSuppression[]> {
	if (code !== undefined && !isConsentCode(code)) return [];
	const found: StoredSuppression[] = [];
	for (let after = afterId; found.length < limit; ) {
		const consents = await view.listConsents(compact({ afterId: after, limit: CONSENTS_PER_READ }));
		const refusals = consents.filter(isRefusal).map(toEntry);
		found.push(...refusals.filter((entry) => code === undefined || entry.code === code));
		if (consents.length < CONSENTS_PER_READ) break;
		after = consents.at(-1)?.id;
	}
	return found;
}

/** What is still waited for is neither a yes nor a no. */
function isRefusal({ state }: StoredConsent): boolean {
	return state === 'denied' || state === 'withdrawn';
}

/** A refused consent as an entry of the log, under the reason a check gives for it. */
function toEntry({ id, key, channel, state, at, receivedAt, source, reason }: StoredConsent): StoredSuppression {
	return compact({
		...{ id, key, channel, at, receivedAt, source, reason },
		code: CONSENT_CODES[state],
		action: 'suppress' as const,
	});
}
