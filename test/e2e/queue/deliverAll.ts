import { SECRET_HEADERS } from '../n8nClient';

/** What n8n answered when it took a delivery. */
export interface Acknowledgement {
	lead: { id: string; score: number; event: { recorded: boolean; duplicate: boolean } };
	tier: { name: string };
	suppression: { decision: string };
}

export interface DeliveryReport {
	acknowledged: Acknowledgement[];
	/** Tries that no success answered, and that were made again. */
	repeated: number;
}

/** Shops give up on an answer after some seconds, and send again. */
const PATIENCE_MS = 20_000;
const ATTEMPTS = 20;

/** Posts each delivery until it is acknowledged, as a shop does, `lanes` of them at a time. */
export async function deliverAll<T>(
	url: string,
	deliveries: readonly T[],
	lanes: number,
	onAcknowledged: (count: number) => void,
): Promise<DeliveryReport> {
	const report: DeliveryReport = { acknowledged: [], repeated: 0 };
	let next = 0;
	const lane = async (): Promise<void> => {
		for (let delivery = deliveries[next++]; delivery !== undefined; delivery = deliveries[next++]) {
			report.acknowledged.push(await deliver(url, delivery, () => report.repeated++));
			onAcknowledged(report.acknowledged.length);
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return report;
}

async function deliver(url: string, body: unknown, onRepeat: () => void): Promise<Acknowledgement> {
	let trouble = '';
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		if (attempt > 0) onRepeat();
		try {
			const response = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...SECRET_HEADERS },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(PATIENCE_MS),
			});
			const text = await response.text();
			if (response.status === 200 && text !== '') return JSON.parse(text) as Acknowledgement;
			trouble = `${response.status} ${text}`;
		} catch (cause) {
			trouble = String(cause);
		}
	}
	throw new Error(`A delivery was refused ${ATTEMPTS} times, at last with: ${trouble}`);
}
