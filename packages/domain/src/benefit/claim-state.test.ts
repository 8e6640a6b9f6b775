import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventWithoutDetails, LIFE_EVENTS, type LifeEventKind, opensClaim } from './benefit-event.ts'
import { inventedTerms } from './benefit-terms.builder.ts'
import { benefitsFor } from './benefits-for.ts'
import { CHECKLIST_VERSION, claimPapers, HEALTH_PAPERS, missingPapers } from './claim-checklist.ts'
import { answerShortfall, approvalInput, correctionInput, lifeEventInput, paidClaimInput } from './claim-input.ts'
import {
  CLAIM_STATES,
  CLAIM_STEPS,
  type ClaimState,
  claimActions,
  daysAllowedKey,
  isClaimWorklist,
  isCorrectable,
  isWithdrawable,
} from './claim-state.ts'
import { lostProtection } from './lost-protection.ts'
import { asksAboutIllness, claimProgramme, isSumOfInsurer, workProofs, workVerdict } from './work-relation.ts'

describe('the states of a claim', () => {
  test('lead from the report to the family, and each of them has a way on but the last', () => {
    const reached = new Set<ClaimState>(['REPORTED'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const state of reached) for (const action of claimActions(state)) reached.add(CLAIM_STEPS[action].to)
    }
    expect([...CLAIM_STATES].filter((state) => !reached.has(state))).toEqual(['WITHDRAWN'])
    const dead = CLAIM_STATES.filter((state) => claimActions(state).length === 0)
    expect(dead).toEqual(['CLOSED', 'WITHDRAWN'])
  })

  test('let nothing be paid that was not approved, and nothing be withdrawn that was paid', () => {
    expect(CLAIM_STEPS.PAY.from).toEqual(['APPROVED'])
    expect(CLAIM_STATES.filter((state) => !isWithdrawable(state))).toEqual(['PAID', 'CLOSED', 'WITHDRAWN'])
  })

  test('let a report be corrected while the papers are gathered, and not while the insurer has them', () => {
    expect(CLAIM_STATES.filter(isCorrectable)).toEqual(['REPORTED', 'DOCUMENTS', 'RETURNED', 'WITHDRAWN'])
  })

  test('offer of a case that the insurer looks at its approval first', () => {
    expect(claimActions('IN_REVIEW')).toEqual(['APPROVE', 'RETURN', 'REJECT'])
    expect(claimActions('SUBMITTED')[0]).toBe('REVIEW')
    expect(claimActions('APPROVED')).toEqual(['PAY', 'ASK_REST'])
  })

  test('are work to do while they are open, paid and not closed, or late', () => {
    expect(isClaimWorklist({ states: ['REPORTED', 'PAID'], isLate: false })).toBe(true)
    expect(isClaimWorklist({ states: [], isLate: true })).toBe(true)
    expect(isClaimWorklist({ states: ['PAID', 'CLOSED'], isLate: false })).toBe(false)
    expect(isClaimWorklist({ states: [], isLate: false })).toBe(false)
  })

  test('have a clock of their own for an accident that is reported', () => {
    expect(daysAllowedKey('REPORTED', 'WORK_ACCIDENT')).toBe('ACCIDENT_REPORT_WITHIN')
    expect(daysAllowedKey('REPORTED', 'DEATH')).toBe('CLAIM_REPORTED_WITHIN')
    expect(daysAllowedKey('CLOSED', 'DEATH')).toBeNull()
  })
})

describe('the papers of a claim', () => {
  test('are those of its version, with the proofs of work and what was asked later, each once', () => {
    expect(claimPapers(1, 'DEATH', [])).not.toContain('CHRONOLOGY')
    const atWork = claimPapers(1, 'DEATH', ['CHRONOLOGY', 'WITNESS_STATEMENTS'], ['SCHOOL_LETTER', 'FAMILY_CARD'])
    expect(atWork).toEqual(
      expect.arrayContaining(['ACCIDENT_REPORT', 'CHRONOLOGY', 'WITNESS_STATEMENTS', 'SCHOOL_LETTER']),
    )
    expect(new Set(atWork).size).toBe(atWork.length)
    expect(missingPapers(atWork, ['CHRONOLOGY'])).not.toContain('CHRONOLOGY')
    expect(() => claimPapers(99, 'DEATH', [])).toThrow('no checklist 99')
    // Nobody signs who the heirs are where two people know none; what is asked later with a reason stays.
    expect(claimPapers(1, 'DEATH', [], [], true)).toEqual(
      claimPapers(1, 'DEATH', []).filter((paper) => paper !== 'HEIR_CERTIFICATE'),
    )
    expect(claimPapers(1, 'DEATH', [], ['HEIR_CERTIFICATE'], true)).toContain('HEIR_CERTIFICATE')
  })

  test('of an occupational illness ask for the doctor’s word about its cause since version 2; a claim keeps its version', () => {
    const papersOf = (version: number) => claimPapers(version, 'OCCUPATIONAL_ILLNESS', [])
    expect(papersOf(1)).toContain('MEDICAL_LETTER')
    expect(papersOf(1)).not.toContain('OCCUPATIONAL_ILLNESS_LETTER')
    expect(papersOf(2)).toContain('OCCUPATIONAL_ILLNESS_LETTER')
    expect(papersOf(2)).not.toContain('MEDICAL_LETTER')
    expect(HEALTH_PAPERS).toContain('OCCUPATIONAL_ILLNESS_LETTER')
  })

  test('of a survivor speak of health, those of an ordinary death do not', () => {
    expect(claimPapers(1, 'DEATH', []).filter((paper) => HEALTH_PAPERS.includes(paper))).toEqual([])
    expect(claimPapers(1, 'ACCIDENT', []).filter((paper) => HEALTH_PAPERS.includes(paper))).toEqual([
      'ACCIDENT_REPORT',
      'MEDICAL_LETTER',
    ])
  })
})

