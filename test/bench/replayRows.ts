import { writeFileSync } from 'node:fs';
import type { Audience } from '../../src/lead/lead';
import type { TimeSplit } from '../../src/learning/rows/timeSplit';
import type { Snapshots } from '../../src/learning/rows/snapshots';
import type { EngineContext } from '../../src/usecases/engineContext';
import { eachLook, type LookQuestion } from '../../src/usecases/training/eachLook';

/** Chances of the part that evaluates, in its order. */
export type Chances = Readonly<Record<'ours' | 'rules' | 'plain', readonly number[]>>;

const PARTS = ['fit', 'calibrate', 'evaluate'] as const;

/** Every snapshot as a line of CSV, for `test/reference/replay.py` to fit other models on the same rows. */
export class ReplayRows {
	readonly #lines = ['audience,lead,as_of,label,part,ours,rules,plain'];

	async add(
		context: EngineContext,
		question: Pick<LookQuestion, 'models' | 'target'>,
		{ audience, split, chances }: { audience: Audience; split: TimeSplit<Snapshots>; chances: Chances },
	): Promise<void> {
		// In the order in which a training set is collected, so that row numbers are places here.
		const looks: string[] = [];
		await eachLook(context, { ...question, audiences: [audience] }, ({ lead, asOf }) => {
			const id = lead.identities.find(({ kind }) => kind === 'customerId')?.value ?? lead.id;
			looks.push(`${id},${new Date(asOf).toISOString()}`);
		});
		for (const part of PARTS) {
			split[part].rowNumbers.forEach((row, i) => {
				const told = part === 'evaluate' ? [chances.ours[i], chances.rules[i], chances.plain[i]] : ['', '', ''];
				this.#lines.push([audience, looks[row], split[part].labels[i], part, ...told].join(','));
			});
		}
	}

	write(file: string): void {
		writeFileSync(file, `${this.#lines.join('\n')}\n`);
	}
}
