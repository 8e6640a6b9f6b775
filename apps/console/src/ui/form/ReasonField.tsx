import { Trans } from '@lingui/react/macro'
import { Textarea, type TextareaProps } from '@mantine/core'

/**
 * Why somebody takes a step: it stands in the record for good, as they write it.
 *
 * @param isOfFamily whether it is about a family, of which nobody writes down who is ill
 */
export function ReasonField({ isOfFamily = false, ...props }: TextareaProps & { isOfFamily?: boolean }) {
  return (
    <Textarea
      label={<Trans>Alasan</Trans>}
      description={
        isOfFamily ? (
          <Trans>10 sampai 300 huruf. Jangan menulis NIK atau keadaan kesehatan.</Trans>
        ) : (
          <Trans>10 sampai 300 huruf. Jangan menulis NIK.</Trans>
        )
      }
      autosize
      minRows={2}
      maxLength={300}
      {...props}
    />
  )
}
