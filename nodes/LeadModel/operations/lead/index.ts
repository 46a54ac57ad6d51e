export { exportLead } from './exportLead';
export { forgetLead } from './forgetLead';
export { listConflicts } from './listConflicts';
export { resolveConflict } from './resolveConflict';
export { undoMerge } from './undoMerge';
