import { writeFileSync } from 'node:fs';
import { loadModel } from '../../src/usecases/models/loadModel';
import type { EngineContext } from '../../src/usecases/engineContext';
import { collectLooks } from './replayLog';
import { fitRfm, RfmLog } from './rfm';
import type { LoggedOrder } from './worthRounds';

interface Told {
	customer: string;
	/** Whether an order came. */
	ordered: boolean;
	/** The product's. */
	chance: number;
}

/** What was said of every customer in every round, beside RFM learned from the looks that the product learned from. */
export class RoundRows {
	readonly #lines = ['day,as_of,customer,label,ours,rfm,rfmSquares'];
	readonly #log: RfmLog;

	constructor(
		orders: readonly LoggedOrder[],
		readonly horizonDays: number,
	) {
		const toEvent = ({ customer, at, amountMinor }: LoggedOrder) => ({
			lead: customer,
			at,
			isTarget: true,
			spent: Math.abs(amountMinor) / 100,
		});
		this.#log = new RfmLog(orders.map(toEvent));
	}

	async add(day: number, told: readonly Told[], context: EngineContext): Promise<void> {
		const tellers = await this.#learnRfm(context);
		const now = context.clock();
		const measured = told.map(({ customer }) => this.#log.measure(customer, now - 1));
		const [straight, squared] = tellers.map((tell) => tell(measured));
		const asOf = new Date(now).toISOString();
		told.forEach(({ customer, ordered, chance }, i) =>
			this.#lines.push([day, asOf, customer, Number(ordered), chance, straight?.[i], squared?.[i]].join(',')),
		);
	}

	write(file: string): void {
		writeFileSync(file, `${this.#lines.join('\n')}\n`);
	}

	/** From the older four fifths of the leads, as the product's points are. */
	async #learnRfm(context: EngineContext) {
		const target = { target: 'purchase', windowDays: this.horizonDays, graceDays: 0 } as const;
		const rules = await context.store.read(async (view) => await loadModel(view));
		const [collected] = await collectLooks(context, { models: [rules], audiences: ['customer'], target });
		const { fit, calibrate } = collected!.set.split(context.settings.learning.split);
		const older = fit.with(calibrate);
		const rows = older.rowNumbers.map((row) => {
			const { lead, asOf } = collected!.looks[row]!;
			return this.#log.measure(lead, asOf);
		});
		return [false, true].map((squares) => fitRfm(rows, older.labels, { squares }));
	}
}
