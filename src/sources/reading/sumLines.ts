import { sumMoney, timesQuantity, type Money } from '../../lead/money';
import type { Fields } from './fields';

/** Price × quantity of order lines, all in one currency; a line without a quantity is one piece. */
export function sumLines(lines: readonly Fields[], currency: string | undefined): Money | undefined {
	return sumMoney(
		lines.map((line) => {
			const price = line.moneyIn(['price'], currency);
			return price && timesQuantity(price, line.number('quantity') ?? 1);
		}),
	);
}
