import { expect, test } from 'vitest'
import { answered, signInAs, WHOLE } from './attacked-payung.ts'

const EXPORTS = WHOLE ? 307 : 30
/** What one person may have waiting or running. */
const JOBS_OF_PERSON = 20
const START = `mutation ($input: StartWorkerExportInput!) { startWorkerExport(input: $input) { __typename
  ... on StartWorkerExportSuccess { data { id } } ... on ConflictError { code } } }`
const CANCEL = 'mutation ($id: ID!) { cancelJob(input: { jobId: $id }) { __typename } }'
const MINE = '{ jobs(first: 100) { edges { node { state } } } }'

interface Started {
  readonly startWorkerExport: {
    readonly __typename: string
    readonly code?: string
    readonly data?: { readonly id: string }
  }
}

test('a member who starts exports by the hundred fills a bounded queue, and a colleague’s tenant still gets its own', async () => {
  const attacker = await signInAs('provinsi')
  const outcomes: Started['startWorkerExport'][] = []
  const keys = Array.from({ length: EXPORTS }, (_, i) => `serangan-${i}`)
  const send = async () => {
    for (let idempotencyKey = keys.pop(); idempotencyKey !== undefined; idempotencyKey = keys.pop()) {
      const { startWorkerExport } = await answered<Started>(attacker, START, {
        input: { format: 'XLSX', idempotencyKey },
      })
      outcomes.push(startWorkerExport)
    }
  }
  await Promise.all(Array.from({ length: 4 }, send))
  const codes = outcomes.flatMap(({ code }) => code ?? [])
  expect(new Set(codes)).toEqual(new Set(['TOO_MANY_JOBS_OF_PERSON']))
  const { jobs } = await answered<{ jobs: { edges: { node: { state: string } }[] } }>(attacker, MINE)
  const underWay = jobs.edges.filter(({ node }) => node.state === 'WAITING' || node.state === 'RUNNING')
  expect(underWay.length).toBeLessThanOrEqual(JOBS_OF_PERSON)

  const neighbour = await signInAs('sambas')
  const own = await answered<Started>(neighbour, START, { input: { format: 'CSV', idempotencyKey: 'milik-sendiri' } })
  expect(own.startWorkerExport.__typename).toBe('StartWorkerExportSuccess')
  for (const { data } of [...outcomes, own.startWorkerExport])
    if (data !== undefined)
      await answered(data === own.startWorkerExport.data ? neighbour : attacker, CANCEL, { id: data.id })
})
