export { explain } from './explain';
export { recordAndScore } from './recordAndScore';
export { recordOnly } from './recordOnly';
export { scoreOnly } from './scoreOnly';
export { scoreDue } from './scoreDue';
export { scoreEveryone } from './scoreEveryone';
