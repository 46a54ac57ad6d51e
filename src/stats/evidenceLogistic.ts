import { invertLower } from './choleskyFactor';
import { invertPrecision } from './invertPrecision';
import { quadraticForm, type Coupling, type PenaltyBlock } from './penaltyBlock';
import { fitRidgeLogistic, type RidgeLogisticFit } from './ridgeLogistic';
import type { KnownCurvature, RidgeLogisticProblem } from './ridgeObjective';

/** What is believed of the lambdas of a family of blocks before any data. */
export interface LambdaPrior {
	readonly lambda: number;
	/** How many well-measured coefficients that belief is worth. */
	readonly strength: number;
}

/** How long lambdas are looked for. */
export interface EvidenceEffort {
	readonly mostRounds: number;
	/** Newton's steps in a round: while lambdas still move, coefficients need not be exact. */
	readonly stepsPerRound: number;
	/** The move of a lambda is made so many times longer or shorter at most, to where its moves lead; 1 leaves all as they are. */
	readonly stretch: number;
	/** Settled where no lambda moves by more than this factor, as a logarithm. */
	readonly settledWithin: number;
	/** Whether coefficients are brought to their optimum in the end. */
	readonly finish: boolean;
}

export interface EvidenceProblem
	extends Omit<RidgeLogisticProblem, 'penalties' | 'couplings' | 'tolerance' | 'mostSteps'> {
	readonly blocks: readonly PenaltyBlock[];
	readonly families: readonly LambdaPrior[];
	/** Of each column that is in no block (an intercept). */
	readonly fixedPenalties: ArrayLike<number>;
	/** Of the first of the blocks and of the families, if a similar fit is at hand; it only saves rounds. */
	readonly startLambdas?: Lambdas | undefined;
	readonly effort?: EvidenceEffort | undefined;
}

export interface Lambdas {
	readonly blocks: readonly number[];
	readonly families: readonly number[];
}

export interface EvidenceFit extends RidgeLogisticFit {
	/** Row by row. */
	readonly covariance: Float64Array;
	readonly lambdas: Lambdas;
	/** Number of coefficients that the data, rather than the prior, determine. */
	readonly effectiveCoefficients: number;
}

/** A lambda within 5 % moves no prediction by more than a bootstrap could see. */
const THOROUGH: EvidenceEffort = { mostRounds: 30, stepsPerRound: 2, stretch: 1, settledWithin: 0.05, finish: true };
/** What a round may leave to gain. */
const ROUGH_TOLERANCE = 1e-3;
/**
 * While lambdas still move, the curvature of a round before will do where rows weigh nearly what they did: what it is off by
 * has to be a small part of how far lambdas moved. With 20,000 dense rows this was most of the time of a fit.
 */
const NEAR = { partOfMove: 0.25, most: 0.1 };
const LAMBDA_RANGE = [1e-3, 1e6] as const;
/** Rounding may leave a block that the data say nothing of slightly below none. */
const LEAST_DETERMINED = 0;

/**
 * Ridge logistic regression whose lambdas maximise the marginal likelihood (Laplace approximation), one for each block of
 * coefficients, by the fixed point of MacKay, for any penalty matrix that of Fellner and Schall:
 *
 *   gamma_b = n_b - lambda_b tr(Q_b V_bb)                         (coefficients that the data determine)
 *   lambda_b = (gamma_b + s) / (d_b' Q_b d_b + s / lambda_f)       (d: distance from the prior means, V: covariance)
 *   lambda_f = (Σ gamma_b + s) / (Σ d_b' Q_b d_b + s / prior lambda)
 *
 * The terms with `s`, the family's strength, are Gamma priors: a block is drawn to its family, and the family to its prior
 * lambda. The only block of a family is drawn to the prior lambda itself. No random numbers: the same rows give the same.
 * Sources: MacKay, "The evidence framework applied to classification networks", Neural Computation 4 (1992); Wood and
 * Fasiolo, "A generalized Fellner-Schall method for smoothing parameter optimization", Biometrics 73 (2017).
 */
export function fitLogisticByEvidence(problem: EvidenceProblem): EvidenceFit {
	const effort = problem.effort ?? THOROUGH;
	let lambdas = startLambdas(problem);
	let start = problem.start;
	let known: KnownCurvature | undefined;
	const stretch = new MoveStretch(lambdas.blocks.length, effort.stretch);
	for (let round = 1; ; round++) {
		const rough = { tolerance: ROUGH_TOLERANCE, mostSteps: effort.stepsPerRound };
		const fit = fitRidgeLogistic({ ...problem, ...penaltiesFor(problem, lambdas.blocks), ...rough, start }, known);
		start = fit.coefficients;
		const next = nextLambdas(problem, weighBlocks(problem, fit, lambdas.blocks));
		const moves = next.blocks.map((lambda, b) => Math.log(lambda / lambdas.blocks[b]!));
		const moved = moves.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
		const factors = stretch.factorsFor(moves);
		lambdas = { ...next, blocks: moves.map((move, b) => inRange(lambdas.blocks[b]! * Math.exp(factors[b]! * move))) };
		known = { curvature: fit.curvature, within: Math.min(NEAR.most, NEAR.partOfMove * moved) };
		if (moved < effort.settledWithin || round >= effort.mostRounds) break;
	}
	const last = { start, mostSteps: effort.finish ? undefined : 1 };
	const fit = fitRidgeLogistic(
		{ ...problem, ...penaltiesFor(problem, lambdas.blocks), ...last },
		effort.finish ? undefined : known,
	);
	const effectiveCoefficients = effort.finish
		? weighBlocks(problem, fit, lambdas.blocks).reduce((sum, { determined }) => sum + determined, 0)
		: Number.NaN;
	const covariance = effort.finish ? invertPrecision(fit) : new Float64Array(0);
	return { ...fit, covariance, lambdas, effectiveCoefficients };
}

