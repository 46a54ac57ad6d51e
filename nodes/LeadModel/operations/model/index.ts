export { checkDrift } from './checkDrift';
export { compare } from './compare';
export { evaluate } from './evaluate';
export { exportModel } from './exportModel';
export { importModel } from './importModel';
export { promote } from './promote';
export { rollBack } from './rollBack';
export { train } from './train';
