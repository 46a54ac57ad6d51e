import { setImmediate } from 'node:timers/promises';
import { compact } from '../compact';
import type { LeadStore, StoreView } from '../store/port/leadStore';
import type { StoredLead } from '../store/port/leads';

/** Leads per read: few, so that other work gets its turn in between. */
const PAGE_SIZE = 100;

/** Goes through all leads, page by page. Each page is one view of the store; the whole is not. */
export async function eachLeadPage(
	store: LeadStore,
	work: (view: StoreView, leads: readonly StoredLead[]) => Promise<void>,
): Promise<void> {
	let afterId: string | undefined;
	for (;;) {
		const page = await store.read(async (view) => {
			const leads = await view.listLeads(compact({ limit: PAGE_SIZE, afterId }));
			await work(view, leads);
			return leads;
		});
		if (page.length < PAGE_SIZE) return;
		afterId = page.at(-1)?.id;
		await setImmediate();
	}
}
