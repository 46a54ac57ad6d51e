import { poolShares } from '../../src/stats/poolShares';

/** The 95 % quantile of χ² with two degrees of freedom. */
const TWO = 5.991;

it('says nothing where chance would spread counts as far', () => {
	expect(poolShares([6, 2, 1], TWO)).toBeUndefined();
	expect(poolShares([4, 4, 4], TWO)).toBeUndefined();
	expect(poolShares([0, 0, 0], TWO)).toBeUndefined();
});

it('leaves shares as they are where everything is in one place', () => {
	expect(poolShares([9, 0, 0], TWO)).toEqual([1, 0, 0]);
});

it('draws shares towards equal by what chance explains', () => {
	// χ² = 8, φ = 4, K = (12 − 4) / 3 = 2.67: (8 + .89) / 14.67 and so on.
	const shares = poolShares([8, 4, 0], TWO) ?? [];
	expect(shares.map((share) => Number(share.toFixed(4)))).toEqual([0.6061, 0.3333, 0.0606]);
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});
