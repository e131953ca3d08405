/**
 * Runs a whole transaction again, up to three times, when PostgreSQL ended it because two waited for each other. `also` names other errors
 * that may pass. The work must start from nothing each time.
 */
export async function again<T>(work: () => Promise<T>, also: (error: Error) => boolean = () => false, left = 3): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const passes = error instanceof Error && (('code' in error && (error.code === '40P01' || error.code === '40001')) || also(error))
    if (left > 0 && passes) return again(work, also, left - 1)
    throw error
  }
}
