import { html, type Markup } from './markup';
import { percent } from './numbers';

/**
 * Parts of a page as mail programs show it. They show no SVG, drop style sheets, and have little room: tables with bars,
 * every style on its element, black on white.
 */
const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#1c2430';
const CELL = `${FONT};font-size:14px;padding:5px 12px 5px 0;border-bottom:1px solid #d5dbe4;text-align:left;vertical-align:top`;

type Content = Markup | undefined | readonly Content[];

export function letter(title: string, content: Content): string {
	return html`<div style="${FONT};font-size:15px;line-height:1.5;max-width:640px">
		<h1 style="${FONT};font-size:22px;margin:0 0 4px">${title}</h1>
		${content}
	</div>`.text;
}

export function block(title: string, content: Markup | readonly Markup[]): Markup {
	return html`<h2 style="${FONT};font-size:17px;margin:22px 0 6px">${title}</h2>
		${content}`;
}

export function paragraph(text: string): Markup {
	return html`<p style="${FONT};font-size:15px;margin:0 0 8px">${text}</p>`;
}

export function rows(lines: readonly (readonly string[])[], columns: readonly string[] = []): Markup {
	const head =
		columns.length === 0
			? undefined
			: html`<tr>
					${columns.map((column) => html`<th style="${CELL};font-size:13px;color:#515b6b">${column}</th>`)}
				</tr>`;
	return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%">
		${head}${lines.map(
			(line) =>
				html`<tr>
					${line.map((cell) => html`<td style="${CELL}">${cell}</td>`)}
				</tr>`,
		)}
	</table>`;
}

/** A bar is a table cell with a background: the one thing that every mail program draws. */
export function bars(
	lines: readonly { label: string; count: string; share: number; text?: string }[],
	columns: readonly string[] = [],
): Markup {
	const head =
		columns.length === 0
			? undefined
			: html`<tr>
					${columns.map(
						(column, place) =>
							html`<th style="${CELL};font-size:13px;color:#515b6b${place === 1 ? ';text-align:right' : ''}">
								${column}
							</th>`,
					)}
					<td style="${CELL}"></td>
				</tr>`;
	return html`<table cellpadding="0" cellspacing="0" border="0" width="100%">
		${head}${lines.map(
			({ label, count: number, share, text }) =>
				html`<tr>
					<td style="${CELL}">${label}</td>
					<td style="${CELL};text-align:right">${number}</td>
					<td style="${CELL};white-space:nowrap">${text ?? percent(share)}</td>
					<td style="${CELL}" width="160">
						<table role="presentation" cellpadding="0" cellspacing="0" border="0">
							<tr>
								<td
									width="${Math.max(1, Math.round(150 * Math.min(1, share)))}"
									height="12"
									bgcolor="#1f5fbf"
									style="background:#1f5fbf;font-size:1px;line-height:12px"
								>
									&nbsp;
								</td>
							</tr>
						</table>
					</td>
				</tr>`,
		)}
	</table>`;
}
