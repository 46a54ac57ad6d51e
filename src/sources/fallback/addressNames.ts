import { foldNames } from '../../lead/foldName';
import * as words from './addressWords';

export const EXACT_EMAILS = foldNames(words.EXACT_EMAILS);
export const EXACT_PHONES = foldNames(words.EXACT_PHONES);
export const EMAIL_WORDS = foldNames(words.EMAIL_WORDS);
export const PHONE_WORDS = foldNames(words.PHONE_WORDS);
export const ANOTHER = foldNames(words.ANOTHER);
export const COMPANIES = foldNames(words.COMPANIES);
export const OWN = foldNames(words.OWN);
export const OTHERS = foldNames(words.OTHERS);
export const SENDERS = foldNames(words.SENDERS);
export const RECIPIENTS = foldNames(words.RECIPIENTS);
export const PEOPLE = foldNames(words.PEOPLE);
export const OTHER_NUMBERS = foldNames(words.OTHER_NUMBERS);
