import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CohortObjection } from './cohort.query.ts'

export const objectionWords: Readonly<Record<CohortObjection['kind'], MessageDescriptor>> = {
  DECEASED: msg`Sudah meninggal`,
  MOVED: msg`Sudah pindah`,
  EMPLOYED: msg`Sudah bekerja pada pemberi kerja`,
  NOT_POOR: msg`Sudah mampu`,
  TWICE: msg`Tercantum dua kali`,
  MISSING: msg`Seharusnya tercantum`,
  OTHER: msg`Lainnya`,
}

export const objectionKinds = Object.keys(objectionWords) as readonly CohortObjection['kind'][]
