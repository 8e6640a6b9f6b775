import type { Client } from '../test.ts'
import type { OddCall } from './odd-operation.builder.ts'
import type { Reach } from './reach.builder.ts'

export interface Outcome {
  readonly call: OddCall
  readonly reach: Reach
  /** The error's code or type, `ANSWERED`, or `DONE` for a change that was committed. */
  readonly answer: string
  /** What to look for, and how to cause it again. */
  readonly defect: string | null
  readonly milliseconds: number
}

interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly reference?: string } }[]
}

/** Sends the call as if from this address. */
export async function outcomeOf(
  client: Client,
  call: OddCall,
  address: string,
  reachOf: () => Reach,
): Promise<Outcome> {
  const began = performance.now()
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query: call.query, variables: call.variables }),
  })
  const { data, errors } = (await response.json()) as GraphqlAnswer
  const internal = errors?.find(({ extensions }) => /^(INTERNAL|TOO_SLOW)$/.test(extensions?.code ?? ''))
  const isDefect = internal !== undefined || response.status >= 500
  const cause = `${response.status} ${internal?.extensions?.reference} ${call.query} ${JSON.stringify(call.variables)}`
  return {
    call,
    reach: reachOf(),
    answer: data == null ? (errors?.[0]?.extensions?.code ?? `STATUS ${response.status}`) : kindOf(data),
    defect: isDefect ? cause.slice(0, 4_000) : null,
    milliseconds: performance.now() - began,
  }
}

function kindOf(data: Readonly<Record<string, unknown>>): string {
  const type = String((Object.values(data)[0] as { __typename?: unknown } | null)?.__typename)
  if (type.endsWith('Success')) return 'DONE'
  return type.endsWith('Error') ? type : 'ANSWERED'
}
