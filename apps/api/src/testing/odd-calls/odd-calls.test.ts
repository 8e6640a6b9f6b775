import { expect } from 'vitest'
import { schema } from '../../graphql/schema.ts'
import { arrangeThings } from '../isolation/things.builder.ts'
import { giveRoles } from '../membership.builder.ts'
import { test as apiTest, type TestTenant, vaultOf } from '../test.ts'
import { drawFrom, shuffled } from './draw.builder.ts'
import { idsOf, inputFields, type NamedInputs, noteInputs } from './named-inputs.builder.ts'
import { oddCall, type RootField, rootFields } from './odd-operation.builder.ts'
import { type Outcome, outcomeOf } from './outcome.builder.ts'
import { watchReach } from './reach.builder.ts'
import { logWorld } from './walk-log.builder.ts'

const FULL = process.env['PAYUNG_TEST_FULL'] === '1'
const FIELDS = rootFields(schema)
/** Every root field in each round. */
const ROUNDS_PER_WORLD = 2
/** A hundred thousand calls. So often anew: what earlier calls have changed leads to other answers, and in the end to none. */
const WORLDS = FULL ? Math.ceil(100_000 / (FIELDS.length * ROUNDS_PER_WORLD)) : 2
const CALLS_BETWEEN_ROLES = 50
/** As many as one person may have under way. */
const CALLS_AT_ONCE = 4
const TENANTS_IN_TURN: readonly TestTenant[] = ['kubu-raya', 'pontianak', 'kubu-raya', 'provinsi']
const ROLES_IN_TURN: readonly (readonly string[])[] = [
  ['ADMINISTRATOR', 'OFFICER'],
  ['OFFICER', 'VERIFIER'],
  ['ADMINISTRATOR', 'OFFICER'],
  ['APPROVER'],
  ['LEGAL_REVIEWER'],
  ['AUDITOR'],
]

const test = apiTest.extend({
  // Behind a proxy each call can come from an address of its own: the budget of one address would refuse most of them unread.
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  settings: async ({}, use) => use({ PAYUNG_TRUSTED_PROXIES: 'loopback' }),
})

const reachedFields = new Set<string>()
const reachedInputs: NamedInputs = { filled: new Set(), fitting: new Set() }
const walkedWorlds = new Set<number>()

test.for(Array.from({ length: WORLDS }, (_, world) => world))(
  'no odd call meets an internal error, in world %i',
  { timeout: 600_000 },
  async (world, { signIn, admin, keys, onTestFinished }) => {
    const asker = TENANTS_IN_TURN[world % TENANTS_IN_TURN.length] as TestTenant
    const neighbour = asker === 'kubu-raya' ? 'pontianak' : 'kubu-raya'
    const own = await arrangeThings(admin, vaultOf(keys), asker, 'pertamina')
    const theirs = await arrangeThings(admin, vaultOf(keys), neighbour, 'pertamina')
    const ids = new Set([...idsOf(own), ...idsOf(theirs)])
    const client = await signIn(asker)
    const watch = watchReach(schema)
    onTestFinished(() => watch.end())

    const order = Array.from({ length: ROUNDS_PER_WORLD }, (_, round) => shuffled(FIELDS, world * 100 + round)).flat()
    const outcomes: Outcome[] = []
    const work = async (left: number[]) => {
      for (let number = left.shift(); number !== undefined; number = left.shift()) {
        const name = `odd${number}`
        const draw = drawFrom(world * 10_000 + number)
        const call = oddCall(draw, schema, order[number] as RootField, draw.chance(85) ? own : theirs, name)
        const address = `10.${world % 256}.${Math.floor(number / 256)}.${number % 256}`
        const outcome = await outcomeOf(client, call, address, () => watch.reachOf(name))
        outcomes.push(outcome)
        if (outcome.reach === 'GATE') continue
        reachedFields.add(call.field)
        for (const { type, value } of call.inputs) noteInputs(reachedInputs, type, value, ids)
      }
    }
    for (let first = 0; first < order.length; first += CALLS_BETWEEN_ROLES) {
      await giveRoles(admin, asker, ROLES_IN_TURN[(first / CALLS_BETWEEN_ROLES) % ROLES_IN_TURN.length] ?? [])
      const left = order.slice(first, first + CALLS_BETWEEN_ROLES).map((_, i) => first + i)
      await Promise.all(Array.from({ length: CALLS_AT_ONCE }, () => work(left)))
    }
    walkedWorlds.add(world)
    await logWorld(world, outcomes, reachedInputs)

    expect(outcomes.flatMap(({ defect }) => defect ?? [])).toEqual([])
    // Calls that are all refused at the door would show nothing, and some go all the way to a change that is committed.
    const percent = (isCounted: (outcome: Outcome) => boolean) =>
      (100 * outcomes.filter(isCounted).length) / outcomes.length
    expect(percent(({ reach }) => reach === 'DATABASE')).toBeGreaterThan(40)
    expect(percent(({ answer }) => answer === 'DONE')).toBeGreaterThan(2)
  },
)

test.runIf(FULL)(
  'odd calls reach every root field and every field of an input, those for ids with ids that fit',
  ({ skip }) => {
    // A part of the worlds, chosen by name, reaches a part of the schema.
    skip(walkedWorlds.size < WORLDS)
    expect(FIELDS.filter(({ name }) => !reachedFields.has(name))).toEqual([])
    // The one that odd calls leave out would shut the door to all later ones.
    expect(inputFields(schema).filter((field) => !reachedInputs.filled.has(field))).toEqual([
      'RequireSecondFactorInput.roles',
    ])
    expect(inputFields(schema, /\bID\b/).filter((field) => !reachedInputs.fitting.has(field))).toEqual([])
  },
)
