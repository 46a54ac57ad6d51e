import type { LeadStore } from '../../src/store/port/leadStore';
import { createMemoryPlace, openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { sitExam } from './conformance/sitExam';

sitExam('memory', async () => {
	const place = createMemoryPlace();
	const open = async (workspace: string): Promise<LeadStore> => await openMemoryStore({ workspace, place });
	return { open, clear: async () => place.clear() };
});
