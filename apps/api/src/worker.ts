// Loading the schema loads every feature, and with each feature the kinds of jobs that it defines.
import './graphql/schema.ts'
import './platform/jobs/tell-unopened.ts'

export { type RunningWorker, runWorker, type WorkerOptions } from './platform/jobs/run-worker.ts'
