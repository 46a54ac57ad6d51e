import type { LeadStore } from '../../../src/store/port/leadStore';
import { examineAccounts } from './accounts';
import { examineAdMembers } from './adMembers';
import { examineConflicts } from './conflicts';
import { examineConsents } from './consents';
import { examineContacts } from './contacts';
import { examineErasure } from './erasure';
import { examineEvents } from './events';
import { examineExposures } from './exposures';
import { examineFacets } from './facets';
import { examineHealth } from './health';
import { examineHostileText } from './hostileText';
import { examineLeads } from './leads';
import { examineMerges } from './merges';
import { examineModels } from './models';
import { examineMoments } from './moments';
import { examineOrder } from './orderIndependence';
import { examineOutcomes } from './outcomes';
import { examinePasts } from './pasts';
import type { OpenPlace, Place } from './place';
import { examineRetention } from './retention';
import { examineScores } from './scores';
import { examineSuppressions } from './suppressions';
import { examineTiers } from './tiers';
import { examineTraits } from './traits';
import { examineTransactions } from './transactions';
import { examineWorkspace } from './workspace';
import { examineWorkspaces } from './workspaces';

/** What a test of the exam works with: a fresh store, and the place it is in. */
export interface Examinee {
	readonly store: LeadStore;
	readonly place: Place;
}

/** The exam every engine sits. What it says is what the port means. */
export function sitExam(engine: string, openPlace: OpenPlace): void {
	describe(`the ${engine} store`, () => {
		let place: Place;
		let store: LeadStore;
		beforeEach(async () => {
			place = await openPlace();
			store = await place.open('shop');
		});
		afterEach(async () => await place.clear());

		const examinee: Examinee = {
			get store() {
				return store;
			},
			get place() {
				return place;
			},
		};
		describe('transactions', () => examineTransactions(examinee));
		describe('workspaces', () => examineWorkspaces(examinee));
		describe('leads and identities', () => examineLeads(examinee));
		describe('the workspace itself', () => examineWorkspace(examinee));
		describe('ad audiences', () => examineAdMembers(examinee));
		describe('conflicts', () => examineConflicts(examinee));
		describe('erasure', () => examineErasure(examinee));
		describe('merges', () => examineMerges(examinee));
		describe('events', () => examineEvents(examinee));
		describe('what is tracked of events', () => examineFacets(examinee));
		describe('days that are over, added up', () => examinePasts(examinee));
		describe('accounts', () => examineAccounts(examinee));
		describe('outcomes', () => examineOutcomes(examinee));
		describe('scores', () => examineScores(examinee));
		describe('tiers', () => examineTiers(examinee));
		describe('suppressions', () => examineSuppressions(examinee));
		describe('consents', () => examineConsents(examinee));
		describe('contacts', () => examineContacts(examinee));
		describe('moments', () => examineMoments(examinee));
		describe('exposures', () => examineExposures(examinee));
		describe('traits', () => examineTraits(examinee));
		describe('models', () => examineModels(examinee));
		describe('retention', () => examineRetention(examinee));
		describe('health', () => examineHealth(examinee));
		describe('hostile text', () => examineHostileText(examinee));
		describe('order of arrival', () => examineOrder(openPlace));
	});
}
