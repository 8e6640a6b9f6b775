import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { decreeOf } from '../../testing/decree.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import type { Client } from '../../testing/test.ts'

const RENDER = `mutation ($input: RenderAnnexInput!) { renderAnnex(input: $input) { __typename
  ... on RenderAnnexSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`

export const render = async (client: Client, decreeId: string, input: object = {}) =>
  (
    await client.ask(RENDER, {
      input: { decreeId, format: 'PDF', copy: 'MASKED', idempotencyKey: crypto.randomUUID(), ...input },
    })
  ).renderAnnex

export async function fileOf(client: Client, decreeId: string, input: object = {}) {
  const { data, ...refusal } = await render(client, decreeId, input)
  if (data === undefined) throw new Error(JSON.stringify(refusal))
  const job = await endedJob(client, data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED' })
  return { jobId: data.id, href: job.resultFile.href as string, name: job.resultFile.name as string }
}

export async function bytesOf(client: Client, href: string): Promise<Buffer> {
  const answer = await client.fetch(href)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** Once both are rendered. */
export const cleanPapersOf = (client: Client, id: string) =>
  eventually(async () => {
    const decree = await decreeOf(client, id, 'approvedHash cleanPapers { part pages file { href } }')
    expect(decree.cleanPapers).toHaveLength(2)
    return decree
  })

export const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] ?? ''
export const annexPath = (id: string) => `/decrees/${uuidOf(id)}/lampiran.pdf`
export const textPath = (id: string) => `/decrees/${uuidOf(id)}/naskah.pdf`
