export { applyRetention } from './applyRetention';
export { checkWorkspace } from './checkWorkspace';
export { listWorkspaces } from './listWorkspaces';
export { moveWorkspace } from './moveWorkspace';
export { reopenWorkspace } from './reopenWorkspace';
