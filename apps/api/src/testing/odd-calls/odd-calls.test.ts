import fc from 'fast-check'
import { expect } from 'vitest'
import { schema } from '../../graphql/schema.ts'
import { arrangeThings, type Things } from '../isolation/things.builder.ts'
import { giveRoles } from '../membership.builder.ts'
import { type Client, type TestTenant, test, vaultOf } from '../test.ts'
import { drawFrom } from './draw.builder.ts'
import { type OddCall, oddCall } from './odd-operation.builder.ts'

const FULL = process.env['PAYUNG_TEST_FULL'] === '1'
const CALLS_PER_WORLD = FULL ? 1_250 : 500
/** So often anew: what earlier calls have changed leads to other answers, and in the end to none. */
const WORLDS = FULL ? 80 : 2
const CALLS_BETWEEN_ROLES = 50
const TENANTS_IN_TURN: readonly TestTenant[] = ['kubu-raya', 'provinsi']
const ROLES_IN_TURN: readonly (readonly string[])[] = [
  ['ADMINISTRATOR', 'OFFICER'],
  ['ADMINISTRATOR', 'OFFICER'],
  ['OFFICER', 'VERIFIER'],
  ['APPROVER'],
  ['LEGAL_REVIEWER'],
  ['AUDITOR'],
]

test.for(Array.from({ length: WORLDS }, (_, world) => world))(
  'no odd call meets an internal error, in world %i',
  { timeout: 600_000 },
  async (world, { signIn, admin, keys }) => {
    const asker = TENANTS_IN_TURN[world % TENANTS_IN_TURN.length] as TestTenant
    const own = await arrangeThings(admin, vaultOf(keys), asker, 'pertamina')
    const theirs = await arrangeThings(admin, vaultOf(keys), 'pontianak', 'pertamina')
    const client = await signIn(asker)
    const defects = new Map<string, string>()
    const outcomes: Record<string, number> = {}
    let calls = 0
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        if (calls % CALLS_BETWEEN_ROLES === 0)
          await giveRoles(admin, asker, ROLES_IN_TURN[(calls / CALLS_BETWEEN_ROLES) % ROLES_IN_TURN.length] ?? [])
        calls++
        const draw = drawFrom(generate)
        const things: Things = draw.chance(85) ? own : theirs
        const call = oddCall(draw, schema, things)
        const outcome = await outcomeOf(client, call)
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
        if (outcome.startsWith('DEFECT') && !defects.has(call.field))
          defects.set(call.field, `${outcome} ${call.query} ${JSON.stringify(call.variables).slice(0, 1_500)}`)
      }),
      { seed: 20_261_120 + world, numRuns: CALLS_PER_WORLD },
    )
    expect([...defects.values()]).toEqual([])
    // Calls that are all refused at the door would show nothing.
    const answered = (outcomes['ANSWERED'] ?? 0) + (outcomes['DONE'] ?? 0)
    expect(answered).toBeGreaterThan(CALLS_PER_WORLD / 4)
    // Some go all the way: past every check, to a change that is committed.
    expect(outcomes['DONE'], JSON.stringify(outcomes)).toBeGreaterThan(CALLS_PER_WORLD / 50)
  },
)

async function outcomeOf(client: Client, { query, variables }: OddCall): Promise<string> {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await answer.json()) as {
    data?: Readonly<Record<string, unknown>> | null
    errors?: { extensions?: { code?: string; reference?: string } }[]
  }
  const defect = errors?.find(({ extensions }) => extensions?.code === 'INTERNAL')
  if (defect !== undefined || answer.status >= 500) return `DEFECT ${answer.status} ${defect?.extensions?.reference}`
  if (data != null) return Object.values(data).some(isSuccess) ? 'DONE' : 'ANSWERED'
  return errors?.[0]?.extensions?.code ?? `STATUS ${answer.status}`
}

/** What a mutation answers with once it is committed. */
function isSuccess(answer: unknown): boolean {
  return String((answer as { __typename?: unknown } | null)?.__typename).endsWith('Success')
}
