import type { AdSync } from '../../src/index';

/** What an ad platform has in a list, by the requests that came through. */
export class AdPlatformList {
	readonly #hashes = new Set<string>();

	take({ action, request }: AdSync['handedOut'][number]): void {
		for (const hash of JSON.stringify(request.body).match(/[0-9a-f]{64}/g) ?? []) {
			if (action === 'add') this.#hashes.add(hash);
			else this.#hashes.delete(hash);
		}
	}

	empty(): void {
		this.#hashes.clear();
	}

	get hashes(): string[] {
		return [...this.#hashes].sort();
	}
}
