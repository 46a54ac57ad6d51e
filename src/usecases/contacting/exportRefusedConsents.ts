import { EngineError } from '../../errors';
import { audienceHash } from '../../lead/audienceHash';
import type { StoredConsent } from '../../store/port/consents';
import type { ReasonCode } from '../../suppression/reasons';
import { happenedAt } from '../../suppression/standing';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { readAddressKey, type ExportedSuppression, type ExportQuestion } from './exportSuppressions';

const PAGE_SIZE = 1_000;

const CODES: Partial<Record<StoredConsent['state'], ReasonCode>> = {
	denied: 'consent_denied',
	withdrawn: 'consent_withdrawn',
};

/** Every address whose latest word about a channel is a no, as `exportSuppressions` gives those on the list. */
export async function exportRefusedConsents(
	{ store, keyring }: EngineContext,
	{ format, code }: ExportQuestion,
): Promise<ExportedSuppression[]> {
	if (keyring.hashed) throw new EngineError('configuration-invalid', MESSAGES.cannotExport, { field: 'format' });
	const refused = new Map<string, ExportedSuppression>();
	let afterId: string | undefined;
	do {
		const page = await store.read(async (view) => {
			const listed = await view.listConsents(
				afterId === undefined ? { limit: PAGE_SIZE } : { afterId, limit: PAGE_SIZE },
			);
			const keys = [...new Set(listed.filter(({ state }) => CODES[state] !== undefined).map(({ key }) => key))];
			return { listed, latest: findLatest((await view.readConsents(keys)).flat()) };
		});
		for (const [name, consent] of page.latest) {
			const address = readAddressKey(consent.key);
			const refusal = CODES[consent.state];
			if (address === undefined || refusal === undefined || (code !== undefined && code !== refusal)) continue;
			const { kind, value } = address;
			const { channel } = consent;
			const at = happenedAt(consent);
			refused.set(name, { kind, value: audienceHash(kind, value, format), code: refusal, channel, at });
		}
		afterId = page.listed.length < PAGE_SIZE ? undefined : page.listed.at(-1)?.id;
	} while (afterId !== undefined);
	return [...refused.values()];
}

/** Of each address and channel; what stands later in the order of the store rules at one instant. */
function findLatest(consents: readonly StoredConsent[]): Map<string, StoredConsent> {
	const latest = new Map<string, StoredConsent>();
	for (const consent of consents) {
		const name = `${consent.key}|${consent.channel}`;
		const known = latest.get(name);
		if (known === undefined || happenedAt(known) <= happenedAt(consent)) latest.set(name, consent);
	}
	return latest;
}
