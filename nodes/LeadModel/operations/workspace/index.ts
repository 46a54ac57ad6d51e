export { applyRetention } from './applyRetention';
export { checkWorkspace } from './checkWorkspace';
export { listWorkspaces } from './listWorkspaces';
export { moveWorkspace } from './moveWorkspace';
export { overview } from './overview';
export { reopenWorkspace } from './reopenWorkspace';
