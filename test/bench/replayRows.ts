import { writeFileSync } from 'node:fs';
import { CONTESTANTS, type Chances } from './contestants';
import type { ReplayedAudience } from './replayLog';

const PARTS = ['fit', 'calibrate', 'evaluate'] as const;

/** Every snapshot as a line of CSV, for `test/reference/replay.py` to fit other models on the same rows. */
export class ReplayRows {
	readonly #lines = [`audience,lead,as_of,label,part,${CONTESTANTS.join(',')}`];

	/** `chances`: of the part that evaluates, in its order. */
	add({ audience, looks, split }: ReplayedAudience, chances: Chances): void {
		for (const part of PARTS) {
			split[part].rowNumbers.forEach((row, i) => {
				const { lead, asOf } = looks[row]!;
				const told = CONTESTANTS.map((who) => (part === 'evaluate' ? chances[who][i] : ''));
				const cells = [audience, lead, new Date(asOf).toISOString(), split[part].labels[i], part, ...told];
				this.#lines.push(cells.join(','));
			});
		}
	}

	write(file: string): void {
		writeFileSync(file, `${this.#lines.join('\n')}\n`);
	}
}
