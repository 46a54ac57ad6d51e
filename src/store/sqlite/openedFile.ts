import { statSync } from 'node:fs';
import { EngineError } from '../../errors';

/**
 * Which file a store has open, whatever happens to its name. An open file goes on working after it was deleted, or
 * after another took its place: what is recorded then is gone at the next restart, opt-outs with it. As long as it is
 * open, no other file gets its number.
 */
export class OpenedFile {
	readonly #file: string;
	readonly #identity: string;

	/** To be made before the file is opened; `refuseReplaced` afterwards makes sure that it was this one. */
	constructor(file: string) {
		this.#file = file;
		this.#identity = identify(file) ?? '';
	}

	/** @throws EngineError `store-replaced` where the name leads to another file by now, or to none. */
	refuseReplaced(): void {
		const present = identify(this.#file);
		if (present === this.#identity) return;
		const happened = present === undefined ? 'was deleted or moved' : 'was replaced by another file';
		throw new EngineError(
			'store-replaced',
			`The lead store ${this.#file} ${happened} while it was in use, so nothing is read from it or written to it. Check that its volume is mounted and that this is the file you want, then restart.`,
		);
	}
}

/** Two microseconds, so that every transaction can ask. */
function identify(file: string): string | undefined {
	const found = statSync(file, { throwIfNoEntry: false, bigint: true });
	return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}
