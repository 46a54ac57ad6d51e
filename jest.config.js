/** @type {import('jest').Config} */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/'],
	transform: { '\\.ts$': '@swc/jest' },
	testEnvironment: 'node',
	testTimeout: 30_000,
	maxWorkers: 2,
	// Istanbul's counters break the functions that become n8n expressions by being printed.
	coverageProvider: 'v8',
	collectCoverageFrom: ['src/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
};
