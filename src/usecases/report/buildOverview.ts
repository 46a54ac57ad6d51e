import type { Instant } from '../../lead/time';
import { describeOverview } from '../../report/overview/describeOverview';
import { orderClients, type ClientFigures } from '../../report/overview/figures';
import { renderOverview, renderOverviewMail } from '../../report/overview/renderOverview';
import type { BuiltReport } from './buildReport';

interface OverviewQuestion {
	at: Instant;
	model: string;
	clients: readonly ClientFigures[];
}

interface BuiltOverview extends BuiltReport {
	/** Those that need somebody first. */
	clients: ClientFigures[];
}

/** One page about several workspaces, from what was read of each. */
export function buildOverview({ at, model, clients }: OverviewQuestion): BuiltOverview {
	const figures = { formatVersion: 1 as const, at, model, clients: orderClients(clients) };
	const day = new Date(at).toISOString().slice(0, 10);
	return {
		...describeOverview(figures),
		clients: figures.clients,
		fileName: `lead-scoring-all-workspaces-${day}.html`,
		html: renderOverview(figures),
		mail: renderOverviewMail(figures),
	};
}
