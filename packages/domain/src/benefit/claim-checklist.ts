import type { ClaimEventKind } from './benefit-event.ts'
import type { WorkProof } from './work-relation.ts'

/** Papers of a claim. */
export const CLAIM_PAPERS = [
  'CLAIM_FORM',
  'DEATH_CERTIFICATE',
  'FAMILY_CARD',
  'ID_CARD_OF_PERSON',
  'ID_CARD_OF_HEIR',
  'HEIR_CERTIFICATE',
  'ACCOUNT_BOOK',
  'SCHOOL_LETTER',
  'GUARDIAN_LETTER',
  'POWER_OF_ATTORNEY',
  'ACCIDENT_REPORT',
  'CHRONOLOGY',
  'WITNESS_STATEMENTS',
  'POLICE_LETTER',
  'MEDICAL_LETTER',
  'OCCUPATIONAL_ILLNESS_LETTER',
  'CARE_RECEIPTS',
] as const
export type ClaimPaper = (typeof CLAIM_PAPERS)[number]

/** Papers that say something about somebody's health: they open to the officers of the case alone. */
export const HEALTH_PAPERS: readonly ClaimPaper[] = [
  'MEDICAL_LETTER',
  'OCCUPATIONAL_ILLNESS_LETTER',
  'CARE_RECEIPTS',
  'CHRONOLOGY',
  'ACCIDENT_REPORT',
]

/** Changes with each change of what is asked. A claim keeps the version under which it was opened. */
export const CHECKLIST_VERSION = 2

const OF_DEATH: readonly ClaimPaper[] = [
  'CLAIM_FORM',
  'DEATH_CERTIFICATE',
  'FAMILY_CARD',
  'ID_CARD_OF_PERSON',
  'ID_CARD_OF_HEIR',
  'HEIR_CERTIFICATE',
  'ACCOUNT_BOOK',
]

const OF_SURVIVOR: readonly ClaimPaper[] = [
  'CLAIM_FORM',
  'ACCIDENT_REPORT',
  'ID_CARD_OF_PERSON',
  'ACCOUNT_BOOK',
  'MEDICAL_LETTER',
]

/** Of an illness, it is the doctor's word about its cause that counts. */
const OF_ILL_SURVIVOR: readonly ClaimPaper[] = OF_SURVIVOR.map((paper) =>
  paper === 'MEDICAL_LETTER' ? 'OCCUPATIONAL_ILLNESS_LETTER' : paper,
)

const VERSIONS: Readonly<Record<number, Readonly<Record<ClaimEventKind, readonly ClaimPaper[]>>>> = {
  1: {
    DEATH: OF_DEATH,
    ACCIDENT: OF_SURVIVOR,
    OCCUPATIONAL_ILLNESS: OF_SURVIVOR,
    TOTAL_DISABILITY: OF_SURVIVOR,
  },
  2: {
    DEATH: OF_DEATH,
    ACCIDENT: OF_SURVIVOR,
    OCCUPATIONAL_ILLNESS: OF_ILL_SURVIVOR,
    TOTAL_DISABILITY: OF_SURVIVOR,
  },
}

/**
 * The papers that a claim needs, in the order of the list that the family is given.
 *
 * Legal source: Permenaker 5/2021 on the documents of each claim; version 2 asks of an occupational illness for the doctor's statement that work has caused it.
 *
 * @param proofs of an event of work
 * @param demanded asked later, each with its reason
 * @param hasNoHeir two people have said that none is known: nobody signs a letter that names the heirs
 */
export function claimPapers(
  version: number,
  kind: ClaimEventKind,
  proofs: readonly WorkProof[],
  demanded: readonly ClaimPaper[] = [],
  hasNoHeir = false,
): readonly ClaimPaper[] {
  const papers = VERSIONS[version]
  if (papers === undefined) throw new RangeError(`no checklist ${version}`)
  const report: readonly ClaimPaper[] = proofs.length > 0 && kind === 'DEATH' ? ['ACCIDENT_REPORT'] : []
  const listed = papers[kind].filter((paper) => !hasNoHeir || paper !== 'HEIR_CERTIFICATE')
  return [...new Set([...listed, ...report, ...proofs, ...demanded])]
}

/** Which of these are not there yet. */
export function missingPapers(needed: readonly ClaimPaper[], present: readonly ClaimPaper[]): readonly ClaimPaper[] {
  return needed.filter((paper) => !present.includes(paper))
}
