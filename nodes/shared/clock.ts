/** The present. A replay of past traffic, and every test that needs another day, puts its own `now` here. */
export const clock = { now: (): number => Date.now() };
