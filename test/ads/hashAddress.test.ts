import { hashAddress } from '../../src/ads/hashAddress';
import { AD_PLATFORMS, type AdPlatform } from '../../src/ads/platforms';
import type { AddressKind } from '../../src/lead/adMember';
import { normaliseEmail } from '../../src/lead/normaliseEmail';

/**
 * Made with Python's hashlib and, before anything else, checked against Meta's own published examples. As typed, and
 * then as each platform wants it.
 */
const PLAIN: AdPlatform[] = ['linkedin', 'meta', 'microsoft', 'pinterest', 'snapchat', 'tiktok'];
const ALL: AdPlatform[] = [...AD_PLATFORMS];
const EMAILS: [typed: string, platforms: AdPlatform[], hash: string][] = [
	['  Anna.Maria+Shop@Gmail.com ', PLAIN, 'eddc1906530368404ce5c9d3617fd55e0af621f18b98173cf8d27c3efab13cbd'],
	['  Anna.Maria+Shop@Gmail.com ', ['google'], '74db68764eb0995aeb3e25c06e64639f9093187cdb6973aada9db3953013f3fa'],
	['o.brien+news@Googlemail.com', PLAIN, 'd9811d8ed92b63dc1548ebc67e435f8add53f014fb38edd1b814cb6183333da0'],
	['o.brien+news@Googlemail.com', ['google'], '8f7825946d0ccd5058235ac56c99e0b3e9edb2f5e51c58ecbcc2f577809fcd24'],
	['jane.doe+nyc@outlook.com', ALL, 'd08d627f4ecd0b140a38127578df915d483273507fd907e0688b3e7a075843b6'],
	['INFO@Example.CO.UK', ALL, 'c86529ca59d776f9ff386b48e92c1c6cfbff84783b941338ec501729005f8d5f'],
	['Jörg.Müller@Example.de', ALL, 'fde43de0401646cd495f9bfd268ad9ce07f82d805d5e0d8c13ba0a83b41e6700'],
];
const DIGITS: AdPlatform[] = ['meta', 'snapchat'];
const E164: AdPlatform[] = ['google', 'tiktok'];
const PHONES: [phone: string, platforms: AdPlatform[], hash: string][] = [
	['+12125550142', DIGITS, '9ccb6dd66e198e10a558972160d5ce7439017b09612f0e176f96a09078af6015'],
	['+12125550142', E164, '7bca2e64beddd833b6248d26a4ad681b884cd8c106d47159ffb2d76681025dbf'],
	['+442079460018', DIGITS, '99a4599795d24445a5be21117f375c1bbe9e795daf7f62666686ce081e1f32dc'],
	['+442079460018', E164, 'faad3b10918e39b5f4d5334f1e1e128719608e8bd3ad3b963dc30187b4518e23'],
	['+491725550199', DIGITS, 'c7418fc13f7ead9151257b0506057fd2751f3a5c1b0c350da279c33d0952594d'],
	['+491725550199', E164, 'f17089bd1b489632241682e906311287ae672f7c8fe35b664aeab4010acf309b'],
];

const CASES = [
	...EMAILS.map(([typed, platforms, hash]) => ({ kind: 'email' as const, typed, platforms, hash })),
	...PHONES.map(([typed, platforms, hash]) => ({ kind: 'phone' as const, typed, platforms, hash })),
].flatMap(({ kind, typed, platforms, hash }) =>
	platforms.map((platform) => [platform, kind, typed, hash] as [AdPlatform, AddressKind, string, string]),
);

function stored(kind: AddressKind, typed: string): string {
	if (kind === 'phone') return typed;
	const email = normaliseEmail(typed);
	return email.ok ? email.value : '';
}

describe('an address for an ad platform', () => {
	it.each(CASES)('is hashed for %s as it matches people: %s "%s"', (platform, kind, typed, hash) => {
		expect(hashAddress(kind, stored(kind, typed), platform)).toBe(hash);
	});

	it('keeps the dots and tags of other domains for Google, which its published Python sample drops', () => {
		const ofSample = '36b3592b5ba52059c38810c814e34ab346b1697a30d942d1f47ae667d4015126';
		expect(hashAddress('email', 'jane.doe+nyc@outlook.com', 'google')).not.toBe(ofSample);
	});

	it('is the same whether an accent is a letter of its own or not', () => {
		expect(hashAddress('email', 'jo\u0308rg@x.example', 'meta')).toBe(hashAddress('email', 'jörg@x.example', 'meta'));
	});

	it('is left out where the platform takes no phone numbers', () => {
		const without = AD_PLATFORMS.filter((platform) => hashAddress('phone', '+12125550142', platform) === undefined);
		expect(without).toEqual(['linkedin', 'microsoft', 'pinterest']);
	});

	it.each(['', 'eddc1906530368404ce5c9d3617fd55e0af621f18b98173cf8d27c3efab13cbd'])(
		'is never hashed from nothing, nor twice: "%s"',
		(text) => {
			for (const platform of AD_PLATFORMS) expect(hashAddress('email', text, platform)).toBeUndefined();
		},
	);
});
