import { Worker } from 'node:worker_threads'

const RESTART_MILLISECONDS = 1_000
/**
 * A file passes by as short-lived objects. In a small nursery they are swept away soon, with the buffers outside the heap that hang on them;
 * in the usual one a large file would look like memory that is held.
 */
const NURSERY_MEGABYTES = 24

/**
 * The worker beside the server in one process, on a thread of its own: reading a large file must not make a list wait. A thread ends with its
 * process, however that ends, so nothing can stay behind; if the thread alone breaks, another takes its place.
 */
export function startWorkerThread(
  settings: NodeJS.ProcessEnv,
  report: (error: Error) => void,
): { stop(): Promise<void> } {
  let stopping = false
  let thread: Worker
  const start = () => {
    thread = new Worker(new URL('./worker-thread.ts', import.meta.url), {
      env: settings,
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEGABYTES },
    })
    // Followed by `exit`; unsaid, a worker that cannot start would show as jobs that wait for ever.
    thread.on('error', (error) => report(error))
    thread.once('exit', () => {
      if (!stopping) setTimeout(start, RESTART_MILLISECONDS).unref()
    })
  }
  start()
  return {
    stop: async () => {
      stopping = true
      const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
      if (thread.threadId === -1) return
      thread.postMessage('stop')
      await exited
    },
  }
}
