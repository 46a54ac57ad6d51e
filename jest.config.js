/** @type {import('jest').Config} */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/'],
	// d3 is published as ES modules, which jest can't require; beside them lies the same as one script each.
	moduleNameMapper: { '^(d3-[a-z-]+)$': '<rootDir>/node_modules/$1/dist/$1.js' },
	transform: { '\\.ts$': '@swc/jest' },
	testEnvironment: 'node',
	setupFiles: ['<rootDir>/test/drawSeed.js'],
	// Catches what hangs; how long a test takes is no finding on a busy machine.
	testTimeout: 180_000,
	maxWorkers: 2,
	// Istanbul's counters break the functions that become n8n expressions by being printed.
	coverageProvider: 'v8',
	collectCoverageFrom: ['src/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
};
