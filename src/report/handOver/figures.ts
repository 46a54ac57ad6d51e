/** All that a hand-over sheet shows: settings in words, and nobody. */
export interface HandOverFigures {
	formatVersion: 1;
	workspace: string;
	at: number;
	store: StorePlaceFigures;
	/** By their names, as far as they were handed in. */
	workflows: string[];
	model: { name: string; version: number; stage: 'rules' | 'learning' | 'learned' };
	audiences: { name: string; rules: { label: string; points?: number; rule: string }[] }[];
	tierSets: TierSetFigures[];
	checks: CheckFigures[];
	/** Why somebody is not contacted, with what ends it where something does. */
	never: { label: string; because: string; until?: string }[];
}

export interface StorePlaceFigures {
	place: string;
	inFile: boolean;
	hashed: boolean;
	/** What the workflows run in: it has the credentials. */
	host: string;
}

export interface TierSetFigures {
	/** Whose tiers they are, where there are several. */
	title: string;
	tiers: { name: string; from: string; means: string }[];
}

export interface CheckFigures {
	/** The step and its workflow, or that they are the rules as they ship. */
	title: string;
	/** In sentences. */
	rules: string[];
}
