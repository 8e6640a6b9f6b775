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

type Ask = <T>(query: string, variables: unknown) => Promise<T>

/** Asks the API as somebody who has signed in; an answer with errors ends the measure. */
export async function signedIn(server: OurServer, account: string): Promise<{ cookie: string; ask: Ask }> {
  const cookie = await server.signIn(account)
  const ask: Ask = async <T>(query: string, variables: unknown) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await answer.json()) as { data?: T; errors?: unknown }
    if (body.data === undefined || body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
    return body.data
  }
  return { cookie, ask }
}

/** Asks again and again until it is so. */
export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + MINUTES_MAX * 60_000
  while (Date.now() < until) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
  }
  throw new Error(`not so after ${MINUTES_MAX} minutes`)
}

interface StagedFile {
  /** The import's, as the API gives it. */
  readonly id: string
  readonly ask: Ask
  readonly stagedMilliseconds: number
  /** Waits until the import is in this state. @returns milliseconds since the upload began */
  readonly reach: (state: string) => Promise<number>
}

/**
 * Uploads a file and waits until it is read.
 *
 * @param profile what the file is, where its columns are not to say it
 */
export async function stageFile(
  server: OurServer,
  account: string,
  path: string,
  profile: 'POPULATION_ANSWER' | null = null,
): Promise<StagedFile> {
  const { cookie, ask } = await signedIn(server, account)
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
    { input: { fileId, profile } },
  )
  const id = createImport.data?.id
  if (id === undefined) throw new Error(`no import: ${JSON.stringify(createImport)}`)

  const reach = async (state: string) => {
    await waitUntil(async () => {
      const { import: now } = await ask<{ import: { state: string } }>(
        'query ($id: ID!) { import(id: $id) { state } }',
        { id },
      )
      if (['FAILED', 'REFUSED', 'NEEDS_LAYOUT'].includes(now.state))
        throw new Error(`the import is ${now.state}, not ${state}`)
      return now.state === state
    })
    return performance.now() - began
  }
  return { id, ask, stagedMilliseconds: await reach('REVIEW'), reach }
}

/** The same, and saves it. */
export async function importFile(...file: Parameters<typeof stageFile>): Promise<ImportTimes> {
  const { id, ask, stagedMilliseconds, reach } = await stageFile(...file)
  await ask('mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }', {
    input: { importId: id, idempotencyKey: id.slice(0, 60) },
  })
  return { stagedMilliseconds, committedMilliseconds: await reach('COMMITTED') }
}
