/**
 * Whether drafts are read at all. The configuration decides, and the collections ask: both run in one process, but not
 * from one copy of their modules, so that the answer is kept with the process.
 */
const key = Symbol.for('sourcebook.drafts-shown');

export const draftsShown = {
  get is(): boolean {
    return Reflect.get(globalThis, key) === true;
  },
  set is(shown: boolean) {
    Reflect.set(globalThis, key, shown);
  },
};
