import type { TrainingProgress } from '../../src/index';
import { startBar } from '../../tools/startBar';

/** A bar for the leads that training looks at, then one for each thing it does with their rows. */
export function showTraining(leads: number): { onProgress(progress: TrainingProgress): void; stop(): void } {
	let bar = startBar('collecting', leads);
	return {
		onProgress: (progress) => {
			if (progress.step === 'collecting') return bar.update(progress.leads);
			bar.stop();
			bar = startBar(`${progress.audience}: ${progress.step}`, 1);
		},
		stop: () => bar.stop(),
	};
}
