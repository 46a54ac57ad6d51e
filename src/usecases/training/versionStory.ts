import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import type { StoredPromotion } from '../../store/port/models';
import type { LiveResult } from './liveResults';

/** What a version learned from, and how it did on the newest of it. */
interface VersionLesson {
	target: string;
	windowDays: number;
	leads: number;
	converted: number;
	looks: number;
	/** Of the looks: nobody had scored the lead then. */
	replayed: number;
	stage: string;
	/** A word, and the share of pairs it comes from; absent where it was too early to say. */
	verdict: string;
	buyersHigher?: number;
	buyersInTop10?: number;
}

export interface VersionStory {
	version: number;
	/** Absent for the shipped points. */
	createdAt?: Instant;
	note: string;
	inUse: boolean;
	summary: string;
	learned: Partial<Record<Audience, VersionLesson>>;
	/** Since it was put to use. */
	live: Partial<Record<Audience, LiveResult>>;
	/** Newest last. */
	promotions: Pick<StoredPromotion, 'at' | 'because' | 'rolledBackFrom'>[];
}
