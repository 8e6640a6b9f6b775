import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FundingSource } from '../money/funding-source.ts'
import {
  memberGroupOf,
  REGISTRATION_COLUMNS,
  type RegisteredPerson,
  RegistrationSums,
} from './registration-template.ts'

const PERSON: RegisteredPerson = {
  ...{ nationalId: '6112055511820202', membershipNumber: null, name: 'Yuliana', birthPlace: null },
  ...{ birthDate: '1982-11-15', sex: 'Perempuan', address: null, village: 'Sungai Raya', district: 'Sungai Raya' },
  ...{ occupation: 'Petani', fromMonth: '2027-01-01', months: 12, rupiah: 201_600n, verdict: null, reason: null },
  fundingSource: 'REGIONAL_BUDGET',
}
const cellsOf = (person: RegisteredPerson) =>
  Object.fromEntries(REGISTRATION_COLUMNS.map(({ header, cell }) => [header, cell(person)]))

describe('a list of people to register', () => {
  test('names the group of who pays first, and leaves the number to the insurer', () => {
    expect(cellsOf(PERSON)).toMatchObject({ Wadah: 'SG Pemerintah', 'No KPJ': null, Mulai: '2027-01', Iuran: 201_600n })
    expect(cellsOf({ ...PERSON, fundingSource: 'VILLAGE_BUDGET', rupiah: null })).toMatchObject({
      Wadah: 'SD APBDes',
      Iuran: null,
    })
    expect(memberGroupOf('CSR').code).toBe('SC')
    expect(memberGroupOf('SELF').code).toBe('SL')
  })

  test('ends with the people and the money of each group, whatever their order', () => {
    const sources: readonly FundingSource[] = ['REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'CSR', 'SELF']
    const person = fc.record({ fundingSource: fc.constantFrom(...sources), rupiah: fc.bigInt(0n, 1_000_000n) })
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const sums = new RegistrationSums()
        for (const each of people) sums.add(each)
        const rows = sums.rows().map(([group, ...cells]) => {
          const [name, rupiah] = [cells[2], cells.find((cell) => typeof cell === 'bigint')]
          return [String(group), Number(String(name).match(/\d+/)?.[0]), rupiah]
        })
        const groups = Map.groupBy(people, ({ fundingSource }) => memberGroupOf(fundingSource).code)
        expect(new Set(rows.map(([group]) => String(group).slice(0, 2)))).toEqual(new Set(groups.keys()))
        for (const [group, counted, rupiah] of rows) {
          const own = groups.get(String(group).slice(0, 2) as 'SG') ?? []
          expect([counted, rupiah]).toEqual([own.length, own.reduce((sum, each) => sum + each.rupiah, 0n)])
        }
      }),
    )
  })

  test('of a group that has somebody without a cost gives no sum', () => {
    const sums = new RegistrationSums()
    sums.add({ fundingSource: 'CSR', rupiah: 100n })
    sums.add({ fundingSource: 'CSR', rupiah: null })
    expect(sums.rows()[0]?.filter((cell) => cell !== null)).toEqual(['SC CSR perusahaan', 'Jumlah 2 orang'])
  })
})
