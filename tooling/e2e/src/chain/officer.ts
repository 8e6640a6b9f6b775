import { eventually } from '@payung/database/testing/eventually'
import { sendsUntilTaken } from '../asks.ts'
import { DEMO_PASSWORD } from '../running-payung.ts'

/** Whatever GraphQL answers: a step names the fields that it reads. */
// biome-ignore lint/suspicious/noExplicitAny: as said
export type Answer = any

/** Somebody who works with the product by its public API alone, with a session of their own. */
export interface Officer {
  ask(query: string, variables?: object): Promise<Answer>
  /** Sends a mutation, whatever comes of it: `data` where it succeeded, `code` and `message` where it was refused. */
  tries(name: string, input: object, fields?: string): Promise<Answer>
  /** The same where it must succeed. @returns what it changed */
  does(name: string, input: object, fields?: string): Promise<Answer>
  /** Waits until a job has ended well. */
  awaitsJob(id: string): Promise<Answer>
  /** @returns the id of the kept file */
  uploads(name: string, content: Uint8Array<ArrayBuffer>): Promise<string>
  downloads(path: string): Promise<Uint8Array<ArrayBuffer>>
}

/** Signs in as a demo account does: with its password, as the demo asks no second factor of anybody. */
export async function officerAt(url: string, account: string): Promise<Officer> {
  const cookie = await sessionOf(url, account)
  const ask: Officer['ask'] = async (query, variables = {}) => {
    const answer = await sendsUntilTaken(() =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie },
        body: JSON.stringify({ query, variables }),
      }),
    )
    const { data, errors } = (await answer.json()) as { data?: Answer; errors?: object }
    if (errors !== undefined) throw new Error(`${account}: ${JSON.stringify(errors)}`)
    return data
  }
  const tries: Officer['tries'] = async (name, input, fields = 'id version') => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
    const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
      ... on ${type}Success { data { ${fields} } } ... on Error { code message } } }`
    return (await ask(query, { input }))[name]
  }
  return {
    ask,
    tries,
    does: async (name, input, fields) => {
      const answer = await tries(name, input, fields)
      if (answer.data === undefined) throw new Error(`${account}, ${name}: ${JSON.stringify(answer)}`)
      return answer.data
    },
    awaitsJob: async (id) => {
      const job = await eventually(async () => {
        const answer = await ask('query ($id: ID!) { job(id: $id) { state result errorCode errorMessage } }', { id })
        if (!/SUCCEEDED|FAILED|CANCELLED/.test(answer.job.state)) throw new Error(`the job is ${answer.job.state}`)
        return answer.job
      })
      if (job.state !== 'SUCCEEDED') throw new Error(`${account}, job: ${JSON.stringify(job)}`)
      return job
    },
    uploads: async (name, content) => {
      const form = new FormData()
      form.append('file', new Blob([content], { type: 'application/pdf' }), name)
      const answer = await sendsUntilTaken(() =>
        fetch(`${url}/files?purpose=DOCUMENT`, { method: 'POST', headers: { origin: url, cookie }, body: form }),
      )
      if (!answer.ok) throw new Error(`${account}, upload: ${answer.status} ${await answer.text()}`)
      return ((await answer.json()) as { id: string }).id
    },
    downloads: async (path) => {
      const answer = await sendsUntilTaken(() => fetch(`${url}${path}`, { headers: { cookie } }))
      if (!answer.ok) throw new Error(`${account}, ${path}: ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
  }
}

async function sessionOf(url: string, account: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `${account}@payung.example`, password: DEMO_PASSWORD }),
  })
  if (!answer.ok) throw new Error(`sign-in as ${account}: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
