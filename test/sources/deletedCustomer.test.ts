import { brief } from './brief';

describe('a customer whom Shopify deleted', () => {
	const deleted = (rest: object = {}) => ({
		headers: { 'x-shopify-topic': 'customers/delete' },
		params: {},
		query: {},
		body: { id: 7, admin_graphql_api_id: 'gid://shopify/Customer/7', phone: null, addresses: [], ...rest },
	});

	it('is nobody new, and no yes of theirs is read', () => {
		expect(brief(deleted())).toEqual([]);
		const consent = { state: 'subscribed', opt_in_level: 'single_opt_in', consent_updated_at: '2026-03-02T09:00:00Z' };
		expect(brief(deleted({ email: 'uma@yoga.example', email_marketing_consent: consent })).join()).not.toMatch(
			/granted|release/,
		);
	});

	it('is still not to be written to where they had said so', () => {
		const consent = { state: 'unsubscribed', consent_updated_at: '2026-03-02T09:00:00Z' };
		expect(brief(deleted({ email: 'uma@yoga.example', email_marketing_consent: consent })).join()).toMatch(/suppress/);
	});
});
