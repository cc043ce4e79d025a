import { UsageError } from '../usage-error.ts'

/** A process ended before it had written down what its run was to do: nothing was sent, and nothing can go on. */
export class RunNotBegun extends UsageError {
  constructor(path: string) {
    super(`${path} was not begun properly, and nothing was sent for it; start the import again`)
  }
}
