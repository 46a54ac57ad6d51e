import type { AdMemberState } from '../lead/adMember';

/** What is known of an address's place in an audience. */
export interface Standing {
	state: AdMemberState;
	agreed: boolean;
}

interface Wish {
	/** Whether a consent to ads is on record. */
	agreed: boolean;
}

interface Run {
	/** Everybody is handed out again, for an audience that was emptied at the platform. */
	startOver: boolean;
	/** Whether the platform is told of consents, and so has to hear of a new one. */
	signalsConsent: boolean;
}

/**
 * What becomes of an address: `wish` says that it belongs into the audience. Undefined: it stays as it is. What was once
 * handed out to be added may be at the platform, confirmed or not, so it is always removed.
 */
export function planMember(
	standing: Standing | undefined,
	wish: Wish | undefined,
	{ startOver, signalsConsent }: Run,
): AdMemberState | undefined {
	if (wish === undefined) return standing === undefined || standing.state === 'removing' ? undefined : 'removing';
	if (standing?.state === 'adding') return undefined;
	if (standing?.state !== 'member' || startOver) return 'adding';
	return signalsConsent && wish.agreed && !standing.agreed ? 'adding' : undefined;
}
