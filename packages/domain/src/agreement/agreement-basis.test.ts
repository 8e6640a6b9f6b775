import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgreementBasis, type BasisQuestion, judgeBasis } from './agreement-basis.ts'

const agreement: AgreementBasis = {
  state: 'SIGNED',
  validFrom: '2025-01-01',
  validUntil: '2026-01-01',
  terminatedOn: null,
  title: 'Perlindungan pekerja rentan',
  keeper: 'Pemkot Pontianak',
  partyTenantIds: ['pontianak', 'bpjs'],
  quotaPeople: 4_865,
}
const question: BasisQuestion = { tenantId: 'pontianak', day: '2025-03-01', people: 4_865, peopleBound: 0 }

describe('a decree', () => {
  test('rests on an agreement of its tenant that holds on the day and has room', () => {
    expect(judgeBasis(agreement, question)).toMatchObject({ code: 'OK', remedy: null })
    expect(judgeBasis({ ...agreement, quotaPeople: null }, { ...question, people: 75_489 }).code).toBe('OK')
  })

  test.each([
    ['NOT_A_PARTY', {}, { tenantId: 'sambas' }],
    ['NOT_ACTIVE', {}, { day: '2024-12-31' }],
    ['NOT_ACTIVE', { state: 'APPROVED' }, {}],
    ['EXPIRED', {}, { day: '2026-01-01' }],
    ['EXPIRED', { state: 'TERMINATED', terminatedOn: '2025-02-01' }, {}],
    ['OVER_QUOTA', {}, { people: 4_866 }],
    ['OVER_QUOTA', {}, { people: 1, peopleBound: 4_865 }],
  ] as const)('does not where that is %s: %j %j', (code, otherAgreement, otherQuestion) => {
    const answer = judgeBasis({ ...agreement, ...otherAgreement }, { ...question, ...otherQuestion })
    expect(answer.code).toBe(code)
    for (const text of [answer.reason, answer.remedy]) {
      expect(text?.id).toMatch(/^.{20,}\.$/)
      expect(text?.en).toMatch(/^.{20,}\.$/)
    }
  })

  test('is called what it is: a programme is no decree', () => {
    const over = { ...question, people: 4_866 }
    expect(judgeBasis(agreement, over).reason.en).toContain('this decree is for 4,866')
    expect(judgeBasis(agreement, { ...over, of: 'PROGRAMME' }).reason).toEqual({
      id: 'Kuota “Perlindungan pekerja rentan” 4.865 orang; tersisa 4.865, program ini untuk 4.866.',
      en: 'The quota of “Perlindungan pekerja rentan” is 4,865 people; 4,865 are left, this programme is for 4,866.',
    })
  })

  test('is told who can lift what stands in its way', () => {
    const { reason, remedy } = judgeBasis(agreement, { ...question, day: '2026-02-01' })
    expect(reason.id).toContain('1 Januari 2026')
    expect(reason.en).toContain('1 January 2026')
    expect(remedy?.id).toContain('Pemkot Pontianak')
    const full = judgeBasis(agreement, { ...question, peopleBound: 4_000 })
    expect(full.reason.id).toContain('tersisa 865')
    expect(full.reason.en).toContain('4,865 people')
  })

  test('of a stranger learns neither days nor quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90_000 }),
        fc.constantFrom('2020-01-01', '2025-05-01', '2030-01-01'),
        (people, day) => {
          expect(judgeBasis(agreement, { tenantId: 'sambas', day, people, peopleBound: 0 })).toEqual(
            judgeBasis(agreement, { ...question, tenantId: 'sambas' }),
          )
        },
      ),
    )
  })

  test('for more people never has more room', () => {
    const amount = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(amount, amount, amount, (people, more, peopleBound) => {
        const isOk = (people: number) => judgeBasis(agreement, { ...question, people, peopleBound }).code === 'OK'
        if (isOk(people + more)) expect(isOk(people)).toBe(true)
      }),
    )
  })
})
