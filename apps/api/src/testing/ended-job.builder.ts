import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import type { Client } from './test.ts'

const JOB = 'query ($id: ID!) { job(id: $id) { state result errorCode resultFile { id href name } } }'

/** Waits until a job is over, however it ended. */
export function endedJob(client: Client, id: string) {
  return eventually(async () => {
    const { job } = await client.ask(JOB, { id })
    expect(job.state).toMatch(/SUCCEEDED|FAILED|CANCELLED/)
    return job
  })
}