describe('an event', () => {
  test('is at work by two answers, and one no is enough against it', () => {
    const answers = { atWorkOrOnTheWay: true, becauseOfWork: true, inTraffic: true, ofOccupationalIllness: null }
    expect(workVerdict(answers)).toBe('AT_WORK')
    expect(workProofs(answers)).toContain('POLICE_LETTER')
    expect(workProofs({ ...answers, inTraffic: null })).toEqual(['CHRONOLOGY', 'WITNESS_STATEMENTS'])
    expect(workVerdict({ ...answers, becauseOfWork: null })).toBe('UNKNOWN')
    expect(workVerdict({ ...answers, becauseOfWork: null, atWorkOrOnTheWay: false })).toBe('NOT_AT_WORK')
    expect(workProofs({ ...answers, becauseOfWork: false })).toEqual([])
    expect(workVerdict({ ...answers, becauseOfWork: false, ofOccupationalIllness: false })).toBe('NOT_AT_WORK')
  })

  test('that came of an occupational illness is of work wherever it happened, and the doctor says so', () => {
    const atHome = { atWorkOrOnTheWay: false, becauseOfWork: null, inTraffic: false, ofOccupationalIllness: true }
    expect(workVerdict(atHome)).toBe('AT_WORK')
    expect(claimProgramme('DEATH', atHome)).toBe('WORK_ACCIDENT')
    expect(claimProgramme('TOTAL_DISABILITY', atHome)).toBe('WORK_ACCIDENT')
    expect(workProofs(atHome)).toEqual(['OCCUPATIONAL_ILLNESS_LETTER'])
    const papers = claimPapers(CHECKLIST_VERSION, 'DEATH', workProofs(atHome))
    expect(papers).toEqual(expect.arrayContaining(['ACCIDENT_REPORT', 'OCCUPATIONAL_ILLNESS_LETTER']))
    expect(papers).not.toContain('WITNESS_STATEMENTS')
    // Reports from before the question stay what they were.
    expect(claimProgramme('DEATH', { ...atHome, ofOccupationalIllness: null })).toBe('DEATH')
  })

  test('is asked about an illness where somebody died or can never work again, and of others the answer is dropped', () => {
    const report = { source: 'VILLAGE', eventDay: '2026-06-01', dayPrecision: 'DAY', place: 'Rumah' } as const
    const read = (kind: LifeEventKind, answers: object) =>
      lifeEventInput({ today: '2026-06-10' }).parse({ ...report, kind, ...answers }).ofOccupationalIllness
    for (const kind of LIFE_EVENTS)
      expect(read(kind, { ofOccupationalIllness: true }), kind).toBe(asksAboutIllness(kind) ? true : null)
    expect(read('DEATH', {})).toBeNull()
  })

  test('keeps in a correction the answers that are asked of its kind, and no other', () => {
    const facts = { reason: 'Menurut surat dokter', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Rumah' }
    const correct = (kind: LifeEventKind) =>
      correctionInput({ today: '2026-11-26', kind }).parse({
        ...facts,
        atWorkOrOnTheWay: false,
        ofOccupationalIllness: true,
      })
    expect(correct('ACCIDENT')).toMatchObject({ atWorkOrOnTheWay: false, ofOccupationalIllness: null })
    expect(correct('DEATH')).toMatchObject({ atWorkOrOnTheWay: false, ofOccupationalIllness: true })
    expect(correct('MOVE')).toMatchObject({ atWorkOrOnTheWay: null, ofOccupationalIllness: null })
  })
})

describe('the insurance of an event', () => {
  const answers = fc.record({
    atWorkOrOnTheWay: fc.constantFrom(true, false, null),
    becauseOfWork: fc.constantFrom(true, false, null),
    inTraffic: fc.constantFrom(true, false, null),
    ofOccupationalIllness: fc.constantFrom(true, false, null),
  })

  test('is that of work for nothing that is known not to be of work, and none for a disability outside of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIFE_EVENTS), answers, (kind, ofReporter) => {
        const programme = claimProgramme(kind, ofReporter)
        const isAtWork = programme === 'WORK_ACCIDENT'
        if (workVerdict(ofReporter) === 'NOT_AT_WORK' && kind !== 'OCCUPATIONAL_ILLNESS') expect(isAtWork).toBe(false)
        if (kind === 'DEATH') expect(programme).toBe(workVerdict(ofReporter) === 'AT_WORK' ? 'WORK_ACCIDENT' : 'DEATH')
        else expect(programme).not.toBe('DEATH')
        if (programme === null && opensClaim(kind)) {
          const month = { state: 'PROTECTED', programmes: ['WORK_ACCIDENT', 'DEATH'] } as const
          const paid = { baseRupiah: 1_000n, terms: inventedTerms() }
          const long = { monthOfMembership: 60, monthsContributed: 60 }
          expect(benefitsFor(eventWithoutDetails(kind, '2026-06-10', isAtWork), month, long, paid)).toEqual([])
        }
      }),
    )
  })

  test('of work has a sum that only the insurer knows, so that no approval is too high', () => {
    const of = (programme: 'WORK_ACCIDENT' | 'DEATH') =>
      approvalInput({ today: '2026-06-10', dueRupiah: isSumOfInsurer(programme) ? null : 5n })
    const answer = { onDay: '2026-06-09', insurerNumber: 'K-1234', approved: '6' }
    expect(of('WORK_ACCIDENT').safeParse(answer).success).toBe(true)
    expect(of('DEATH').safeParse(answer).success).toBe(false)
  })
})

