import { hashAddress } from '../../ads/hashAddress';
import type { StoredAdMember } from '../../store/port/adMembers';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { memberIdOf } from './adAudience';
import { AUDIENCES_AT_MOST, platformOf } from './listAdAudiences';

/**
 * Where somebody's addresses stand with every ad audience. By address and not by lead, as they are kept: who was erased
 * or merged since is found too.
 */
export async function readMembersOf(view: StoreView, { identities }: StoredLead): Promise<StoredAdMember[]> {
	const addresses = identities.flatMap(({ kind, value }) =>
		(kind === 'email' || kind === 'phone') && value !== undefined ? [{ kind, value }] : [],
	);
	// Without an address in clear nobody was ever put into an audience.
	if (addresses.length === 0) return [];
	const ids = (await view.listAdAudiences(AUDIENCES_AT_MOST)).flatMap((audience) => {
		const platform = platformOf(audience);
		if (platform === undefined) return [];
		return addresses.flatMap(({ kind, value }) => {
			const hash = hashAddress(kind, value, platform);
			return hash === undefined ? [] : [memberIdOf(audience, kind, hash)];
		});
	});
	return (await view.findAdMembers([...new Set(ids)])).flatMap((member) => member ?? []);
}
