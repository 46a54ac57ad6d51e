import { canonicalBySpelling, EVENT_SYNONYMS } from '../../src/lead/eventSynonyms';
import { toEventName } from '../../src/lead/eventName';
import { findPageKind } from '../../src/lead/pageKind';
import { refineEvent } from '../../src/lead/refineEvent';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';

const SCORED = new Map(
	DEFAULT_SCORECARDS.prospect.terms.flatMap((term) =>
		term.kind === 'event' ? [[term.event, term.points] as const] : [],
	),
);

test.each([
	['newsletter_signup', 'subscribed'],
	['Newsletter Subscribed', 'subscribed'],
	['Subscribed to List', 'subscribed'],
	['sms_opt_in', 'subscribed'],
	['Signed up for the newsletter', 'subscribed'],
	['webinar_registered', 'webinar_registered'],
	['Registered for Webinar', 'webinar_registered'],
	['event_registered', 'event_registered'],
	['pricing_viewed', 'pricing_viewed'],
	['Viewed Pricing Page', 'pricing_viewed'],
	['plan_viewed', 'pricing_viewed'],
	['spec_downloaded', 'spec_downloaded'],
	['Datasheet Download', 'spec_downloaded'],
	['catalog_download', 'catalog_downloaded'],
	['Downloaded our catalogue', 'catalog_downloaded'],
	['wholesale_requested', 'wholesale_requested'],
	['Wholesale Inquiry', 'wholesale_requested'],
	['quote_request', 'quote_requested'],
	['RFQ submitted', 'quote_requested'],
	['demo_requested', 'demo_requested'],
	['Book a demo', 'demo_requested'],
	['consult_requested', 'consultation_requested'],
	['Schedule Consultation', 'consultation_requested'],
	['product_compared', 'product_compared'],
	['compare-products', 'product_compared'],
	['compatibility_checked', 'compatibility_checked'],
	['Seite besucht', 'page_viewed'],
	['Page vue', 'page_viewed'],
	['Página visitada', 'page_viewed'],
	['Pagina visitata', 'page_viewed'],
	['Pagina bekeken', 'page_viewed'],
	['Sidvisning', 'page_viewed'],
	['Preisseite besucht', 'pricing_viewed'],
	['Produkt visad', 'product_viewed'],
	['Newsletter geklickt', 'email_link_clicked'],
	['Email cliccata', 'email_link_clicked'],
	['Kasse gestartet', 'checkout_started'],
	['Toegevoegd aan winkelwagen', 'product_added'],
	['Wysłano formularz', 'form_submitted'],
	['Formulier verzonden', 'form_submitted'],
	['email_replied', 'email_replied'],
	['Replied to email', 'email_replied'],
	['sms_clicked', 'sms_link_clicked'],
	['ad_clicked', 'ad_clicked'],
	['cart_abandoned', 'cart_abandoned'],
	['abandonedCart', 'cart_abandoned'],
	['checkout_abandoned', 'checkout_abandoned'],
	['call_outcome', 'call_completed'],
	['Sample Requested', 'sample_requested'],
	['Meeting Scheduled', 'meeting_booked'],
	['Product Reviewed', 'review_submitted'],
	['Return Initiated', 'return_requested'],
])('%s is %s and moves the score without set-up', (spelling, canonical) => {
	expect(toEventName(spelling)).toBe(canonical);
	expect(SCORED.get(canonical)).not.toBe(0);
	expect([...SCORED.keys()]).toContain(canonical);
});

test('every canonical name stands for itself, whatever other names are made up', () => {
	for (const name of Object.keys(EVENT_SYNONYMS)) expect(toEventName(name)).toBe(name);
	expect(canonicalBySpelling().size).toBeGreaterThan(1_000);
});

test('words of one’s own come first, in any spelling', () => {
	const vocabulary = { events: { 'Swatch Box Ordered': 'sample request', purchase: 'won_prize' } };
	expect(toEventName('swatch-box-ordered', vocabulary)).toBe('sample_requested');
	expect(toEventName('purchase', vocabulary)).toBe('won_prize');
	expect(toEventName('plan_viewed', vocabulary)).toBe('pricing_viewed');
});

test.each([
	['Newsletter geöffnet', 'email_opened'],
	['E-Mail geöffnet', 'email_opened'],
	['E-mail ouvert', 'email_opened'],
	['Correo abierto', 'email_opened'],
	['Email aperta', 'email_opened'],
	['E-mail geopend', 'email_opened'],
	['Ordine effettuato', 'order_completed'],
	['Beställning lagd', 'order_completed'],
])('%s is %s', (spelling, canonical) => {
	expect(toEventName(spelling)).toBe(canonical);
});

test.each([
	[{ url: 'https://shop.test/pricing' }, 'pricing'],
	[{ url: '/de/preise/?utm=1' }, 'pricing'],
	[{ url: '/collections/chairs/products/oak' }, 'product'],
	[{ url: '/products/oak' }, 'product'],
	[{ url: '/p/123' }, 'product'],
	[{ url: '/products' }, 'category'],
	[{ url: '/collections/chairs' }, 'category'],
	[{ url: '/about/careers/sales' }, 'careers'],
	[{ url: '/blog/how-to-compare-chairs' }, 'blog'],
	[{ url: '/blog/pricing' }, 'blog'],
	[{ url: '/docs/setup' }, 'docs'],
	[{ url: '/checkout/information' }, 'checkout'],
	[{ url: '/checkout/thank_you' }, undefined],
	[{ url: '/compare/oak-vs-pine' }, 'comparison'],
	[{ url: 'https://pricing.test/' }, undefined],
	[{ name: 'Pricing' }, 'pricing'],
	[{ name: 'Careers' }, 'careers'],
	[{ name: 'Blog | Oak & Co' }, 'blog'],
	[{ name: 'Home', url: '/' }, undefined],
	[{ title: 'Jobs – Oak & Co' }, 'careers'],
])('the page %j is of the kind %s', (page, kind) => {
	expect(findPageKind(page)).toBe(kind);
});

test('a page’s kind decides what was viewed: prices count, open jobs count against, the blog counts little', () => {
	const points = (name: string) => SCORED.get(refineEvent('page_viewed', { name })) ?? Number.NaN;
	expect(points('Pricing')).toBeGreaterThan(points('About us'));
	expect(points('About us')).toBeGreaterThan(points('Blog'));
	expect(points('Blog')).toBeGreaterThan(0);
	expect(points('Careers')).toBeLessThan(0);
});

test('pages of one’s own are known by the beginning of their path or by name', () => {
	const vocabulary = { pages: { '/konditionen': 'pricing', 'Design Lab': 'studio' } };
	expect(refineEvent('page_viewed', { url: '/konditionen/haendler' }, vocabulary)).toBe('pricing_viewed');
	expect(refineEvent('page_viewed', { url: '/konditionenliste' }, vocabulary)).toBe('page_viewed');
	expect(refineEvent('page_viewed', { name: 'design lab' }, vocabulary)).toBe('studio_viewed');
});

test.each([
	['connected', 'call_completed'],
	['No answer', 'call_missed'],
	['left voicemail', 'call_missed'],
	['Not interested', 'call_declined'],
	['Meeting scheduled', 'meeting_booked'],
])('a call that ended with "%s" is %s', (result, name) => {
	expect(refineEvent('call_completed', { result })).toBe(name);
});
