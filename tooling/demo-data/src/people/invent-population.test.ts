import { ageOn } from '@payung/domain/eligibility/judge-eligibility'
import { readNationalId } from '@payung/domain/identity/national-id'
import { occupationOf } from '@payung/domain/worker/occupation'
import { FOURTEEN_AREAS, PROVINCE } from '@payung/reference-data/fourteen-areas'
import { readAreas } from '@payung/reference-data/read-areas'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { PONTIANAK_COHORT_PEOPLE } from './cohorts.ts'
import { inventPopulation } from './invent-population.ts'

const population = inventPopulation({ areas: await readAreas(), asOf: DEMO_AS_OF, seed: DEMO_SEED })
const everyone = [...population.values()].flat()
const byProvince = everyone.filter((worker) => worker.registeredByCode === PROVINCE.code)
const own = everyone.filter((worker) => worker.registeredByCode !== PROVINCE.code)
const today = Temporal.PlainDate.from(DEMO_AS_OF)
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length

describe('the people of the demo province', () => {
  test('the province registered 75,489, over all areas and in every village', () => {
    expect(byProvince).toHaveLength(75_489)
    expect(new Set(byProvince.map((worker) => worker.villageCode)).size).toBe(2_145)
  })

  test.each(FOURTEEN_AREAS)(
    '$name has its share of them by population, to within one person',
    ({ code, population }) => {
      const people = byProvince.filter((worker) => worker.custodianCode === code).length
      expect(Math.abs(people - (75_489 * population) / PROVINCE.population)).toBeLessThan(1)
    },
  )

  test('Pontianak’s own cohort has the published 4,865 people, of the published kinds', () => {
    const cohort = own.filter((worker) => worker.custodianCode === '61.71')
    expect(cohort).toHaveLength(PONTIANAK_COHORT_PEOPLE)
    expect(new Set(cohort.map((worker) => worker.occupationCode))).toEqual(
      new Set(['RT_HEAD', 'POSYANDU_CADRE', 'FUNERAL_RITES_WORKER']),
    )
  })

  test('every other area has a cohort of some hundreds up to two thousand, marked as synthetic', () => {
    for (const { code } of FOURTEEN_AREAS.filter((area) => area.code !== '61.71')) {
      const cohort = own.filter((worker) => worker.custodianCode === code)
      expect(cohort.length).toBeGreaterThan(300)
      expect(cohort.length).toBeLessThan(2_001)
      expect(cohort.every((worker) => worker.notes?.includes('sintetis'))).toBe(true)
    }
  })

  test('everyone lives in the area that keeps their record and works in what the catalogue knows', () => {
    for (const worker of everyone) {
      expect(worker.villageCode.startsWith(`${worker.custodianCode}.`)).toBe(true)
      expect(occupationOf(worker.occupationCode ?? '')).not.toBe(null)
    }
  })

  test('farmers are most, then casual labourers and fishers', () => {
    const count = (code: string) => byProvince.filter((worker) => worker.occupationCode === code).length
    expect(count('FARMER')).toBeGreaterThan(count('CASUAL_LABOURER'))
    expect(count('CASUAL_LABOURER')).toBeGreaterThan(count('FISHER'))
    expect(count('FISHER')).toBeGreaterThan(count('SMALL_TRADER'))
  })
})

