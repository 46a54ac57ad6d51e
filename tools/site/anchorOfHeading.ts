/** The address of a heading as GitHub makes it, so that a link to it holds there and on the site. Repeated headings get -1, -2 … */
export function anchorOfHeading(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replaceAll(' ', '-');
}
