import type { LeadStore } from '../../../src/store/leadStore';
import type { OpenPlace, Place } from './place';
import { examineTransactions } from './transactions';
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
	});
}
