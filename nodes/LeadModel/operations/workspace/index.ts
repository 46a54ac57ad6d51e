export { applyRetention } from './applyRetention';
export { listWorkspaces } from './listWorkspaces';
