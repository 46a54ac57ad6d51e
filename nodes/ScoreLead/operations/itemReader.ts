import type { INodeExecutionData } from 'n8n-workflow';
import { compact, EngineError, type LeadAnswer, type RecordRequest, type Result } from '../../../src/index';
import { mapResult } from '../../shared/answerReadable';
import { itemToReading } from '../../shared/itemToReading';
import { messages } from '../../shared/messages';
import type { Batch } from '../../shared/operation';
import type { ItemReading } from '../../shared/readings';
import { MAP_FIELDS } from '../../shared/sourceFields';
import { describeReading } from './describeReading';

/** An answer with what its item was read as, where that is kept. */
export interface ReadLead extends LeadAnswer {
	reading?: ItemReading;
}

/** Reads what items say, and keeps what people are told of the readings beside the engine's answers. */
export class ItemReader {
	readonly #batch: Batch;
	readonly #readings: Map<number, ItemReading> | undefined;
	readonly #notes = new Map<number, readonly string[]>();
	#understood: string | undefined;

	/** `keeps`: for the nodes that come after. */
	constructor(batch: Batch, { keeps = false } = {}) {
		this.#batch = batch;
		this.#readings = keeps ? new Map() : undefined;
	}

	/** @throws EngineError where there is nothing to record. */
	read(item: INodeExecutionData, itemIndex: number): RecordRequest {
		const read = itemToReading(item, itemIndex, this.#batch.parameters);
		const { records, label, topic, notes, source, leadId } = read.reading;
		this.#readings?.set(itemIndex, read);
		if (notes.length > 0) this.#notes.set(itemIndex, notes);
		if (records.length === 0)
			throw new EngineError('payload-incomplete', [messages.nothingToRecord(`${label} ${topic}`), ...notes].join(' '));
		if (source === MAP_FIELDS) this.#understood ??= describeReading(records);
		return compact({ records, inferOutcomes: true, leadId });
	}

	/** The item's answer, once, with the notes on its reading. */
	addNotes(answer: Result<LeadAnswer[]>, itemIndex: number): Result<ReadLead[]> {
		const notes = this.#notes.get(itemIndex) ?? [];
		this.#notes.delete(itemIndex);
		const reading = this.#readings?.get(itemIndex);
		return mapResult(answer, (people) =>
			people.map((person) => compact({ ...person, notes: [...notes, ...(person.notes ?? [])], reading })),
		);
	}

	/** Says how items were understood that no app's reader knows. */
	hintAtReading(): void {
		if (this.#understood === undefined) return;
		const { context } = this.#batch;
		context.addExecutionHints({ message: this.#understood, location: 'outputPane', type: 'info' });
	}
}
