import { isUnread, type OpenClient, type OverviewFigures } from './figures';
import { TEXTS } from './messages';

/** An overview in a few sentences, and the subject of its email. */
export function describeOverview({ clients }: OverviewFigures): { summary: string; subject: string } {
	const needing = clients.filter(({ status }) => status !== 'ok').map(({ workspace }) => workspace);
	const { leads, scored } = addUp({ clients });
	const subject = TEXTS.subject(needing.length, clients.length);
	if (clients.length === 0) return { summary: TEXTS.none, subject };
	const first = needing.length === 0 ? TEXTS.allFine(clients.length) : TEXTS.needing(needing, clients.length);
	return { summary: `${first} ${TEXTS.leads(leads, scored)}`, subject };
}

/** Over all that could be read. */
export function addUp({ clients }: Pick<OverviewFigures, 'clients'>): Pick<OpenClient, 'leads' | 'scored'> {
	const open = clients.flatMap((client) => (isUnread(client) ? [] : [client]));
	return {
		leads: open.reduce((sum, { leads }) => sum + leads, 0),
		scored: open.reduce((sum, { scored }) => sum + scored, 0),
	};
}
