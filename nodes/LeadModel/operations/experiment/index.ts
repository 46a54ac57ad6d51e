export { endHoldout } from './endHoldout';
export { holdoutResults } from './holdoutResults';
export { planExperiment } from './planExperiment';
export { setHoldout } from './setHoldout';
export { uplift } from './uplift';
export { variantResults } from './variantResults';
