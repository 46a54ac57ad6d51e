import type { IdentityKind } from '../../lead/identity';
import type { EngineContext } from '../engineContext';

/** What people know each lead by: an email, else another address, else the lead's ID. */
export async function nameLeads({ store }: EngineContext, ids: readonly string[]): Promise<Map<string, string>> {
	const distinct = [...new Set(ids)];
	if (distinct.length === 0) return new Map();
	const leads = await store.read(async (view) => await view.readLeads(distinct));
	return new Map(
		distinct.map((id, index) => {
			const identities = leads[index]?.identities ?? [];
			const valueOf = (kind: IdentityKind) => identities.find((identity) => identity.kind === kind)?.value;
			return [id, valueOf('email') ?? valueOf('phone') ?? valueOf('customerId') ?? id];
		}),
	);
}
