import { rangeOf, readSightings } from '../accounts';
import type { AccountReader } from '../port/accounts';
import type { EventReader } from '../port/events';
import type { LeadGroup } from '../port/leads';
import { compareText } from '../storedText';
import type { Connection } from './connection';
import * as sql from './sql';

export function bindAccounts(connection: Connection, events: EventReader): AccountReader {
	const readMembers = connection.query<[survivorId: string, memberId: string]>(sql.readAccountMembers);

	const readPeople = (account: string, receivedUntil: number, addressLimit: number): LeadGroup[] => {
		const groups = new Map<string, [string, ...string[]]>();
		for (const [survivorId, memberId] of readMembers.all(account, receivedUntil, addressLimit)) {
			const group = groups.get(survivorId);
			if (group === undefined) groups.set(survivorId, [survivorId]);
			if (memberId !== survivorId) groups.get(survivorId)?.push(memberId);
		}
		return [...groups.values()].sort(([a], [b]) => compareText(a, b));
	};

	return {
		readAccounts: async (accounts, question) => {
			const { receivedUntil } = rangeOf(question);
			return await Promise.all(
				accounts.map(
					async (account) =>
						await readSightings(events, readPeople(account, receivedUntil, question.addressLimit), question),
				),
			);
		},
	};
}
