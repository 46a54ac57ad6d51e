export const AD_PLATFORMS = ['google', 'linkedin', 'meta', 'microsoft', 'pinterest', 'snapchat', 'tiktok'] as const;
export type AdPlatform = (typeof AD_PLATFORMS)[number];

/** Everything the product knows of how an ad platform takes lists of people, but the requests (toRequest.ts). */
export interface Platform {
	label: string;
	/** `gmail`: without dots and what follows a plus, for Gmail alone. */
	email: 'plain' | 'gmail';
	/** With or without the plus of E.164; undefined where lists take no phone numbers. */
	phone: 'digits' | 'e164' | undefined;
	/** Addresses in one request. */
	batchSize: number;
	/** People the platform must recognise before it shows ads to a list. */
	minimum: number;
	/** Whether requests say that people have agreed: then those who have are handed out apart. */
	signalsConsent: boolean;
	/** What else names the list, beside its ID. */
	account: string | undefined;
}

/**
 * Sources: Meta, Customer Information Parameters (2026-09-12) and custom audiences guide (2026-04-28); Google, Data
 * Manager API, Formatting and Limits; TikTok help (2025-09); Microsoft Learn for LinkedIn and Microsoft Advertising;
 * Pinterest API 5.13; Snap, customer lists. Batches are the smaller number where sources differ.
 */
export const PLATFORMS: Readonly<Record<AdPlatform, Platform>> = {
	google: {
		label: 'Google',
		email: 'gmail',
		phone: 'e164',
		batchSize: 10_000,
		minimum: 100,
		signalsConsent: true,
		account: 'the customer ID of the Google Ads account',
	},
	linkedin: {
		label: 'LinkedIn',
		email: 'plain',
		phone: undefined,
		batchSize: 5_000,
		minimum: 300,
		signalsConsent: false,
		account: undefined,
	},
	meta: {
		label: 'Meta',
		email: 'plain',
		phone: 'digits',
		batchSize: 10_000,
		minimum: 100,
		signalsConsent: false,
		account: undefined,
	},
	microsoft: {
		label: 'Microsoft',
		email: 'plain',
		phone: undefined,
		batchSize: 1_000,
		minimum: 300,
		signalsConsent: false,
		account: undefined,
	},
	pinterest: {
		label: 'Pinterest',
		email: 'plain',
		phone: undefined,
		batchSize: 10_000,
		minimum: 100,
		signalsConsent: false,
		account: 'the ID of the ad account',
	},
	snapchat: {
		label: 'Snapchat',
		email: 'plain',
		phone: 'digits',
		batchSize: 50_000,
		minimum: 1_000,
		signalsConsent: false,
		account: undefined,
	},
	tiktok: {
		label: 'TikTok',
		email: 'plain',
		phone: 'e164',
		batchSize: 10_000,
		minimum: 1_000,
		signalsConsent: false,
		account: 'the advertiser ID',
	},
};
