export { editScorecard } from './editScorecard';
export { getScorecard } from './getScorecard';
export { setPoints } from './setPoints';
export { startOver } from './startOver';
