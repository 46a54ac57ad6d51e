/** What is known of the workspace itself. */
export interface StoredWorkspace {
	/** Of the hashing secret that its keys are made with; absent until an engine has claimed it. */
	secretFingerprint?: string;
}

export interface WorkspaceReader {
	readWorkspace(): Promise<StoredWorkspace>;
}

export interface WorkspaceWriter {
	/** Keeps the fingerprint where there is none yet. Answers the one that stands: the first writer's. */
	claimSecretFingerprint(fingerprint: string): Promise<string>;
}
