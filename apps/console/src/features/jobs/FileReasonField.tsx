import { Trans } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'

/** What a file with whole national ids is for. The log keeps it. */
export function FileReasonField(props: {
  value: string
  onChange: (reason: string) => void
  error: string | undefined
}) {
  return (
    <Textarea
      label={<Trans>Untuk apa</Trans>}
      maxLength={300}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={fieldProblem(props.error)}
    />
  )
}
