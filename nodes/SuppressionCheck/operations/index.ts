export { check } from './check';
export { list } from './list';
export { recordContact } from './recordContact';
export { release } from './release';
export { suppress } from './suppress';