describe('their numbers', () => {
  const readings = everyone.map((worker) => ({ worker, reading: readNationalId(worker.nationalId, today) }))

  test('every NIK is readable, and its holder between 17 and 70', () => {
    for (const { worker, reading } of readings) {
      if (!reading.readable) throw new Error(`${worker.villageCode}: ${reading.fault}`)
      const age = reading.facts.birthDate.until(today, { largestUnit: 'years' }).years
      expect(age).toBeGreaterThanOrEqual(17)
      expect(age).toBeLessThanOrEqual(70)
    }
  })

  test('whom the province registered are of full age and below 65, mistyped birth dates too', () => {
    const wrong = byProvince.filter(({ birthDate }) => {
      const age = ageOn(birthDate, String(today))
      return age < 18 || age > 64
    })
    expect(wrong.map(({ birthDate }) => birthDate)).toEqual([])
  })

  test('most were first registered in the district where they live', () => {
    const atHome = everyone.filter((worker) =>
      worker.villageCode.replaceAll('.', '').startsWith(worker.nationalId.slice(0, 6)),
    )
    expect(share(atHome, everyone)).toBeGreaterThan(0.8)
    expect(share(atHome, everyone)).toBeLessThan(0.95)
  })

  test('nobody has the number of a living person: serials begin where the registry does not come', () => {
    const issued = everyone.filter((worker) => Number(worker.nationalId.slice(12)) >= 7001)
    expect(share(issued, everyone)).toBeGreaterThan(0.99)
  })

  test('no tenant keeps a person twice under one number', () => {
    expect(new Set(everyone.map((worker) => `${worker.custodianCode} ${worker.nationalId}`)).size).toBe(everyone.length)
  })

  test('no two people have one membership number', () => {
    const holders = new Map<string, string>()
    for (const { membershipNumber, nationalId } of everyone) {
      if (membershipNumber === null) continue
      expect(holders.get(membershipNumber) ?? nationalId).toBe(nationalId)
      holders.set(membershipNumber, nationalId)
    }
  })
})

describe('the trouble that real lists have', () => {
  test('some hundred stand on two governments’ lists under one number', () => {
    const lists = new Map<string, number>()
    for (const { nationalId } of everyone) lists.set(nationalId, (lists.get(nationalId) ?? 0) + 1)
    const twice = [...lists.values()].filter((count) => count > 1).length
    expect(twice).toBeGreaterThan(100)
    expect(twice).toBeLessThan(300)
  })

  test('some hundred are there again under a mistyped number and a name spelt otherwise', () => {
    const serial = (nationalId: string) => nationalId.slice(0, 12) + nationalId.slice(15)
    const workerBySerial = new Map(everyone.map((worker) => [serial(worker.nationalId), worker]))
    const again = everyone.filter((worker) => {
      const other = workerBySerial.get(serial(worker.nationalId))
      return other !== undefined && other.nationalId !== worker.nationalId && other.birthDate === worker.birthDate
    })
    expect(again.length).toBeGreaterThan(300)
    expect(again.length).toBeLessThan(900)
  })

  test('about one in a hundred has a birth date or sex that the NIK does not say', () => {
    const differ = everyone.filter((worker) => {
      const reading = readNationalId(worker.nationalId, today)
      return reading.readable && (!reading.facts.birthDate.equals(worker.birthDate) || reading.facts.sex !== worker.sex)
    })
    expect(share(differ, everyone)).toBeGreaterThan(0.005)
    expect(share(differ, everyone)).toBeLessThan(0.015)
  })

  test('a few have died, moved, declare protection of their own or live without an address for a phone', () => {
    for (const status of ['DECEASED', 'MOVED', 'INELIGIBLE', 'GRADUATED', 'WITHDRAWN', 'CANDIDATE'] as const) {
      expect(everyone.filter((worker) => worker.status === status).length).toBeGreaterThan(100)
    }
    expect(
      share(
        everyone.filter((worker) => worker.status === 'VERIFIED'),
        everyone,
      ),
    ).toBeGreaterThan(0.8)
    expect(everyone.filter((worker) => worker.declaredCoverage !== null).length).toBeGreaterThan(100)
    expect(
      share(
        everyone.filter((worker) => worker.phone !== null),
        everyone,
      ),
    ).toBeLessThan(0.6)
  })
})

describe('their history', () => {
  const corrected = everyone.filter((worker) => worker.earlier !== null)

  test('some hundred records were corrected once, after their registration and before today', () => {
    expect(corrected.length).toBeGreaterThan(400)
    expect(corrected.length).toBeLessThan(1_200)
    for (const { earlier, registeredOn } of corrected) {
      expect((earlier?.replacedOn ?? '') > registeredOn && (earlier?.replacedOn ?? '') < DEMO_AS_OF).toBe(true)
    }
  })

  test('what was replaced differs from what stands now', () => {
    for (const worker of corrected) {
      const before = Object.entries(worker.earlier?.facts ?? {})
      const now = new Map<string, unknown>(Object.entries(worker))
      expect(before.some(([field, value]) => now.get(field) !== value)).toBe(true)
    }
  })
})
