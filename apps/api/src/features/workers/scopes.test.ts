import fc from 'fast-check'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { test, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'

const EVERYTHING = `query ($id: ID!, $nik: String) { workers(first: 100) { totalCount edges { node { id } } } workerFacets { total statuses { count } }
  home { total byArea { registered } } worker(id: $id) { mayUpdate } found: workers(search: $nik) { totalCount } possibleDuplicates(nationalId: $nik) { workerId } }`

test('whatever the scope, every way of asking shows the people within it and nobody else', async ({
  signIn,
  admin,
  keys,
}) => {
  const agencyId = await anAgency(admin, 'kubu-raya')
  const arranged = variedPeople(40).map((person, at) => ({
    ...person,
    agencyId: at % 2 === 0 && !person.in?.startsWith('61.71') ? agencyId : null,
  }))
  const people = (await arrangePeople(admin, vaultOf(keys), arranged)).map((person, at) => ({
    ...person,
    agencyId: arranged[at]?.agencyId ?? null,
  }))
  const officer = await signIn('kubu-raya')
  const aScope = fc.record({
    area: fc.constantFrom('', '61.12', '61.12.01', '61.12.05', '61.12.01.2001', '61.12.05.2003', '61.71.01.1001'),
    agencyId: fc.constantFrom(null, agencyId),
  })
  await fc.assert(
    fc.asyncProperty(aScope, fc.constantFrom(...people), async (scope, someone) => {
      await giveRoles(admin, 'kubu-raya', ['OFFICER'], {
        area: scope.area,
        ...(scope.agencyId === null ? {} : { agencyId: scope.agencyId }),
      })
      const isWithin = (person: (typeof people)[number]) =>
        person.keptBy === 'kubu-raya' &&
        person.in.startsWith(scope.area) &&
        (scope.agencyId === null || person.agencyId === scope.agencyId)
      const within = people.filter(isWithin)
      const seen = await officer.ask(EVERYTHING, { id: globalIdOf('Worker', someone.id), nik: someone.nationalId })
      const sum = (rows: Record<string, number>[], key: string) =>
        rows.reduce((total, row) => total + (row[key] ?? 0), 0)
      expect(seen.workers.edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual(
        within.map(({ id }) => globalIdOf('Worker', id)).sort(),
      )
      expect({
        total: seen.workers.totalCount,
        facets: seen.workerFacets.total,
        statuses: sum(seen.workerFacets.statuses, 'count'),
        home: seen.home.total,
        areas: sum(seen.home.byArea, 'registered'),
        record: seen.worker,
        found: seen.found.totalCount,
        duplicates: seen.possibleDuplicates.length,
      }).toEqual({
        total: within.length,
        facets: within.length,
        statuses: within.length,
        home: within.length,
        areas: within.length,
        record: isWithin(someone) ? { mayUpdate: true } : null,
        found: isWithin(someone) ? 1 : 0,
        duplicates: isWithin(someone) ? 1 : 0,
      })
    }),
    { numRuns: 25 },
  )
})
