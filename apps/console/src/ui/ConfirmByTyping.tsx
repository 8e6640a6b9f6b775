import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { fieldProblem } from './form/FieldProblem.tsx'
import { FormDialog } from './form/FormDialog.tsx'

/** For what cannot be taken back: the number of people concerned must be typed, so that it has been read. */
export function ConfirmByTyping(props: {
  opened: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** What must be typed, as shown; dots and spaces in it may be left out. */
  expected: string
  confirmLabel: ReactNode
  busy?: boolean
  onConfirm: () => void
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const matches = bare(typed) === bare(props.expected)
  return (
    <FormDialog
      opened={props.opened}
      title={props.title}
      confirm={props.confirmLabel}
      busy={props.busy ?? false}
      onClose={props.onClose}
      onSubmit={() => {
        setSubmitted(true)
        if (matches) props.onConfirm()
      }}
    >
      <div>{props.children}</div>
      <TextInput
        label={t`Ketik ${props.expected} untuk melanjutkan`}
        value={typed}
        autoComplete="off"
        className="figures"
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={isSubmitted && !matches ? fieldProblem(t`Yang diketik belum sama dengan ${props.expected}.`) : undefined}
      />
    </FormDialog>
  )
}

function bare(text: string): string {
  return text.replace(/[\s.,]/g, '').toLowerCase()
}
