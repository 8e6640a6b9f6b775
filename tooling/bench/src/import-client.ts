import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { OurServer } from './our-server.ts'

/** An import as the console does it: upload, wait until it is read, save, wait until it is saved. */
export interface ImportTimes {
  readonly stagedMilliseconds: number
  readonly committedMilliseconds: number
}

const POLL_MILLISECONDS = 50
const MINUTES_MAX = 15

export async function importFile(server: OurServer, account: string, path: string): Promise<ImportTimes> {
  const cookie = await server.signIn(account)
  const ask = async <T>(query: string, variables: unknown): Promise<T> => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await answer.json()) as { data?: T; errors?: unknown }
    if (body.data === undefined || body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
    return body.data
  }
  const began = performance.now()
  const form = new FormData()
  form.set('file', await openAsBlob(path), basename(path))
  const uploaded = await fetch(`${server.url}/files`, {
    method: 'POST',
    headers: { cookie, origin: server.url },
    body: form,
  })
  if (!uploaded.ok) throw new Error(`upload: ${uploaded.status} ${await uploaded.text()}`)
  const { id: fileId } = (await uploaded.json()) as { id: string }
  const { createImport } = await ask<{ createImport: { data?: { id: string } } }>(
    'mutation ($input: CreateImportInput!) { createImport(input: $input) { ... on CreateImportSuccess { data { id } } } }',
    { input: { fileId } },
  )
  const id = createImport.data?.id
  if (id === undefined) throw new Error(`no import: ${JSON.stringify(createImport)}`)

  const reach = async (state: string) => {
    const until = Date.now() + MINUTES_MAX * 60_000
    while (Date.now() < until) {
      const { import: now } = await ask<{ import: { state: string } }>(
        'query ($id: ID!) { import(id: $id) { state } }',
        { id },
      )
      if (now.state === state) return performance.now() - began
      if (['FAILED', 'REFUSED', 'NEEDS_LAYOUT'].includes(now.state))
        throw new Error(`the import is ${now.state}, not ${state}`)
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
    }
    throw new Error(`not ${state} after ${MINUTES_MAX} minutes`)
  }
  const stagedMilliseconds = await reach('REVIEW')
  await ask('mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }', {
    input: { importId: id, idempotencyKey: id.slice(0, 60) },
  })
  return { stagedMilliseconds, committedMilliseconds: await reach('COMMITTED') }
}
