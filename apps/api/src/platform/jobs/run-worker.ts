import { Logger, run } from 'graphile-worker'
import type { Logger as Log } from 'pino'
import type { Config } from '../../config.ts'
import { describeError } from '../describe-error.ts'
import { recoverDeadWorkers } from './dead-workers.ts'
import { JobInterrupted } from './job-stop.ts'
import { periodicDefinitions, runPeriodic } from './periodic.ts'
import { runJob } from './run-job.ts'
import { openWorkerResources, type WorkerResources } from './worker-resources.ts'

export interface WorkerOptions {
  /** A job without a pulse for so long belongs to a dead process. */
  readonly silentSeconds?: number
  readonly concurrency?: number
  /** Whether it does the periodic work, too: a test may do that by hand, so that nothing of it depends on the hour. */
  readonly periodic?: boolean
}

export interface RunningWorker {
  /** Fulfilled when the queue has ended by itself, which it never should. */
  readonly ended: Promise<void>
  readonly resources: WorkerResources
  /** Lets running jobs finish for a moment, then interrupts them: they run again at the next start. */
  stop(): Promise<void>
}

const SILENT_SECONDS = 20
/** One more than a tenant may use at once (`app.enqueue_job`): however long its jobs take, somebody else's can begin. */
const PLACES = 3
const RECOVERY_MILLISECONDS = 10_000
const INTERRUPT_AFTER_MILLISECONDS = 1_500

/** The worker role: takes jobs from the queue and does the periodic work. The features must have been loaded before. */
export async function runWorker(config: Config, options: WorkerOptions = {}): Promise<RunningWorker> {
  const { silentSeconds = SILENT_SECONDS, concurrency = PLACES, periodic = true } = options
  const resources = await openWorkerResources(config)
  const { log, jobsPool } = resources
  const runner = await run({
    pgPool: jobsPool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: graphileLogger(log),
    parsedCronItems: [],
    preset: {
      worker: {
        gracefulShutdownAbortTimeout: INTERRUPT_AFTER_MILLISECONDS,
        // As a batch, even of one, an outcome is waited for when stopping, and a database that is away ends the queue; else neither holds.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
    taskList: {
      payung_job: async (payload, helpers) => {
        const { jobId } = payload as { jobId: string }
        const isLast = helpers.job.attempts >= helpers.job.max_attempts
        await runJob(resources, jobId, { isLast, shutdown: helpers.abortSignal })
      },
    },
  })
  const inTurn = oneAtATime()
  const housekeeping = [
    every(RECOVERY_MILLISECONDS, log, () => recoverDeadWorkers(resources, silentSeconds)),
    ...(periodic ? periodicDefinitions() : []).map((definition) =>
      every(definition.everySeconds * 1000, log, () => inTurn(() => runPeriodic(resources, definition))),
    ),
  ]
  let stopping: Promise<void> | undefined
  return {
    ended: runner.promise,
    resources,
    stop: () => {
      stopping ??= (async () => {
        await Promise.all(housekeeping.map((task) => task.stop()))
        await runner.stop('asked to stop')
        await resources.close()
      })()
      return stopping
    },
  }
}

/** Each piece of housekeeping holds one connection and asks for another: all at once they would wait for each other for ever. */
function oneAtATime(): (work: () => Promise<unknown>) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    last = last.then(work, work)
    return last
  }
}

/** At once, and then again and again; never twice at the same time. */
function every(milliseconds: number, log: Log, work: () => Promise<unknown>): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const once = () => {
    running ??= work()
      .then(
        () => {},
        (error: unknown) => log.warn({ error: describeError(error) }, 'housekeeping failed; it is tried again'),
      )
      .finally(() => {
        running = undefined
      })
  }
  once()
  const timer = setInterval(once, milliseconds)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/** The queue logs each failed attempt with the error; ours are logged where they happen, with less in them. */
function graphileLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    const { error } = (meta ?? {}) as { error?: unknown }
    if (error instanceof JobInterrupted || /failed, see PYG-/.test(message)) return
    if (level === 'error') log.error({ ...(error === undefined ? {} : { error: describeError(error) }) }, 'queue')
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })
}
