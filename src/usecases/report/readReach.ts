import { compact } from '../../compact';
import type { Reach } from '../../report/figures';
import { findReason } from '../../suppression/reasons';
import { suppressionRulesSchema } from '../../suppression/settings';
import { checkSuppression } from '../contacting/checkSuppression';
import type { EngineContext } from '../engineContext';

const PAGE_SIZE = 500;

/** Who could be sent marketing by email now, by the rules as they ship; nothing is written. Of several reasons of a person each counts. */
export async function readReach(context: EngineContext): Promise<Reach> {
	const rules = suppressionRulesSchema.parse({});
	const reach = { people: 0, allowed: 0, deferred: 0, suppressed: 0 };
	const reasons = new Map<string, number>();
	let afterId: string | undefined;
	for (;;) {
		const page = compact({ limit: PAGE_SIZE, afterId });
		const leads = await context.store.read(async (view) => await view.listLeads(page));
		const checks = leads.map(({ id }) => ({
			leadId: id,
			identities: [],
			channel: 'email' as const,
			purpose: 'marketing' as const,
			rules,
		}));
		for (const answer of await checkSuppression(context, checks, { preview: true })) {
			if (!answer.ok) continue;
			reach.people++;
			reach[answer.value.decision]++;
			for (const code of new Set(answer.value.reasons.map((reason) => reason.code)))
				reasons.set(code, (reasons.get(code) ?? 0) + 1);
		}
		afterId = leads.at(-1)?.id;
		if (leads.length < PAGE_SIZE) break;
	}
	const rows = [...reasons].map(([code, people]) => ({ label: findReason(code).label, people }));
	return { ...reach, reasons: rows.sort((a, b) => b.people - a.people) };
}
