import { EngineError } from '../errors';

/**
 * Who goes on with the workspace that was left behind would not know who has refused since. So nothing is read of it
 * either; only the move itself, and what undoes it, open it all the same (`evenIfMoved`).
 */
export function refuseMoved(workspace: string, movedTo: string | null | undefined): void {
	if (movedTo === null || movedTo === undefined) return;
	throw new EngineError(
		'workspace-moved',
		`Workspace "${workspace}" is closed here: it was moved, or is being moved, to ${movedTo}. Select the credential of that place, or open this one again with Lead Model › Workspace › Reopen.`,
		{ field: 'workspace' },
	);
}
