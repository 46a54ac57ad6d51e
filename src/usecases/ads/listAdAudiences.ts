import { AD_PLATFORMS, PLATFORMS, type AdPlatform } from '../../ads/platforms';
import type { EngineContext } from '../engineContext';

/** More than anybody keeps. */
export const AUDIENCES_AT_MOST = 10_000;

/** An audience that has somebody, as Sync Audience named it. */
export interface KnownAdAudience {
	/** In small letters: they make no difference. */
	name: string;
	platform: AdPlatform;
	platformLabel: string;
}

/** The ad audiences of the workspace, by platform and name. */
export async function listAdAudiences({ store }: EngineContext): Promise<KnownAdAudience[]> {
	const keys = await store.read(async (view) => await view.listAdAudiences(AUDIENCES_AT_MOST));
	return keys.flatMap((key) => {
		const platform = platformOf(key);
		if (platform === undefined) return [];
		return [{ name: key.slice(platform.length + 1), platform, platformLabel: PLATFORMS[platform].label }];
	});
}

export function platformOf(key: string): AdPlatform | undefined {
	return AD_PLATFORMS.find((platform) => key.startsWith(`${platform}:`));
}
