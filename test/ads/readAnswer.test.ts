import { findRefusal } from '../../src/ads/readAnswer';

describe('the answer of an ad platform', () => {
	it.each([
		['Meta', { audience_id: '1', num_received: 2, num_invalid_entries: 1 }],
		['Google', { requestId: 'r1' }],
		['TikTok', { code: 0, message: 'OK', data: {} }],
		['Snap', { request_status: 'SUCCESS', users: [{}] }],
		['Microsoft', { PartialErrors: [] }],
		['LinkedIn', { elements: [{ status: 201 }] }],
		['Pinterest', { id: '5', status: 'PROCESSING' }],
		['an empty body', {}],
	])('of %s that took the batch says nothing against it', (_, answer) => {
		expect(findRefusal(answer)).toBeUndefined();
	});

	it.each([
		[{ error: { message: 'Invalid OAuth access token.', code: 190 } }, 'Invalid OAuth access token'],
		[{ code: 40002, message: 'Parameter error' }, 'Parameter error'],
		[{ request_status: 'ERROR' }, 'ERROR'],
		[{ PartialErrors: [{ Message: 'The audience is unknown.' }] }, 'The audience is unknown'],
		[{ elements: [{ status: 201 }, { status: 400, message: 'Bad hash' }] }, 'Bad hash'],
		[{ statusCode: 503 }, 'status 503'],
		[{ statusCode: 200, body: { code: 40100, message: 'Too many requests' } }, 'Too many requests'],
		[{ error: 'timeout' }, 'timeout'],
	])('that refused it says why: %j', (answer, words) => {
		expect(findRefusal(answer)).toBe(words);
	});
});
