import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'

const shortestReason = 5

/** Asks why, in the place where the decision is taken; the answer stays with the row. */
export function ReasonForm(props: {
  label: string
  alike: number
  busy: boolean
  onCancel: () => void
  onConfirm: (reason: string, alike: boolean) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [reason, setReason] = useState('')
  const [alike, setAlike] = useState(false)
  const [isSubmitted, setSubmitted] = useState(false)
  const tooShort = reason.trim().length < shortestReason
  const alikeCount = number(props.alike)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSubmitted(true)
        if (!tooShort) props.onConfirm(reason.trim(), alike)
      }}
    >
      <Textarea
        mt="md"
        label={props.label}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isSubmitted && tooShort ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
      />
      {props.alike > 1 && (
        <Checkbox
          mt="sm"
          label={<Trans>Juga untuk {alikeCount} baris bernilai sama</Trans>}
          checked={alike}
          onChange={(event) => setAlike(event.currentTarget.checked)}
        />
      )}
      <Group gap="xs" mt="sm">
        <Button type="submit" size="xs" loading={props.busy}>
          <Trans>Simpan alasan</Trans>
        </Button>
        <Button variant="default" size="xs" onClick={props.onCancel}>
          <Trans>Batal</Trans>
        </Button>
      </Group>
    </form>
  )
}
