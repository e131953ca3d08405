import type { Day } from '#core/law/days.ts'
import type { World } from '../../work/world.ts'
import { lastDue } from './due.ts'
import { jobs, type Job } from './jobs.ts'

const minute = 60_000

/**
 * Runs each job when it is due, and at once what was missed while nothing ran; what fails is tried again a minute later, and told once.
 * Every process may run them: that a thing is done once is for the job to see to, in the database.
 * @returns what stops it, when the job under way has ended
 */
export function runJobs(world: World, list: readonly Job[] = jobs): () => Promise<void> {
  const done = new Map<string, Day>()
  const said = new Map<string, string>()
  let running: Promise<void> | undefined
  const look = async () => {
    for (const job of list) {
      const due = lastDue(job.at, world.now())
      if (done.get(job.name) === due.day) continue
      try {
        await job.run(world, due)
        done.set(job.name, due.day)
        said.delete(job.name)
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error)
        if (said.get(job.name) !== words)
          console.error(`${job.label.zh}没有完成，一分钟后再试。${job.label.en} failed, and is tried again in a minute.\n${words}`)
        said.set(job.name, words)
      }
    }
  }
  const tick = () => {
    running ??= look().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(tick, minute)
  timer.unref()
  tick()
  return async () => {
    clearInterval(timer)
    await running
  }
}
