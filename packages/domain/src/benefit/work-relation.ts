import type { Programme } from '../money/declared-coverage.ts'
import type { LifeEventKind } from './benefit-event.ts'
import type { ClaimProgramme } from './benefits-for.ts'

/** Questions by which a death or accident is sorted; null where nobody has answered yet. */
export interface WorkAnswers {
  /** It happened at work, or on the usual way to work or back. */
  readonly atWorkOrOnTheWay: boolean | null
  /** It had to do with the work: its tools, place, time or the traffic on the way. */
  readonly becauseOfWork: boolean | null
  /** It happened in traffic. */
  readonly inTraffic: boolean | null
  /** It came of an illness that the work has caused, wherever the person was. */
  readonly ofOccupationalIllness: boolean | null
}

export type WorkVerdict = 'AT_WORK' | 'NOT_AT_WORK' | 'UNKNOWN'

/**
 * What proves that it was of work: of an accident, how it came about in writing, two witnesses, and the letter of the police where it was in traffic; of an illness,
 * what the doctor says of its cause.
 */
export type WorkProof = 'CHRONOLOGY' | 'WITNESS_STATEMENTS' | 'POLICE_LETTER' | 'OCCUPATIONAL_ILLNESS_LETTER'

/**
 * Sorts an event by its answers. An accident is of work only where both answers say so; one no is enough against it. What an occupational illness has led to is of work
 * wherever it happened. Work accident insurance pays more and has a clock of its own, so what is unknown is asked and never guessed. Where nobody has answered about an
 * illness, the accident's answers decide alone: reports from before that question stay what they were.
 *
 * Legal source: PP 44/2015 article 1 number 6 (an illness caused by work is covered as an accident at work is); suspected cases are treated first (PP 49/2023 article
 * 25A).
 */
export function workVerdict(answers: WorkAnswers): WorkVerdict {
  return answers.ofOccupationalIllness === true ? 'AT_WORK' : accidentVerdict(answers)
}

function accidentVerdict({ atWorkOrOnTheWay, becauseOfWork }: WorkAnswers): WorkVerdict {
  if (atWorkOrOnTheWay === false || becauseOfWork === false) return 'NOT_AT_WORK'
  return atWorkOrOnTheWay === true && becauseOfWork === true ? 'AT_WORK' : 'UNKNOWN'
}

/**
 * Which insurance an event asks. Death insurance pays deaths alone; work accident insurance pays what happened at work, on the way, or because of work. Null where
 * neither pays: for an accident or disability outside of work, and for events that open no claim. An accident of which that is not known yet is treated as one of
 * work, and a death as one that is not, until somebody has asked.
 *
 * Legal source: PP 44/2015 article 1 numbers 1 and 2; PP 49/2023 article 25A on suspected accidents.
 */
export function claimProgramme(kind: LifeEventKind, answers: WorkAnswers): ClaimProgramme | null {
  switch (kind) {
    case 'DEATH':
      return workVerdict(answers) === 'AT_WORK' ? 'WORK_ACCIDENT' : 'DEATH'
    case 'OCCUPATIONAL_ILLNESS':
      return 'WORK_ACCIDENT'
    case 'ACCIDENT':
    case 'TOTAL_DISABILITY':
      return workVerdict(answers) === 'NOT_AT_WORK' ? null : 'WORK_ACCIDENT'
    default:
      return null
  }
}

/**
 * Whether only the insurer knows the sum of a claim: of an accident it also pays medical care, transport and the days without work, whose costs nobody here has. Such
 * a claim has no upper bound from us.
 */
export function isSumOfInsurer(programme: Programme): boolean {
  return programme === 'WORK_ACCIDENT'
}

/** Whether an event of this kind is sorted by the questions about work. An occupational illness is of work by its name. */
export function asksAboutWork(kind: LifeEventKind): boolean {
  return kind === 'DEATH' || kind === 'ACCIDENT' || kind === 'TOTAL_DISABILITY'
}

/** Whether an event of this kind may have come of an occupational illness: somebody who died or can never work again, and had no accident. */
export function asksAboutIllness(kind: LifeEventKind): boolean {
  return kind === 'DEATH' || kind === 'TOTAL_DISABILITY'
}

/** The answers that are asked of an event of this kind; the others are dropped, since nobody would see them and they decide about insurance. */
export function answersAskedOf<Answers extends WorkAnswers>(kind: LifeEventKind, answers: Answers): Answers {
  return {
    ...answers,
    ...(!asksAboutWork(kind) && { atWorkOrOnTheWay: null, becauseOfWork: null, inTraffic: null }),
    ...(!asksAboutIllness(kind) && { ofOccupationalIllness: null }),
  }
}

/** What the insurer asks as proof of an event of work. */
export function workProofs(answers: WorkAnswers): readonly WorkProof[] {
  const ofIllness = answers.ofOccupationalIllness === true ? (['OCCUPATIONAL_ILLNESS_LETTER'] as const) : []
  return [...accidentProofs(answers), ...ofIllness]
}

function accidentProofs(answers: WorkAnswers): readonly WorkProof[] {
  if (accidentVerdict(answers) !== 'AT_WORK') return []
  return answers.inTraffic === true
    ? ['CHRONOLOGY', 'WITNESS_STATEMENTS', 'POLICE_LETTER']
    : ['CHRONOLOGY', 'WITNESS_STATEMENTS']
}
