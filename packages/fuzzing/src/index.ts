/** Mutated inputs, a few in every test run and many in a trial. */
export { fuzz } from './fuzz.ts'
export { mutatedBytes } from './mutated-bytes.ts'
export { mutatedText } from './mutated-text.ts'
