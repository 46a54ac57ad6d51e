/** All that a report shows, and nothing else: from the same figures comes the same page. Money is in major units, shares are 0–1. */
export interface ReportFigures {
	formatVersion: 1;
	workspace: string;
	/** UTC epoch milliseconds, as every time here. */
	at: number;
	model: { name: string; version: number };
	/** What is counted as a success, as people say it. */
	target: { name: string; windowDays: number };
	/** With a score of this model. */
	leads: number;
	currency?: string;
	audiences: AudienceFigures[];
	movers: { days: number; up: Mover[]; down: Mover[] };
	followUp: FollowUp;
	reach: Reach;
	/** Absent where none was ever set. */
	experiment?: ExperimentFigures;
	/** What contacting changes, of each audience that can be contacted. */
	uplift: UpliftFigures[];
	/** Tiers that are split, or were until lately. */
	variants: VariantsFigures[];
	drift: DriftFigures;
	tracking: { days: number; unscored: { label: string; times: number }[]; silent: string[] };
}

export interface AudienceFigures {
	/** For people, in the plural. */
	name: string;
	/** With a score today, by whole points: 0 to 100. */
	today: number[];
	/** Best first. */
	tiers: TierFigures[];
	/** In one sentence, also where nothing can be said yet. */
	summary: string;
	/** Absent where too little is known. */
	history?: HistoryFigures;
	signals: SignalFigures[];
}

/** How many got there, with the interval that holds the true share in 90 of 100 cases; without them there were too few. */
export interface Counted {
	leads: number;
	converted: number;
	revenue?: number;
	rate?: number;
	low?: number;
	high?: number;
}

export interface TierFigures extends Counted {
	name: string;
	/** The least score that earns it. */
	from: number;
}

export interface HistoryFigures {
	people: number;
	converted: number;
	from: number;
	until: number;
	newestOnly: boolean;
	/** Enough buyers and others to say how good the order is. */
	enough: boolean;
	/** What became of leads by whole points: 0 to 100. */
	byPoint: Counted[];
	byChance: (Counted & { given: number })[];
	/** What the best-ranked share of the leads holds of the buyers, had they been ranked by who was active last. */
	mostRecent: { top: number; converted: number }[];
	missed: Surprise[];
	unexpected: Surprise[];
}

export interface Surprise {
	who: string;
	score: number;
	at: number;
	why: string;
}

export interface SignalFigures {
	label: string;
	/** Absent where it has several. */
	points?: number;
	/** Before training, where that has moved them. */
	before?: number;
	/** In the last 30 days. */
	seen?: number;
	rule: string;
}

export interface Mover {
	who: string;
	from: number;
	to: number;
}

/** Of leads that entered the best tier lately: how soon a contact was recorded. */
export interface FollowUp {
	tier: string;
	days: number;
	entered: number;
	withinHour: number;
	withinDay: number;
	later: number;
	/** No contact yet, and more than a day has passed. */
	waiting: number;
}

/** Who could be sent marketing by email now. */
export interface Reach {
	people: number;
	allowed: number;
	deferred: number;
	suppressed: number;
	reasons: { label: string; people: number }[];
}

/** One tier that is split. */
export interface VariantsFigures {
	tier: string;
	running: boolean;
	summary: string;
	/** When to stop, in a sentence. */
	stopRule: string;
	/** The first is what the others are compared with. */
	groups: VariantFigures[];
	/** Whether some of the holdout came to the branch, so that every variant is compared with them as well. */
	besideHoldout: boolean;
	notes: string[];
}

export interface VariantFigures {
	name: string;
	people: number;
	counted: number;
	buyers: number;
	rate?: number;
	/** Absent of the first, and of those held out. */
	againstFirst?: Compared;
	againstHoldout?: Compared;
}

/** More or fewer purchases, by a cautious count: 0.2 is 20 % more. Numbers are there with a verdict only. */
export type Compared =
	| { verdict: 'unknown' }
	| { verdict: 'better' | 'worse'; cautious: number; low: number; high?: number };

export interface ExperimentFigures {
	running: boolean;
	summary: string;
	share: number;
	groups: { name: string; people: number; counted: number; buyers: number; rate?: number }[];
	notes: string[];
}

export interface UpliftFigures {
	/** For people, in the plural. */
	name: string;
	/** What contacting changes, or what is missing to know it. */
	summary: string;
	/** Whether contacting is shown to change anything. */
	isShown: boolean;
	/** From nobody to all; absent where too few have bought in either group. */
	curve?: UpliftPoint[];
}

/** Where a share of all leads is contacted, how many more of 100 buy: by uplift, with a 95 % interval, by score, and by chance. */
export interface UpliftPoint {
	share: number;
	more: number;
	low: number;
	high: number;
	byScore: number;
	byChance: number;
}

export interface DriftFigures {
	level: 'act' | 'watch' | 'steady' | 'untrained';
	summary: string;
	because: string[];
}
