import { before, describe } from 'node:test';
import { examineDayOne } from './dayOneExam';
import { installN8n } from './installN8n';
import { examinePackage } from './packageExam';
import { examineTrigger } from './triggerExam';

// Each has an n8n of its own. Two at a time: the trigger's mostly waits for the clock, the others for a processor.
describe('End to end', { concurrency: 2 }, () => {
	before(installN8n);
	examinePackage();
	examineTrigger();
	examineDayOne();
});
