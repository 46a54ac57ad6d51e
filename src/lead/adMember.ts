/** What an ad platform can find somebody by. */
export type AddressKind = 'email' | 'phone';

/**
 * Where an address stands with an ad audience: to be added, in it, or to be removed. The first and the last stay until
 * the platform is said to have done it, and are handed out again until then.
 */
export type AdMemberState = 'adding' | 'member' | 'removing';
