import { Trans } from '@lingui/react/macro'
import { Textarea, type TextareaProps } from '@mantine/core'

/** Why a step of a case is taken: it stands in the case for good. */
export function ReasonField(props: TextareaProps) {
  return (
    <Textarea
      label={<Trans>Alasan</Trans>}
      description={<Trans>10 sampai 300 huruf. Jangan menulis NIK atau keadaan kesehatan.</Trans>}
      autosize
      minRows={2}
      maxLength={300}
      {...props}
    />
  )
}
