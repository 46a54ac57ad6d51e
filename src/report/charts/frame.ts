import { html, Markup } from '../markup';

/** Wide enough for a phone: there a chart is shown about as large as it is drawn, so its text stays readable. */
export const WIDTH = 360;

export interface ChartText {
	/** Unlike that of any other chart of the page. */
	id: string;
	title: string;
	/** What it shows, for those who can't see it. */
	description: string;
}

/** A drawing with its title and description. */
export function frame({ id, title, description }: ChartText, height: number, content: readonly Markup[]): Markup {
	return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
		<title id="${id}-title">${title}</title>
		<desc id="${id}-desc">${description}</desc>
		${content}
	</svg>`;
}

/** To a tenth of a pixel: more is not seen, and doubles the page. */
export function px(number: number): number {
	return Math.round(number * 10) / 10;
}

/** Of a polyline or a polygon. */
export function corners(points: readonly Point[]): string {
	return points.map((point) => point.map(px).join()).join(' ');
}

type Point = readonly [x: number, y: number];
type Anchor = 'start' | 'middle' | 'end';

export function label([x, y]: Point, text: string, anchor: Anchor = 'start', className = ''): Markup {
	return html`<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" class="${className}">${text}</text>`;
}

export function rule([x1, y1]: Point, [x2, y2]: Point, className = 'grid'): Markup {
	return html`<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" class="${className}" />`;
}
