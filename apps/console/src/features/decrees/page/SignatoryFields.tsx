import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { capacityWords } from '../capacity-words.ts'
import type { Capacity, ChosenSignatory } from './use-signatory.ts'

export interface SignatoryFieldsProps {
  readonly signatory: ChosenSignatory
  readonly nameProblem: string | undefined
  readonly titleProblem: string | undefined
}

/** Who signed, in which position and capacity; filled in from the last signing, and says so. */
export function SignatoryFields({ signatory, nameProblem, titleProblem }: SignatoryFieldsProps) {
  const { i18n } = useI18n()
  return (
    <>
      <TextInput
        label={<Trans>Nama penanda tangan</Trans>}
        description={
          signatory.isUsual && (
            <Trans>Terisi dari keputusan terakhir. Cocokkan dengan naskah yang ditandatangani.</Trans>
          )
        }
        value={signatory.name}
        maxLength={120}
        onChange={(event) => signatory.change({ name: event.currentTarget.value })}
        error={fieldProblem(nameProblem)}
      />
      <TextInput
        label={<Trans>Jabatan</Trans>}
        value={signatory.title}
        maxLength={160}
        onChange={(event) => signatory.change({ title: event.currentTarget.value })}
        error={fieldProblem(titleProblem)}
      />
      <NativeSelect
        label={<Trans>Bertindak sebagai</Trans>}
        data={(Object.keys(capacityWords) as Capacity[]).map((capacity) => ({
          value: capacity,
          label: i18n._(capacityWords[capacity]),
        }))}
        value={signatory.capacity}
        onChange={(event) => signatory.change({ capacity: event.currentTarget.value as Capacity })}
      />
    </>
  )
}
