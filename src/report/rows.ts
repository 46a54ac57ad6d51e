import { html, type Markup } from './markup';
import { TEXTS } from './messages';
import { percent } from './numbers';

type Cell = string | number | Markup;

interface Table {
	caption: string;
	columns: readonly string[];
	rows: readonly (readonly Cell[])[];
	/** Columns of numbers, by place. */
	numbers?: readonly number[];
	/** Holds sentences. */
	isLong?: boolean;
}

/** More columns than a phone has room for. */
const MANY_COLUMNS = 5;

/**
 * A table that scrolls by itself where there is too little room; it can be reached and scrolled by keyboard. On a phone
 * each row of one with sentences or many columns is a block instead, each cell behind the name of its column.
 */
export function table({ caption, columns, rows, numbers = [], isLong = false }: Table): Markup {
	const classOf = (place: number): string => (numbers.includes(place) ? 'n' : place === 0 ? 'who' : '');
	const isStacked = isLong || columns.length >= MANY_COLUMNS;
	const labelOf = (place: number) => (isStacked ? html` data-label="${columns[place]}"` : undefined);
	return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
		<table class="${isLong ? 'long ' : ''}${isStacked ? 'stack' : ''}">
			<thead>
				<tr>
					${columns.map(
						(column, place) => html`<th scope="col" class="${numbers.includes(place) ? 'n' : ''}">${column}</th>`,
					)}
				</tr>
			</thead>
			<tbody>
				${rows.map(
					(row) =>
						html`<tr>
							${row.map((cell, place) => html`<td class="${classOf(place)}" ${labelOf(place)}>${cell}</td>`)}
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

/** The same numbers as text, for whoever wants to read or copy them. */
export function asTable(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Markup {
	const numbers = columns.map((_, place) => place).slice(1);
	return html`<details>
		<summary>${TEXTS.asTable}</summary>
		${table({ caption, columns, rows, numbers })}
	</details>`;
}

/** Rows of a label, a count and its share of the whole, with a bar. */
export function bars(
	columns: readonly string[],
	rows: readonly { label: string; count: string; share: number }[],
): Markup {
	return html`<div class="scroll" tabindex="0" role="group" aria-label="${columns[0] ?? ''}">
		<table>
			<thead>
				<tr>
					<th scope="col">${columns[0]}</th>
					<th scope="col" class="n">${columns[1]}</th>
					<th scope="col" class="n">${columns[2]}</th>
					<td></td>
				</tr>
			</thead>
			<tbody>
				${rows.map(
					({ label, count, share }) =>
						html`<tr>
							<td class="who">${label}</td>
							<td class="n">${count}</td>
							<td class="n">${percent(share)}</td>
							<td class="bar"><span class="fill" style="width:${Math.round(100 * share)}%"></span></td>
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

/** A part of the page with a heading of its own. */
export function card(title: string, content: readonly (Markup | undefined)[], className = ''): Markup {
	return html`<section class="card ${className}">
		<h3>${title}</h3>
		${content}
	</section>`;
}

export function note(text: string): Markup {
	return html`<p class="soft">${text}</p>`;
}
