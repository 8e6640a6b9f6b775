import type { Answer, Client } from './test.ts'

const REFUSAL = '... on ValidationError { issues { path code } } ... on Error { code }'

/**
 * Sends a mutation by its name.
 *
 * @returns what it answers: `data` with these fields, or the `code` and `issues` of its refusal
 */
export async function mutates(client: Client, name: string, input: object, fields: string): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const success = `... on ${type}Success { data { ${fields} } }`
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${REFUSAL} ${success} } }`
  return (await client.ask(text, { input }))[name]
}

/** The data of a mutation that must succeed. */
export function dataOf(answer: Answer): Answer {
  if (answer.data === undefined) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.data
}

/** The faults of a refused input, each as its path and code: `amount OVERPAID`. */
export function issuesOf(answer: Answer): string[] | undefined {
  return answer.issues?.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)
}
