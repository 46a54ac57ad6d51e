import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { importTemplates } from './templates';
import { installN8n } from './installN8n';
import { installProject } from './installPackage';
import { N8nClient, OWNER } from './n8nClient';
import { startServer } from './n8nServer';

/** `npm run n8n`: the real n8n with this package installed, kept between runs. */
async function startN8n(): Promise<void> {
	const userFolder = resolve('test/e2e/.userFolder');
	await installN8n();
	installProject(userFolder);
	console.log('Starting n8n …');
	const server = await startServer(userFolder, { port: 5678 });
	process.once('SIGINT', () => void server.stop()).once('SIGTERM', () => void server.stop());

	const imported = await importTemplates(await N8nClient.signIn(server.url));
	console.log(`
  Editor     ${server.url}
  Sign in    ${OWNER.email}  ${OWNER.password}
  Templates  ${[...imported.values()].map(({ template }) => template.name).join(', ')}
  State      ${userFolder}
  Stop       Ctrl-C
`);
	openInBrowser(server.url);
	await server.ended;
}

function openInBrowser(url: string): void {
	const hasDisplay = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
	const opener = process.platform === 'darwin' ? 'open' : hasDisplay ? 'xdg-open' : undefined;
	if (opener === undefined) return;
	const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
	child.on('error', () => console.log(`  ${opener} is not there: open the address above yourself.`));
	child.unref();
}

void startN8n();
