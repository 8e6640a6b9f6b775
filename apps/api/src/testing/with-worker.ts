import { type Config, readConfig } from '../config.ts'
import { type RunningWorker, runWorker } from '../worker.ts'
import { test as apiTest } from './test.ts'

/** Everything of `test`, with a worker that takes jobs in this process. Periodic work is done by the test itself, where it needs it. */
export const test = apiTest.extend<{ workerConfig: Config; worker: RunningWorker }>({
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
  worker: async ({ workerConfig }, use) => {
    const worker = await runWorker(workerConfig, { periodic: false })
    await use(worker)
    await worker.stop()
  },
})

/** The same, with the worker from the beginning of each test: jobs run while the test does. */
export const testWithJobs = test.extend<{ runningWorker: RunningWorker }>({
  runningWorker: [async ({ worker }, use) => use(worker), { auto: true }],
})
