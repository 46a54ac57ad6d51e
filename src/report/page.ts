import { html, Markup } from './markup';
import { note } from './rows';
import { STYLE } from './style';

interface Page {
	title: string;
	/** Beside the title where many pages are open. */
	tab: string;
	subtitle: string;
	body: Markup | readonly (Markup | undefined)[];
	footer: string;
	/** Makes the page easier to use; everything is shown without it. */
	script?: string;
}

/** One page that needs nothing else: no script to be read, no request, light and dark, from a phone to paper. */
export function page({ title, tab, subtitle, body, footer, script }: Page): string {
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width,initial-scale=1" />
				<meta name="robots" content="noindex" />
				<title>${title} · ${tab}</title>
				<style>
					${new Markup(STYLE)}
				</style>
			</head>
			<body>
				<header>
					<h1>${title}</h1>
					${note(subtitle)}
				</header>
				<main>${body}</main>
				<footer>${footer}</footer>
				${script &&
				html`<script>
					${new Markup(script)};
				</script>`}
			</body>
		</html> `.text;
}