/**
 * In the end each move of the fixed point is a constant share of the one before, often nine tenths, and with columns that can
 * stand in for each other of the opposite sign: dozens of rounds of swinging. The secant through two moves of a lambda tells
 * where they lead (Aitken; of each lambda on its own, diagonal Anderson mixing).
 */
class MoveStretch {
	readonly #most: number;
	readonly #factors: Float64Array;
	#before: readonly number[] | undefined;

	constructor(blocks: number, most: number) {
		this.#factors = new Float64Array(blocks).fill(1);
		this.#most = most;
	}

	/** By what to multiply these moves. */
	factorsFor(moves: readonly number[]): Float64Array {
		moves.forEach((move, b) => {
			const shrunk = move / (this.#before?.[b] ?? Number.NaN);
			// The first move, or one that grows, tells nothing of where it leads.
			const factor = shrunk < 1 ? this.#factors[b]! / (1 - shrunk) : 1;
			this.#factors[b] = Math.min(this.#most, Math.max(1 / this.#most, factor));
		});
		this.#before = moves;
		return this.#factors;
	}
}

function startLambdas({ blocks, families, startLambdas: earlier }: EvidenceProblem): Lambdas {
	const ofFamilies = families.map(({ lambda }, family) => earlier?.families[family] ?? lambda);
	return {
		families: ofFamilies,
		blocks: blocks.map(({ family }, block) => earlier?.blocks[block] ?? ofFamilies[family] ?? Number.NaN),
	};
}

/** The penalty matrix of all coefficients. */
export function penaltiesFor(
	{ blocks, fixedPenalties }: Pick<EvidenceProblem, 'blocks' | 'fixedPenalties'>,
	lambdas: readonly number[],
): { penalties: Float64Array; couplings: Coupling[] } {
	const penalties = Float64Array.from(fixedPenalties);
	const couplings: Coupling[] = [];
	blocks.forEach(({ columns, diagonal, couplings: own }, b) => {
		const lambda = lambdas[b]!;
		columns.forEach((column, a) => (penalties[column] = lambda * diagonal[a]!));
		for (const { row, column, value } of own)
			couplings.push({ row: columns[row]!, column: columns[column]!, value: lambda * value });
	});
	return { penalties, couplings };
}

interface BlockEvidence {
	/** gamma */
	determined: number;
	/** d' Q d */
	spread: number;
}

function weighBlocks(
	{ blocks, priorMeans }: EvidenceProblem,
	{ coefficients, atBound, lower }: RidgeLogisticFit,
	lambdas: readonly number[],
): BlockEvidence[] {
	const size = atBound.length;
	const inverse = invertLower(lower, size);
	return blocks.map(({ columns, diagonal, couplings }, b) => {
		const free = columns.filter((column) => !atBound[column]).length;
		// V = (1/L)' (1/L), so tr(Q V) is the sum over rows r of 1/L of r' Q r.
		const entries = new Float64Array(columns.length);
		let trace = 0;
		const block = { diagonal, couplings };
		for (let k = Math.min(...columns); k < size; k++) {
			for (let a = 0; a < columns.length; a++) {
				const column = columns[a]!;
				entries[a] = atBound[column] ? 0 : inverse[k * size + column]!;
			}
			trace += quadraticForm(block, entries);
		}
		const distances = columns.map((j) => (atBound[j] ? 0 : coefficients[j]! - (priorMeans[j] ?? Number.NaN)));
		return {
			determined: Math.max(LEAST_DETERMINED, free - lambdas[b]! * trace),
			spread: quadraticForm({ diagonal, couplings }, distances),
		};
	});
}

function nextLambdas({ blocks, families }: EvidenceProblem, evidence: readonly BlockEvidence[]): Lambdas {
	const ofFamilies = families.map(({ lambda, strength }, family) => {
		const own = evidence.filter((_, b) => blocks[b]!.family === family);
		const determined = own.reduce((sum, block) => sum + block.determined, strength);
		const spread = own.reduce((sum, block) => sum + block.spread, strength / lambda);
		return { lambda: inRange(determined / spread), isShared: own.length > 1 };
	});
	return {
		families: ofFamilies.map(({ lambda }) => lambda),
		blocks: evidence.map(({ determined, spread }, b) => {
			const { family } = blocks[b]!;
			const { lambda, isShared } = ofFamilies[family]!;
			const { strength } = families[family]!;
			return isShared ? inRange((determined + strength) / (spread + strength / lambda)) : lambda;
		}),
	};
}

function inRange(lambda: number): number {
	return Math.min(LAMBDA_RANGE[1], Math.max(LAMBDA_RANGE[0], lambda));
}
