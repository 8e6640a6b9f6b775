import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'
import { comparedPairs, merge, undo } from '../duplicates/duplicates.builder.ts'
import { decide, give, OWN, resultsOf, tasksOf, visit } from './checks.builder.ts'

const BORN = { birthDate: '1982-11-15' }
const DUE = '2027-03-31'
const worker = (id: string) => globalIdOf('Worker', id)
const checksOf = async (client: Client, id: string): Promise<string[]> => {
  const result = await client.ask('query ($id: ID!) { worker(id: $id) { checks { answer } } }', { id: worker(id) })
  return result.worker.checks.map(({ answer }: { answer: string }) => answer)
}
const people = (tasks: { person: { id: string } | null }[]) => tasks.map(({ person }) => person?.id ?? null)

testWithJobs(
  'what was found of a record that is merged is found of the one that is kept, and apart again when that is undone',
  async ({ signIn, admin, keys }) => {
    const [survivor, again] = await arrangePeople(admin, vaultOf(keys), [
      { ...BORN, name: 'Muhammad Jusuf Saputra', nationalId: '6112055511820202' },
      { ...BORN, name: 'Moh. Yusup Saputra', nationalId: '6112055511820303' },
    ])
    if (survivor === undefined || again === undefined) throw new Error('two people were to be arranged')
    const officer = await signIn('kubu-raya')
    const { rows } = await admin.query(`select (now() at time zone 'Asia/Pontianak')::date::text as today`)
    const foundOn = rows[0].today
    const giveTo = (id: string) => give(officer, { filter: { workerIds: [worker(id)] }, assignedTo: OWN, dueOn: DUE })
    const visited = async (id: string, facts: object) => {
      await giveTo(id)
      const [{ id: taskId }] = await tasksOf(officer, { standings: ['OPEN'] })
      expect(await visit(officer, { taskId, foundOn, ...facts })).toMatchObject({ state: 'DONE' })
    }
    await visited(again.id, { answer: 'NOT_ELIGIBLE', reasonCode: 'WELL_OFF', evidence: 'Menurut ketua RT' })
    await visited(survivor.id, { answer: 'FOUND' })
    await giveTo(again.id)
    expect((await resultsOf(officer)).map(({ newest }: { newest: boolean }) => newest)).toEqual([true, true])

    const [pair] = await comparedPairs(officer, 1)
    const { data: merged } = await merge(officer, pair, survivor.id)
    expect(await checksOf(officer, survivor.id)).toEqual(['FOUND', 'NOT_ELIGIBLE'])
    // The later answer counts, whichever record it was found of, and the earlier waits for nobody.
    expect(await resultsOf(officer)).toMatchObject([
      { answer: 'FOUND', newest: true },
      { answer: 'NOT_ELIGIBLE', newest: false, mayDecide: false },
    ])
    expect(await resultsOf(officer, { undecided: true })).toMatchObject([{ answer: 'FOUND' }])
    const open = await tasksOf(officer, { standings: ['OPEN'] })
    expect(people(open)).toEqual([worker(survivor.id)])
    expect(await giveTo(survivor.id)).toMatchObject({ code: 'CHECK_NOBODY' })

    const { data: apart } = await undo(officer, merged.decisions[0].id, merged.revision)
    expect(await checksOf(officer, survivor.id)).toEqual(['FOUND'])
    expect(await checksOf(officer, again.id)).toEqual(['NOT_ELIGIBLE'])
    expect((await resultsOf(officer)).map(({ newest }: { newest: boolean }) => newest)).toEqual([true, true])
    expect(people(await tasksOf(officer, { standings: ['OPEN'] }))).toEqual([worker(again.id)])

    await merge(officer, apart, survivor.id)
    expect(
      await visit(officer, { taskId: open[0].id, foundOn, answer: 'DIED', evidence: 'Akta kematian dilihat' }),
    ).toMatchObject({
      state: 'DONE',
    })
    const [died] = await resultsOf(officer, { undecided: true })
    expect(died).toMatchObject({ answer: 'DIED', newest: true, person: { nameMasked: 'Muhammad Jusuf Saputra' } })
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    const decider = await signIn('pertamina')
    expect(await decide(decider, { resultId: died.id, takeOver: true })).toMatchObject({ decision: 'TAKEN_OVER' })
    const { rows: now } = await admin.query('select id, status from worker order by superseded_by nulls first')
    expect(now).toEqual([
      { id: survivor.id, status: 'DECEASED' },
      { id: again.id, status: 'WITHDRAWN' },
    ])
  },
)