describe('an approval below what is due', () => {
  const allows = (answer: object, dueRupiah: bigint | null = 42n) =>
    approvalInput({ today: '2026-06-10', dueRupiah }).safeParse({
      ...{ onDay: '2026-06-09', insurerNumber: 'K-1234', approved: '10' },
      ...answer,
    }).success

  test('is saved with its reason, or by somebody who says that the insurer gives none', () => {
    expect(answerShortfall(10n, 42n)).toBe(32n)
    expect(answerShortfall(42n, 42n)).toBe(0n)
    expect(answerShortfall(10n, null)).toBe(0n)
    expect(allows({})).toBe(false)
    expect(allows({ reason: '  ', insurerGivesNoReason: false })).toBe(false)
    expect(allows({ reason: 'Masa iuran kurang' })).toBe(true)
    expect(allows({ insurerGivesNoReason: true })).toBe(true)
    expect(allows({ approved: '42' })).toBe(true)
    expect(allows({}, null)).toBe(true)
  })
})

describe('a payment below what was approved', () => {
  const allows = (answer: object, payableRupiah = 42n) =>
    paidClaimInput({ today: '2026-06-10', approvedRupiah: 42n, payableRupiah }).safeParse({
      ...{ onDay: '2026-06-09', paid: '10' },
      ...answer,
    }).success

  test('is saved with its reason, or by somebody who says that the insurer gives none', () => {
    expect(allows({})).toBe(false)
    expect(allows({ reason: '  ', insurerGivesNoReason: false })).toBe(false)
    expect(allows({ reason: 'Dipotong iuran yang kurang' })).toBe(true)
    expect(allows({ insurerGivesNoReason: true })).toBe(true)
    expect(allows({ paid: '42' })).toBe(true)
    expect(allows({ paid: '43', insurerGivesNoReason: true })).toBe(false)
  })

  test('needs no reason where that is all that goes to people', () => {
    expect(allows({}, 10n)).toBe(true)
    expect(allows({ paid: '9' }, 10n)).toBe(false)
  })
})

describe('a month that is not protected', () => {
  test('is saved by its arrears until the last day of the third month, and by a reinstatement alone after', () => {
    expect(lostProtection('GRACE', '2026-03-01', 3, '2026-06-30')).toEqual({
      remedy: 'PAY_ARREARS',
      payBy: '2026-06-30',
    })
    expect(lostProtection('GRACE', '2026-03-01', 3, '2026-07-01')).toEqual({
      remedy: 'ASK_REINSTATEMENT',
      payBy: '2026-06-30',
    })
    expect(lostProtection('LAPSED', '2026-03-01', 3, '2026-05-01').remedy).toBe('ASK_REINSTATEMENT')
    expect(lostProtection('AFTER_DEATH', '2026-03-01', 3, '2026-05-01').remedy).toBe('NONE')
    expect(lostProtection('BILLED', null, 3, '2026-05-01')).toEqual({ remedy: 'NONE', payBy: null })
    expect(lostProtection('PAID', '2026-03-01', 3, '2026-05-01').remedy).toBe('WAIT_FOR_POSTING')
    expect(lostProtection('PROTECTED', '2026-03-01', 3, '2026-05-01').remedy).toBe('NONE')
  })
})
