import { createHash } from 'node:crypto'
import { LOT_DIGITS, lotText, type Place, placesOf } from '@payung/domain/cohort/cohort-places'
import type { JudgingFrame } from '@payung/domain/eligibility/eligibility-facts'
import { anyFacts, anyFrame, anyRule } from '@payung/domain/eligibility/eligibility-rule.builder'
import { priorityOf } from '@payung/domain/eligibility/priority-order'
import fc from 'fast-check'
import { expect } from 'vitest'
import { lotSql, placedSql, prioritySql } from './priority-sql.ts'
import { Prisma } from './prisma.ts'
import { JUDGING_PROGRAMME, judgedPeople } from './testing/judged-people.ts'
import { test } from './testing/test.ts'

const anyOrder = fc
  .array(fc.tuple(anyRule, fc.integer({ min: 1, max: 3 })), { maxLength: 5 })
  .map((parts) => parts.map(([when, points], at) => ({ label: `Ukuran ${at}`, points, when })))
const anyRooms = fc.record({
  north: fc.integer({ min: -1, max: 12 }),
  south: fc.integer({ min: 0, max: 12 }),
  reserve: fc.integer({ min: 0, max: 4 }),
})

const sqlFrame = (frame: JudgingFrame) => ({
  ...frame,
  programmeId: JUDGING_PROGRAMME,
  occupationsOf: (ecosystem: string) =>
    ['FARMER', 'TRADER', 'DRIVER'].filter((code) => frame.ecosystemOf(code) === ecosystem),
})

test('one statement gives everybody the points, the lot and the place that the functions give', async ({
  admin,
  reader,
  entryOf,
}) => {
  const entry = entryOf('kubu-raya')
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFacts, { minLength: 15, maxLength: 30 }),
      anyOrder,
      anyFrame,
      anyRooms,
      fc.stringMatching(/^[a-z0-9]{4,12}$/),
      async (people, order, frame, rooms, seed) => {
        const ids = await judgedPeople(admin, people)
        const areas = [
          { areaCode: '61.12.05', room: rooms.north, reserve: rooms.reserve },
          { areaCode: '61.12.01', room: rooms.south, reserve: rooms.reserve },
        ]
        const { points, met } = prioritySql(order, sqlFrame(frame))
        const judged = Prisma.sql`select l.worker_id, l.village_code, left(l.village_code, 8) as area_code, ${points} as points, ${met} as met,
          ${lotSql(seed)} as draw from worker_listing l where l.worker_id = any(${[...ids]}::uuid[])`
        const rows = await reader.readAs<
          Place & { worker_id: string; points: number; met: number[]; draw: string; area_code: string }
        >(
          entry,
          placedSql({
            judged,
            rooms: Prisma.sql`select * from (values ${Prisma.join(
              areas.map(({ areaCode, room, reserve }) => Prisma.sql`(${areaCode}, ${room}::int, ${reserve}::int)`),
            )}) as r(area_code, room, reserve)`,
          }),
        )
        const byFunction = people.map((facts, at) => {
          const id = ids[at] ?? ''
          const draw = createHash('sha256').update(lotText(seed, id)).digest('hex').slice(0, LOT_DIGITS)
          return { id, areaCode: facts.villageCode.slice(0, 8), draw, ...priorityOf(order, facts, frame) }
        })
        const personById = new Map(byFunction.map((person) => [person.id, person]))
        for (const row of rows) {
          const person = personById.get(row.worker_id)
          expect([row.points, row.met, row.draw]).toEqual([person?.points, person?.met, person?.draw])
        }
        const sorted = (places: readonly Place[]) =>
          [...places].sort((a, b) => (a.areaCode === b.areaCode ? a.place - b.place : a.areaCode < b.areaCode ? -1 : 1))
        expect(
          sorted(
            rows.map(({ worker_id: id, area_code: areaCode, place, standing }) => ({ id, areaCode, place, standing })),
          ),
        ).toEqual(sorted(placesOf(byFunction, areas)))
      },
    ),
    { numRuns: 30, endOnFailure: true },
  )
}, 120_000)
