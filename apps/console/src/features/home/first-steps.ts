import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@payung/domain/access/permission'
import type { ResultOf } from '../../graphql.ts'
import type { FirstWorkQuery } from './first-work.query.ts'
import type { HomeFigures } from './home.query.ts'

export type StepKey =
  | 'SECOND_FACTOR'
  | 'INVITE'
  | 'IMPORT'
  | 'ANSWER'
  | 'REGISTER'
  | 'VERIFY'
  | 'DECIDE'
  | 'PLAN_REGULATION'
  | 'PAY'
  | 'DRAFT_PLEDGE'
  | 'DECIDE_PLEDGE'
  | 'EXAMINE_LOG'
  | 'FIND'
  | 'LEARN_WORDS'

type Queue = HomeFigures['queues'][number]

export type FirstWork = ResultOf<typeof FirstWorkQuery>['firstWork'][number]

/** What can be known about somebody's first days. */
export interface Progress {
  readonly secondFactor: boolean
  readonly registered: number
  /** What waits for this person: a step into work is offered where there is some. */
  readonly queues: readonly Pick<Queue, 'key' | 'count' | 'href'>[]
  /** Steps that nothing else can prove, ticked by the person. */
  readonly ticked: readonly StepKey[]
  /** What this person has done once, as the server knows it, on whatever device: what a colleague did is no step of theirs. */
  readonly done: readonly FirstWork[]
}

export interface FirstStep {
  readonly key: StepKey
  readonly to: string
  readonly title: MessageDescriptor
  readonly done: boolean
  /** Whether opening it is all that can be known of it. */
  readonly isDoneByOpening: boolean
}

interface Step extends Omit<FirstStep, 'to' | 'done' | 'isDoneByOpening'> {
  readonly needs: readonly Permission[]
  /** Who may do this has other steps enough. */
  readonly unless?: Permission
  /** Null for the list of what waits. */
  readonly to: string | null
  /** Of these the first in which something waits: without any the step would end in nothing. */
  readonly waits?: readonly Queue['key'][]
  /** Whether there is anybody yet with whom it could be done. */
  readonly possible?: (progress: Progress) => boolean
  /** Whether something else shows that it was done; otherwise the person says so. */
  readonly proof?: (progress: Progress) => boolean
  /** The work in which it ends. */
  readonly work?: FirstWork
}

const steps: readonly Step[] = [
  {
    key: 'SECOND_FACTOR',
    to: '/profil',
    title: msg`Pasang kode keamanan di ponsel`,
    needs: [],
    proof: ({ secondFactor }) => secondFactor,
  },
  {
    key: 'INVITE',
    to: '/orang',
    title: msg`Undang rekan dan beri peran`,
    needs: ['PEOPLE_MANAGE'],
    work: 'INVITED',
  },
  // In an office that is at work there are people already: that says nothing of what this person has tried.
  {
    key: 'IMPORT',
    to: '/impor',
    title: msg`Impor berkas pertama`,
    needs: ['IMPORT_RUN', 'WORKER_REGISTER'],
    work: 'IMPORTED',
  },
  {
    key: 'REGISTER',
    to: '/pekerja/baru',
    title: msg`Daftarkan satu orang`,
    needs: ['WORKER_REGISTER'],
    work: 'REGISTERED',
  },
  // The work of those who register nobody. What waits is known to the server by permission and part, so that nothing else is asked here.
  {
    key: 'VERIFY',
    to: null,
    title: msg`Putuskan satu calon`,
    needs: [],
    unless: 'WORKER_REGISTER',
    waits: ['CANDIDATES_TO_VERIFY'],
    work: 'VERIFIED',
  },
  {
    key: 'DECIDE',
    to: null,
    title: msg`Putuskan satu hal di meja Anda`,
    needs: [],
    unless: 'WORKER_REGISTER',
    waits: ['DECISIONS_AWAITING', 'DECREES_AWAITING'],
    work: 'DECIDED',
  },
  // Of the legal bureau: there is always an instrument to prepare, also while no decree waits.
  {
    key: 'PLAN_REGULATION',
    to: '/dasar-hukum',
    title: msg`Catat satu peraturan yang disiapkan`,
    needs: ['REGULATION_WRITE'],
    unless: 'WORKER_REGISTER',
    work: 'PLANNED_REGULATION',
  },
  {
    key: 'PAY',
    to: null,
    title: msg`Bayar satu tagihan`,
    needs: [],
    waits: ['LISTS_TO_PAY'],
    work: 'PAID',
  },
  {
    key: 'ANSWER',
    to: '/impor',
    title: msg`Unggah jawaban`,
    needs: ['IMPORT_RUN'],
    waits: ['REGISTRATIONS_TO_ANSWER'],
    work: 'IMPORTED',
  },
  {
    key: 'DRAFT_PLEDGE',
    to: '/janji',
    title: msg`Susun satu janji`,
    needs: ['PLEDGE_DRAFT'],
    work: 'DRAFTED_PLEDGE',
  },
  {
    key: 'DECIDE_PLEDGE',
    to: null,
    title: msg`Putuskan satu janji`,
    needs: [],
    waits: ['PLEDGES_TO_OFFER', 'PLEDGES_TO_APPROVE'],
    work: 'DECIDED_PLEDGE',
  },
  {
    key: 'FIND',
    to: '/pekerja',
    title: msg`Cari seseorang dan buka datanya`,
    needs: ['WORKER_READ'],
    possible: ({ registered }) => registered > 0,
  },
  { key: 'EXAMINE_LOG', to: '/audit', title: msg`Lihat siapa mengerjakan apa`, needs: ['AUDIT_READ'] },
  { key: 'LEARN_WORDS', to: '/bantuan', title: msg`Kenali istilah dan tombol pintas`, needs: [] },
]

/** The steps that this person can take, in order: nobody is shown what their role cannot do, nor a list in which nothing waits, unless they have worked in it. */
export function firstStepsFor(permissions: readonly string[], progress: Progress): readonly FirstStep[] {
  return steps.flatMap((step) => {
    const may = step.needs.every((permission) => permissions.includes(permission))
    const isForOthers = step.unless !== undefined && permissions.includes(step.unless)
    if (!may || isForOthers || step.possible?.(progress) === false) return []
    const isProven = step.proof?.(progress) === true || (step.work !== undefined && progress.done.includes(step.work))
    const isDone = isProven || progress.ticked.includes(step.key)
    const lists = step.waits?.flatMap((key) => progress.queues.filter((queue) => queue.key === key))
    // Whoever has cleared the list away keeps the tick: what they did is not forgotten with it.
    const waiting = lists?.find(({ count }) => count > 0) ?? (isDone ? lists?.[0] : undefined)
    const to = step.to ?? waiting?.href
    if (to === undefined || (lists !== undefined && waiting === undefined)) return []
    return [
      {
        key: step.key,
        to,
        title: step.title,
        done: isDone,
        isDoneByOpening: step.work === undefined,
      },
    ]
  })
}
