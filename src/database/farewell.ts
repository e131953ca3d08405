/** What is to be stopped with us: in order when there is time, at once when there is none. */
interface Companion {
  stop(): Promise<void>
  stopNow(): void
}

const companions = new Set<Companion>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Stops the companion when this process ends on its own or by a signal. Returns how to let go of it. */
export function endsWithUs(companion: Companion): () => void {
  if (companions.size === 0) {
    process.on('exit', stopAllNow)
    for (const signal of signals) process.on(signal, onSignal)
  }
  companions.add(companion)
  return () => {
    companions.delete(companion)
    if (companions.size === 0) release()
  }
}

function release() {
  process.off('exit', stopAllNow)
  for (const signal of signals) process.off(signal, onSignal)
}

function stopAllNow() {
  for (const companion of companions) companion.stopNow()
}

function onSignal(signal: NodeJS.Signals) {
  // Whoever else listens means to end in order, and closes the database last.
  if (process.listenerCount(signal) > 1) return
  void Promise.allSettled([...companions].map(companion => companion.stop())).then(() => {
    companions.clear()
    release()
    process.kill(process.pid, signal)
  })
}
