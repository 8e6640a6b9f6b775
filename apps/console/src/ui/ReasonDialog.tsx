import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack, Textarea } from '@mantine/core'
import type { ComponentProps } from 'react'
import { type ReactNode, useId, useState } from 'react'
import { fieldProblem } from './form/FieldProblem.tsx'
import { FormDialog } from './form/FormDialog.tsx'

const shortestReason = 10
const longestReason = 500

/**
 * Asks why, before personal data opens or leaves. The answer goes into the audit log as it stands.
 *
 * The common reasons are offered, since an officer who must type every time types "xxx".
 */
export function ReasonDialog(props: {
  opened: boolean
  onClose: () => void
  title: ReactNode
  /** What will happen and what is recorded. */
  children: ReactNode
  confirmLabel: ReactNode
  busy?: boolean
  problem?: ComponentProps<typeof FormDialog>['problem']
  onConfirm: (reason: string) => void
}) {
  const { t } = useLingui()
  const fieldId = useId()
  const commonReasons = [t`Verifikasi berkas`, t`Pencocokan data ganda`, t`Permintaan yang bersangkutan`]
  const [choice, setChoice] = useState<string>('')
  const [words, setWords] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const reason = choice === 'OTHER' ? words.trim() : choice
  const tooShort = choice === 'OTHER' && reason.length < shortestReason

  const submit = () => {
    setSubmitted(true)
    if (reason !== '' && !tooShort) props.onConfirm(reason)
  }
  return (
    <FormDialog
      opened={props.opened}
      title={props.title}
      confirm={props.confirmLabel}
      busy={props.busy ?? false}
      problem={props.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <div>{props.children}</div>
      <Radio.Group
        label={<Trans>Alasan</Trans>}
        value={choice}
        onChange={setChoice}
        error={isSubmitted && choice === '' ? fieldProblem(t`Pilih alasan membuka data ini.`) : undefined}
      >
        <Stack gap="xs" mt={4}>
          {commonReasons.map((common) => (
            <Radio key={common} value={common} label={common} />
          ))}
          <Radio value="OTHER" label={t`Alasan lain`} />
        </Stack>
      </Radio.Group>
      {choice === 'OTHER' && (
        <Textarea
          id={fieldId}
          label={<Trans>Tuliskan alasannya</Trans>}
          value={words}
          maxLength={longestReason}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={isSubmitted && tooShort ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
        />
      )}
    </FormDialog>
  )
}
