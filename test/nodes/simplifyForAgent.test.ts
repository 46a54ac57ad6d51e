import { simplifyForAgent } from '../../nodes/shared/simplifyForAgent';

describe('an answer for an agent', () => {
	it('says what is to be sent to an ad platform, without the hashed addresses of those it is about, nor what would confirm it', () => {
		const audience = { summary: 'Add 2 email addresses at Meta.', batch: 'batch_1', action: 'add', addresses: 2 };
		const request = {
			method: 'POST',
			url: 'https://ads.example',
			body: { payload: { data: [['hash-a'], ['hash-b']] } },
		};
		const { batch: _, ...told } = audience;
		expect(simplifyForAgent({ audience, request })).toEqual({ audience: told });
	});
});
