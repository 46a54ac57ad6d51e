export { listAccounts } from './listAccounts';
export { mergeAccounts } from './mergeAccounts';
export { renameAccount } from './renameAccount';
export { undoAccountMerge } from './undoAccountMerge';
