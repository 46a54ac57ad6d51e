export { applyRetention } from './applyRetention';
