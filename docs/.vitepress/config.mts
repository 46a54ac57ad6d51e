import { defineConfig } from 'vitepress';
import packageJson from '../../package.json';
import { anchorOfHeading } from '../../tools/site/anchorOfHeading';
import { repositoryLink } from '../../tools/site/repositoryLink';
import { READERS, REFERENCE } from '../../tools/site/pages';

const { description, homepage } = packageJson;

/** Where the theme is at odds with axe-core: a label too pale to read, and a button that says more than its name. */
const STYLE = `
	.vp-doc [class*='language-'] > span.lang { color: var(--vp-c-text-2) }
	.DocSearch-Button-Keys { display: none !important }`;

/** The site of the documentation: the pages of docs/ as they are on GitHub, with search, and a way in for each reader. */
export default defineConfig({
	title: 'Lead Scoring for n8n',
	description,
	lang: 'en',
	// GitHub Pages serves a project under its name.
	base: process.env.SITE_BASE ?? '/',
	head: [['style', {}, STYLE]],
	cleanUrls: false,
	lastUpdated: false,
	markdown: {
		// The plain ones are too pale to read on this background (WCAG AA).
		theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
		anchor: { slugify: anchorOfHeading },
		config: (md) => {
			const keep = md.core.process.bind(md.core);
			md.core.process = (state) => {
				keep(state);
				const page = String(state.env.relativePath ?? '');
				for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
					const href = token.type === 'link_open' && token.attrGet('href');
					if (!href) continue;
					const link = repositoryLink(href, page);
					if (link !== href)
						token.attrs = [
							['href', link],
							['target', '_blank'],
							['rel', 'noreferrer'],
						];
				}
			};
			// Vue reads {{ … }}, which in our texts are n8n's expressions.
			const code = md.renderer.rules.code_inline;
			md.renderer.rules.code_inline = (...given) => (code?.(...given) ?? '').replace('<code', '<code v-pre');
			const text = md.renderer.rules.text;
			md.renderer.rules.text = (...given) => (text?.(...given) ?? '').replaceAll('{{', '&#123;&#123;');
		},
	},
	themeConfig: {
		search: { provider: 'local' },
		nav: READERS.map(({ reader, pages }) => ({ text: reader, items: pages })),
		sidebar: [
			{
				text: 'Start',
				items: [
					{ text: 'Overview', link: '/' },
					{ text: 'Getting started', link: '/getting-started' },
				],
			},
			...READERS.map(({ reader, pages }) => ({ text: reader, items: pages })),
			{ text: 'Reference', items: REFERENCE },
		],
		outline: { level: [2, 3] },
		socialLinks: [{ icon: 'github', link: homepage.replace('#readme', '') }],
		footer: { message: 'MIT licence' },
	},
});
