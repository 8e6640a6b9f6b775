import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ImportProfileCode } from '@payung/domain/import-profile'

/** What a file can be, in the words of the forms. */
export const profileChoices: readonly { readonly value: ImportProfileCode; readonly label: MessageDescriptor }[] = [
  { value: 'PEOPLE', label: msg`Daftar orang` },
  { value: 'KPJ_ANSWER', label: msg`Jawaban KPJ dari BPJS Ketenagakerjaan` },
]
