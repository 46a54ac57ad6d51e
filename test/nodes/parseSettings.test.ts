import { parseSettings } from '../../nodes/shared/parseSettings';
import { suppressionRulesSchema } from '../../src/index';

describe('A setting that can not be used', () => {
	it.each([
		[{ audience: 'everybody' }, "Label of audience can't be used: it must be one of prospects, customers."],
		[{ purchasedWithinMs: NaN }, "Label of purchasedWithinMs can't be used: it must be a number."],
		[{ purchasedWithinMs: -1 }, "Label of purchasedWithinMs can't be used: A duration is 0 or more."],
	])('is refused in plain words: %j', (settings, message) => {
		expect(() => parseSettings(suppressionRulesSchema, settings, (setting) => `Label of ${setting}`)).toThrow(message);
	});
});
