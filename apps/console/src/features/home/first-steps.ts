import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@payung/domain/access/permission'

export type StepKey = 'SECOND_FACTOR' | 'INVITE' | 'IMPORT' | 'REGISTER' | 'EXAMINE_LOG' | 'FIND' | 'LEARN_WORDS'

/** What can be known about somebody's first days. */
export interface Progress {
  readonly secondFactor: boolean
  readonly registered: number
  /** Steps that nothing else can prove, ticked by the person. */
  readonly ticked: readonly StepKey[]
}

export interface FirstStep {
  readonly key: StepKey
  readonly to: string
  readonly title: MessageDescriptor
  readonly done: boolean
}

interface Step extends Omit<FirstStep, 'done'> {
  readonly needs: Permission | null
  /** Whether there is anybody yet with whom it could be done. */
  readonly possible?: (progress: Progress) => boolean
  /** Whether the work itself shows that it was done; otherwise the person says so. */
  readonly proof?: (progress: Progress) => boolean
}

const steps: readonly Step[] = [
  {
    key: 'SECOND_FACTOR',
    to: '/profil',
    title: msg`Pasang kode keamanan di ponsel`,
    needs: null,
    proof: ({ secondFactor }) => secondFactor,
  },
  { key: 'INVITE', to: '/orang', title: msg`Undang rekan dan beri peran`, needs: 'PEOPLE_MANAGE' },
  // In an office that is at work there are people already: that says nothing of what this person has tried.
  { key: 'IMPORT', to: '/impor', title: msg`Impor berkas pertama`, needs: 'IMPORT_RUN' },
  { key: 'REGISTER', to: '/pekerja/baru', title: msg`Daftarkan satu orang`, needs: 'WORKER_REGISTER' },
  {
    key: 'FIND',
    to: '/pekerja',
    title: msg`Cari seseorang dan buka datanya`,
    needs: 'WORKER_READ',
    possible: ({ registered }) => registered > 0,
  },
  { key: 'EXAMINE_LOG', to: '/audit', title: msg`Lihat siapa mengerjakan apa`, needs: 'AUDIT_READ' },
  { key: 'LEARN_WORDS', to: '/bantuan', title: msg`Kenali istilah dan tombol pintas`, needs: null },
]

/** The steps that this person can take, in order; nobody is shown what their role cannot do. */
export function firstStepsFor(permissions: readonly string[], progress: Progress): readonly FirstStep[] {
  return steps
    .filter(({ needs, possible }) => (needs === null || permissions.includes(needs)) && possible?.(progress) !== false)
    .map(({ key, to, title, proof }) => ({
      key,
      to,
      title,
      done: proof?.(progress) === true || progress.ticked.includes(key),
    }))
}
