import { AD_PLATFORMS } from '../../src/ads/platforms';
import { toRequest, type AdChange } from '../../src/ads/toRequest';

const HASHES = ['a1', 'b2'];
const PLACE = { listId: '123', accountId: '456-789' };
const change = (fields: Partial<AdChange>): AdChange => ({
	...{ action: 'add', kind: 'email', agreed: false, hashes: HASHES },
	...fields,
});

describe('the request for an ad platform', () => {
	it('adds to and removes from a custom audience of Meta with the same body', () => {
		const body = { payload: { schema: ['PHONE'], data: [['a1'], ['b2']] } };
		const url = 'https://graph.facebook.com/v25.0/123/users';
		expect(toRequest('meta', change({ kind: 'phone' }), PLACE)).toEqual({ method: 'POST', url, body });
		expect(toRequest('meta', change({ kind: 'phone', action: 'remove' }), PLACE)).toMatchObject({
			method: 'DELETE',
			body,
		});
	});

	it('goes to the Data Manager API for Google, and says only of those who agreed that they did', () => {
		const members = {
			destinations: [
				{ operatingAccount: { accountType: 'GOOGLE_ADS', accountId: '456789' }, productDestinationId: '123' },
			],
			audienceMembers: [
				{ userData: { userIdentifiers: [{ emailAddress: 'a1' }] } },
				{ userData: { userIdentifiers: [{ emailAddress: 'b2' }] } },
			],
			encoding: 'HEX',
		};
		const termsOfService = { customerMatchTermsOfServiceStatus: 'ACCEPTED' };
		expect(toRequest('google', change({}), PLACE).body).toEqual({ ...members, termsOfService });
		expect(toRequest('google', change({ agreed: true }), PLACE)).toMatchObject({
			url: 'https://datamanager.googleapis.com/v1/audienceMembers:ingest',
			body: { consent: { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' } },
		});
		expect(toRequest('google', change({ agreed: true, action: 'remove' }), PLACE)).toEqual({
			method: 'POST',
			url: 'https://datamanager.googleapis.com/v1/audienceMembers:remove',
			body: members,
		});
	});

	it('names each address and its list for TikTok', () => {
		expect(toRequest('tiktok', change({ action: 'remove' }), PLACE).body).toEqual({
			advertiser_ids: ['456-789'],
			action: 'delete',
			id_schema: ['EMAIL_SHA256'],
			batch_data: [[{ id: 'a1', audience_ids: ['123'] }], [{ id: 'b2', audience_ids: ['123'] }]],
		});
	});

	it.each(AD_PLATFORMS)('tells %s apart who comes and who goes, and leaves nobody out', (platform) => {
		const add = toRequest(platform, change({}), PLACE);
		const remove = toRequest(platform, change({ action: 'remove' }), PLACE);
		expect(add).not.toEqual(remove);
		for (const { body } of [add, remove]) for (const hash of HASHES) expect(JSON.stringify(body)).toContain(hash);
		expect(new URL(add.url).protocol).toBe('https:');
	});

	it('keeps an ID inside its place in the address', () => {
		const { url } = toRequest('meta', change({}), { listId: '../me/feed?x=', accountId: '' });
		expect(new URL(url).pathname).toBe('/v25.0/..%2Fme%2Ffeed%3Fx%3D/users');
	});
});
