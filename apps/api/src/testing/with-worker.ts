import { type Config, readConfig } from '../config.ts'
import { type RunningWorker, runWorker } from '../worker.ts'
import { test as apiTest } from './test.ts'

/** Everything of `test`, with a worker that takes jobs in this process. */
export const test = apiTest.extend<{ workerConfig: Config; periodic: boolean; worker: RunningWorker }>({
  /** Whether the worker does the periodic work, too. A test that does it by hand says no, else both may do it. */
  periodic: true,
  workerConfig: async ({ database, dataDir, keys }, use) =>
    use(
      readConfig({
        DATABASE_URL: database.appUrl,
        DATABASE_AUTH_URL: database.authUrl,
        DATABASE_JOBS_URL: database.jobsUrl,
        PAYUNG_DATA_DIR: dataDir,
        PAYUNG_KEYS: keys,
        PAYUNG_AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
        LOG_LEVEL: 'silent',
        NODE_ENV: 'test',
      }),
    ),
  worker: async ({ workerConfig, periodic }, use) => {
    const worker = await runWorker(workerConfig, { periodic })
    await use(worker)
    await worker.stop()
  },
})

/** The same, with the worker from the beginning of each test: jobs run while the test does. */
export const testWithJobs = test.extend<{ runningWorker: RunningWorker }>({
  runningWorker: [async ({ worker }, use) => use(worker), { auto: true }],
})
