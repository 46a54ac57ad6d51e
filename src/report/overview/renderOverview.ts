import { block, letter, paragraph, rows } from '../letter';
import { html, type Markup } from '../markup';
import { TEXTS as REPORT } from '../messages';
import { count, date } from '../numbers';
import { page } from '../page';
import { card, note, table } from '../rows';
import { addUp, describeOverview } from './describeOverview';
import { concernsOf, isUnread, type ClientFigures, type OverviewFigures } from './figures';
import { TEXTS } from './messages';

/** All workspaces on one page. */
export function renderOverview(figures: OverviewFigures): string {
	const { at, model, clients } = figures;
	return page({
		title: TEXTS.title,
		tab: date(at),
		subtitle: TEXTS.subtitle(clients.length, at, model),
		body: html`<h2>${TEXTS.glance}</h2>
			${glance(figures)}
			${clients.length === 0 ? undefined : [concerns(clients), leadTable(clients), modelTable(clients)]}`,
		footer: TEXTS.footer,
	});
}

/** The short form, to be mailed. */
export function renderOverviewMail(figures: OverviewFigures): string {
	const { at, model, clients } = figures;
	const lines = clients.map((client) =>
		isUnread(client)
			? [client.workspace, TEXTS.statuses.broken, '', '', '']
			: [
					client.workspace,
					TEXTS.statuses[client.status],
					count(client.leads),
					showLastEvent(client.lastEventAt),
					TEXTS.points(client.model),
				],
	);
	return letter(TEXTS.title, [
		paragraph(TEXTS.subtitle(clients.length, at, model)),
		paragraph(describeOverview(figures).summary),
		clients.length === 0 ? undefined : block(TEXTS.table, rows(lines, TEXTS.mailColumns)),
		...clients
			.filter((client) => concernsOf(client).length > 0)
			.map((client) => block(client.workspace, concernsOf(client).slice(0, 4).map(paragraph))),
		paragraph(TEXTS.mailFull),
	]);
}

function glance(figures: OverviewFigures): Markup {
	const { clients } = figures;
	const { leads, scored } = addUp(figures);
	const needing = clients.filter(({ status }) => status !== 'ok').length;
	return html`<ul class="tiles">
			<li><b>${count(clients.length)}</b><span>${TEXTS.workspaces}</span></li>
			<li><b class="${needing === 0 ? 'steady' : 'act'}">${count(needing)}</b><span>${TEXTS.needLook}</span></li>
			<li><b>${count(leads)}</b><span>${TEXTS.allLeads}</span></li>
			<li><b>${count(scored)}</b><span>${TEXTS.allScored}</span></li>
		</ul>
		<p class="lead">${describeOverview(figures).summary}</p>`;
}

function leadTable(clients: readonly ClientFigures[]): Markup {
	return html`<h2>${TEXTS.table}</h2>
		${table({
			...{ caption: TEXTS.table, columns: TEXTS.columns, numbers: [2, 3, 5, 6, 7], isLong: true },
			rows: clients.map((client) => {
				const { workspace, status } = client;
				const state = html`<strong class="${STATUS_CLASS[status]}">${TEXTS.statuses[status]}</strong>`;
				if (isUnread(client)) return [workspace, state, TEXTS.unread, '', '', '', '', ''];
				const { leads, scored, lastEventAt, reach } = client;
				const { allowed, deferred, suppressed } = reach;
				const counts = [allowed, deferred, suppressed].map(count);
				return [workspace, state, count(leads), count(scored), showLastEvent(lastEventAt), ...counts];
			}),
		})}
		${note(TEXTS.reachNote)}`;
}

function modelTable(clients: readonly ClientFigures[]): Markup {
	return html`<h2>${TEXTS.models}</h2>
		${table({
			...{ caption: TEXTS.models, columns: TEXTS.modelColumns, isLong: true },
			rows: clients.map((client) => {
				if (isUnread(client)) return [client.workspace, TEXTS.unread, '', ''];
				const { workspace, model, learnedFrom, drift } = client;
				return [workspace, TEXTS.points(model), TEXTS.learnedFrom(learnedFrom), REPORT.driftLevels[drift.level]];
			}),
		})}`;
}

const STATUS_CLASS = { ok: 'steady', look: '', broken: 'act' } as const;

function showLastEvent(lastEventAt: number | undefined): string {
	return lastEventAt === undefined ? TEXTS.never : date(lastEventAt);
}

function concerns(clients: readonly ClientFigures[]): Markup | undefined {
	const concerned = clients.filter((client) => concernsOf(client).length > 0);
	if (concerned.length === 0) return undefined;
	return html`<h2>${TEXTS.concerns}</h2>
		<div class="grid">
			${concerned.map((client) =>
				card(client.workspace, [
					html`<ul class="plain">
						${concernsOf(client).map((sentence) => html`<li>${sentence}</li>`)}
					</ul>`,
				]),
			)}
		</div>`;
}
