import type { AdMemberState } from '../../lead/adMember';
import type { AdMemberReader, AdMemberWriter } from '../port/adMembers';
import { compareText, toStoredText } from '../storedText';
import type { MemoryTables } from './memoryTables';

export function bindAdMembers({ adMembers }: MemoryTables): AdMemberReader & AdMemberWriter {
	return {
		findAdMembers: async (ids) => ids.map((id) => adMembers.get(id)),
		listAdMembers: async (audience, { state, afterId = '', limit }) =>
			adMembers
				.owned(audience)
				.filter((member) => (state === undefined || member.state === state) && compareText(member.id, afterId) > 0)
				.sort((a, b) => compareText(a.id, b.id))
				.slice(0, limit),
		listAdAudiences: async (limit) =>
			[...new Set(adMembers.all().map(({ audience }) => audience))].sort(compareText).slice(0, limit),
		readAdBatch: async (batch, limit) =>
			adMembers
				.all()
				.filter((member) => member.batch === toStoredText(batch))
				.sort((a, b) => compareText(a.id, b.id))
				.slice(0, limit),
		countAdMembers: async (audience) => {
			const counts: Partial<Record<AdMemberState, number>> = {};
			for (const { state } of adMembers.owned(audience)) counts[state] = (counts[state] ?? 0) + 1;
			return counts;
		},
		writeAdMembers: async (members) => members.forEach((member) => adMembers.put(member)),
		removeAdMembers: async (ids) => ids.forEach((id) => adMembers.remove(id)),
	};
}
