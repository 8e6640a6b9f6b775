import { Trans } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import type { InputField } from '../../ui/form/use-input-form.ts'

/** Why money does not count any more, since when, and what happened: of a payment as of a receipt. */
export function TakenBackFields<Reason extends string>(props: {
  reasons: readonly { readonly value: Reason; readonly label: string }[]
  reason: InputField<Reason>
  dayLabel: ReactNode
  notBefore: string
  returnedOn: InputField<string | null>
  note: InputField<string>
  /** What else is asked, before the note. */
  children?: ReactNode
}) {
  const { today } = useViewer()
  return (
    <>
      <NativeSelect label={<Trans>Sebab</Trans>} data={[...props.reasons]} {...props.reason} />
      <DateField label={props.dayLabel} min={props.notBefore} max={today} {...props.returnedOn} />
      {props.children}
      <Textarea
        label={<Trans>Catatan</Trans>}
        description={<Trans>Apa yang terjadi, 10 sampai 300 huruf. Jangan menulis NIK.</Trans>}
        rows={3}
        maxLength={300}
        {...props.note}
      />
    </>
  )
}
