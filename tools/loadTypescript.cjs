// Lets `node -r ./tools/loadTypescript.cjs FILE.ts` run our sources as they stand, compiled like jest compiles them
// (.swcrc), about 1 ms a file. Types are not checked here: `npm run types` does that.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

process.setSourceMapsEnabled(true);
require.extensions['.ts'] = (module, filename) => {
	module._compile(transformSync(readFileSync(filename, 'utf8'), { filename }).code, filename);
};
