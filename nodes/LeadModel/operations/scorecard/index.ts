export { editScorecard } from './editScorecard';
export { getScorecard } from './getScorecard';
